import CRdkafka

/// Hands a message to the library, which copies it.
enum OutgoingCopy {
    static func produce(
        _ message: OutgoingMessage, client: OpaquePointer, opaque: UnsafeMutableRawPointer?
    ) -> rd_kafka_resp_err_t {
        let headers = unsafe self.headers(message.headers)
        let code = unsafe withBytes(message.key) { key in
            unsafe withBytes(message.value) { value in
                unsafe warta_produce(
                    client, message.topic, message.partition ?? RD_KAFKA_PARTITION_UA, key?.baseAddress,
                    key?.count ?? 0,
                    value?.baseAddress, value?.count ?? 0, headers, message.millisecondsSinceEpoch ?? 0, opaque)
            }
        }
        // The library owns the headers only of a message that it takes.
        if code != RD_KAFKA_RESP_ERR_NO_ERROR, let headers = unsafe headers { unsafe rd_kafka_headers_destroy(headers) }
        return code
    }

    private static func headers(_ headers: [Header]) -> OpaquePointer? {
        guard !headers.isEmpty else { return nil }
        let list = unsafe rd_kafka_headers_new(headers.count)
        for header in headers {
            unsafe withBytes(header.value) { value in
                unsafe _ = rd_kafka_header_add(list, header.key, -1, value?.baseAddress, value?.count ?? 0)
            }
        }
        return unsafe list
    }

    /// Lends the bytes; `nil` stays a null pointer, while an empty array must not become one: null means no value.
    private static func withBytes<Result>(
        _ bytes: [UInt8]?, _ body: (UnsafeRawBufferPointer?) -> Result
    ) -> Result {
        guard let bytes else { return body(nil) }
        guard !bytes.isEmpty else {
            return unsafe withUnsafeBytes(of: UInt8(0)) { byte in
                unsafe body(UnsafeRawBufferPointer(start: byte.baseAddress, count: 0))
            }
        }
        return unsafe bytes.withUnsafeBytes { unsafe body($0) }
    }
}
