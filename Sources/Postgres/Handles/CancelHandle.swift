internal import CLibpq

/// Owns one `PGcancel`: the address and the key by which another thread can ask the server to cancel what runs.
///
/// Unchecked, because libpq's manual allows it: "PQcancel … is thread-safe … with respect to the PGconn", and the
/// structure is never changed after it was made (34.7, Canceling Queries in Progress).
@safe final class CancelHandle: @unchecked Sendable {
    private let pointer: OpaquePointer

    /// Takes ownership.
    init(owning pointer: OpaquePointer) { unsafe self.pointer = pointer }

    deinit { unsafe PQfreeCancel(pointer) }

    /// Connects to the server and asks; blocks for a round trip. Whether the request had an effect shows only in how
    /// the statement ends.
    func send() -> Bool {
        var message = [CChar](repeating: 0, count: 256)
        return unsafe PQcancel(pointer, &message, Int32(message.count)) == 1
    }
}
