internal import CLibpq
import Glibc

/// Owns one `PGconn`, or none once it was closed. Of one thread at a time: the queue of the actor that holds it.
///
/// libpq is run without blocking in itself; `wait` is the one place that blocks, with a deadline.
@safe struct ConnectionHandle: ~Copyable {
    private(set) var connection: OpaquePointer?
    private let notices: NoticeReceiver

    /// No connection.
    init() {
        unsafe connection = nil
        notices = NoticeReceiver(nil)
    }

    /// Takes ownership.
    init(owning connection: OpaquePointer, notices: NoticeReceiver) {
        unsafe self.connection = connection
        self.notices = notices
        unsafe notices.install(on: connection)
    }

    /// In the body, where the receiver of notices is still alive.
    deinit { unsafe PQfinish(connection) }

    /// Says good-bye to the server and frees everything.
    mutating func close() {
        unsafe PQfinish(connection)
        unsafe connection = nil
    }

    var isOpen: Bool { unsafe connection != nil && PQstatus(connection) == CONNECTION_OK }
    var serverVersion: Int { unsafe Int(PQserverVersion(connection)) }
    var backendPID: Int32 { unsafe PQbackendPID(connection) }

    var transactionStatus: TransactionStatus {
        switch unsafe PQtransactionStatus(connection) {
        case PQTRANS_IDLE: .idle
        case PQTRANS_ACTIVE: .active
        case PQTRANS_INTRANS: .inTransaction
        case PQTRANS_INERROR: .inFailedTransaction
        default: .unknown
        }
    }

    func parameterStatus(_ name: String) -> String? {
        guard unsafe connection != nil, let text = unsafe PQparameterStatus(connection, name) else { return nil }
        return unsafe String(cString: text)
    }

    /// What another thread needs to cancel a statement.
    func makeCancelHandle() -> CancelHandle? {
        guard let pointer = unsafe PQgetCancel(connection) else { return nil }
        return unsafe CancelHandle(owning: pointer)
    }

    /// libpq's account of the last failure.
    var errorMessage: String {
        guard let text = unsafe PQerrorMessage(connection) else { return "" }
        return unsafe String(cString: text).split(separator: "\n").joined(separator: " ")
    }

    /// Whether the server is still there, as far as this side can know without asking it: takes in what has arrived,
    /// which may be the end of the connection. Does not block; one system call where nothing has arrived.
    func probe() -> Bool {
        guard isOpen else { return false }
        while wait(toWrite: false, until: .now) {
            if unsafe PQconsumeInput(connection) == 0 || !isOpen { return false }
            // Where it is idle, what came is a notice or a changed setting; asking for the state reads it.
            unsafe PQisBusy(connection)
        }
        return true
    }

    /// Blocks until the socket is ready to be read or, where wanted, written. False at the deadline.
    func wait(toRead: Bool = true, toWrite: Bool, until deadline: ContinuousClock.Instant?) -> Bool {
        let events = (toRead ? Int16(POLLIN) : 0) | (toWrite ? Int16(POLLOUT) : 0)
        var entry = pollfd(fd: unsafe PQsocket(connection), events: events, revents: 0)
        // A closed socket has no descriptor, and poll would ignore it for ever; libpq says what is wrong when asked.
        guard entry.fd >= 0 else { return true }
        while true {
            var milliseconds: Int32 = -1
            if let deadline {
                let (seconds, attoseconds) = max(.zero, ContinuousClock.now.duration(to: deadline)).components
                let isOver = seconds == 0 && attoseconds == 0
                let left = seconds.multipliedReportingOverflow(by: 1000)
                milliseconds =
                    isOver
                    ? 0
                    : left.overflow
                        ? .max : Int32(clamping: left.partialValue + attoseconds / 1_000_000_000_000_000 + 1)
            }
            let answer = unsafe poll(&entry, 1, milliseconds)
            if answer > 0 || (answer < 0 && errno != EINTR) { return true }
            if answer == 0, milliseconds == 0 { return false }
        }
    }
}
