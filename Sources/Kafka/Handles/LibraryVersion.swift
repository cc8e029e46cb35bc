import CRdkafka

extension Library {
    /// As `Library.version`.
    static func loadedVersion() -> String {
        guard let text = unsafe rd_kafka_version_str() else { return "unknown" }
        return unsafe String(cString: text)
    }
}
