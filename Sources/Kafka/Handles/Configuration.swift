import CRdkafka

/// Owns a configuration of the library until a client takes it over.
@safe struct Configuration: ~Copyable {
    private var raw: OpaquePointer?

    init(_ properties: Properties) throws(KafkaError) {
        unsafe raw = rd_kafka_conf_new()
        for (name, value) in properties.pairs { try set(name, value) }
    }

    deinit {
        if let raw = unsafe raw { unsafe rd_kafka_conf_destroy(raw) }
    }

    private func set(_ name: String, _ value: String) throws(KafkaError) {
        var reason = [CChar](repeating: 0, count: 512)
        guard let raw = unsafe raw else { return }
        let status = unsafe rd_kafka_conf_set(raw, name, value, &reason, reason.count)
        guard status != RD_KAFKA_CONF_OK else { return }
        var text = String(decoding: reason.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        // The library repeats the value, which may be a password or a key.
        if !value.isEmpty, value.utf8.count < 4 || Self.isSecret(name) || text.utf8.count > 300 {
            text = status == RD_KAFKA_CONF_UNKNOWN ? "no such property" : "the library does not take this value"
        }
        throw KafkaError(
            .badProperty, "The Kafka property \(name) was refused: \(text). \(KafkaError.Code.badProperty.remedy)")
    }

    private static func isSecret(_ name: String) -> Bool {
        ["password", "secret", "key", "token", "pem", "certificate", "sasl"].contains { name.contains($0) }
    }

    /// Wires the callbacks of `delegate`, which must outlive the client.
    func connect(_ delegate: ClientDelegate, to callbacks: Set<ClientDelegate.Callback>) {
        guard let raw = unsafe raw else { return }
        unsafe rd_kafka_conf_set_opaque(raw, Unmanaged.passUnretained(delegate).toOpaque())
        unsafe rd_kafka_conf_set_log_cb(raw, logCallback)
        // Set, it queues errors for a poll, which an observer never makes; unset, they are logged.
        if callbacks.contains(.error) { unsafe rd_kafka_conf_set_error_cb(raw, errorCallback) }
        if callbacks.contains(.rebalance) { unsafe rd_kafka_conf_set_rebalance_cb(raw, rebalanceCallback) }
        if callbacks.contains(.commit) { unsafe rd_kafka_conf_set_offset_commit_cb(raw, commitCallback) }
        if callbacks.contains(.delivery) { unsafe rd_kafka_conf_set_dr_msg_cb(raw, deliveryCallback) }
    }

    /// Makes a client of it. The library frees the configuration only when it succeeds.
    consuming func makeClient(_ type: rd_kafka_type_t) throws(KafkaError) -> OpaquePointer {
        var reason = [CChar](repeating: 0, count: 512)
        guard let client = unsafe rd_kafka_new(type, raw, &reason, reason.count) else {
            let text = String(decoding: reason.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
            throw KafkaError(
                .badProperty, "The Kafka client cannot be made: \(text). \(KafkaError.Code.badProperty.remedy)")
        }
        unsafe raw = nil
        return unsafe client
    }
}
