internal import CLibpq

/// Where libpq leaves the server's notices. The handle that owns the connection keeps it alive for as long as libpq
/// has its address.
final class NoticeReceiver {
    private let onNotice: (@Sendable (Notice) -> Void)?

    init(_ onNotice: (@Sendable (Notice) -> Void)?) { self.onNotice = onNotice }

    /// Sets this as the receiver. Without one libpq would print to standard error.
    func install(on connection: OpaquePointer) {
        unsafe PQsetNoticeReceiver(connection, receiveNotice, Unmanaged.passUnretained(self).toOpaque())
    }

    fileprivate func receive(_ result: OpaquePointer) {
        guard let onNotice else { return }
        onNotice(
            Notice(
                severity: unsafe errorField(result, Diagnostic.severity) ?? "NOTICE",
                sqlState: unsafe errorField(result, Diagnostic.sqlState),
                message: unsafe errorField(result, Diagnostic.message) ?? "",
                detail: unsafe errorField(result, Diagnostic.detail),
                hint: unsafe errorField(result, Diagnostic.hint)))
    }
}

/// Called by libpq while it reads, on the connection's queue. A free function, as a C callback captures nothing.
private func receiveNotice(_ context: UnsafeMutableRawPointer?, _ result: OpaquePointer?) {
    guard let context = unsafe context, let result = unsafe result else { return }
    // Unretained: the owner of the connection holds the receiver until the connection is gone.
    unsafe Unmanaged<NoticeReceiver>.fromOpaque(context).takeUnretainedValue().receive(result)
}
