import CRdkafka

/// What the library calls back. All callbacks of a client share the one opaque pointer to it.
///
/// The client's owner keeps it alive until the handle is destroyed. Callbacks other than `logged` and `failed` come
/// only on the thread that polls; those two come there as well where `log.queue` is set.
class ClientDelegate {
    enum Callback { case error, rebalance, commit, delivery }

    private let log: @Sendable (LogLine) -> Void

    init(log: @escaping @Sendable (LogLine) -> Void) { self.log = log }

    func logged(_ line: LogLine) { log(line) }
    func failed(_ code: rd_kafka_resp_err_t, _ reason: String) {}
    func rebalanced(_ code: rd_kafka_resp_err_t, _ partitions: [TopicPartition]) {}
    func committed(_ code: rd_kafka_resp_err_t) {}
    func delivered(_ message: borrowing DeliveryReport) {}
}

private func delegate(_ opaque: UnsafeMutableRawPointer?) -> ClientDelegate? {
    guard let opaque = unsafe opaque else { return nil }
    return unsafe Unmanaged<ClientDelegate>.fromOpaque(opaque).takeUnretainedValue()
}

// Free functions: a C callback cannot capture, and one that is formed in isolated code crashes.

func logCallback(
    _ client: OpaquePointer?, _ level: Int32, _ facility: UnsafePointer<CChar>?, _ text: UnsafePointer<CChar>?
) {
    guard let client = unsafe client else { return }
    let line = unsafe LogLine(
        level: Int(level), facility: facility.map { unsafe String(cString: $0) } ?? "",
        text: text.map { unsafe String(cString: $0) } ?? "")
    unsafe delegate(rd_kafka_opaque(client))?.logged(line)
}

func errorCallback(
    _ client: OpaquePointer?, _ code: Int32, _ reason: UnsafePointer<CChar>?, _ opaque: UnsafeMutableRawPointer?
) {
    let reason = unsafe reason.map { unsafe String(cString: $0) } ?? ""
    unsafe delegate(opaque)?.failed(rd_kafka_resp_err_t(code), reason)
}

func rebalanceCallback(
    _ client: OpaquePointer?, _ code: rd_kafka_resp_err_t,
    _ partitions: UnsafeMutablePointer<rd_kafka_topic_partition_list_t>?, _ opaque: UnsafeMutableRawPointer?
) {
    unsafe delegate(opaque)?.rebalanced(code, PartitionList.names(of: partitions))
}

func commitCallback(
    _ client: OpaquePointer?, _ code: rd_kafka_resp_err_t,
    _ partitions: UnsafeMutablePointer<rd_kafka_topic_partition_list_t>?, _ opaque: UnsafeMutableRawPointer?
) {
    unsafe delegate(opaque)?.committed(code)
}

func deliveryCallback(
    _ client: OpaquePointer?, _ message: UnsafePointer<rd_kafka_message_t>?, _ opaque: UnsafeMutableRawPointer?
) {
    guard let message = unsafe message else { return }
    unsafe delegate(opaque)?.delivered(DeliveryReport(message))
}
