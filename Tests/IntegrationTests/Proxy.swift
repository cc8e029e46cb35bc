import Glibc
import Synchronization

/// A TCP proxy on 127.0.0.1 between a worker and Postgres that loses COMMITs. One thread for each direction of each
/// connection.
final class Proxy: Sendable {
    enum Fate: Int, Sendable {
        /// Everything passes.
        case spared
        /// The next COMMIT is carried out, but its answer is lost with the connection.
        case answerLost
        /// The next COMMIT is lost on its way, and the connection with it.
        case requestLost
    }

    let port: UInt16
    private let listener: Int32
    private let fate = Atomic<Int>(Fate.spared.rawValue)
    private let losses = Atomic(0)

    /// `COMMIT` as a simple query, and the server's word that it was done (PostgreSQL manual, "Message Formats").
    private static let request = Array("Q\0\0\0\u{0B}COMMIT\0".utf8)
    private static let answer = Array("C\0\0\0\u{0B}COMMIT\0".utf8)

    init(to target: UInt16) throws {
        listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = Self.address(0)
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let descriptor = listener
        let isBound = unsafe withUnsafeMutablePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                unsafe bind(descriptor, $0, length) == 0 && listen(descriptor, 16) == 0
                    && getsockname(descriptor, $0, &length) == 0
            }
        }
        guard isBound else { throw IntegrationError("the proxy cannot listen") }
        port = UInt16(bigEndian: address.sin_port)
        Self.startThread { [weak self] in
            while case let client = accept(descriptor, nil, nil), client >= 0 {
                guard let self, let server = Self.connect(target) else {
                    close(client)
                    break
                }
                Self.startThread { self.pump(from: client, to: server, isRequest: true) }
                Self.startThread { self.pump(from: server, to: client, isRequest: false) }
            }
        }
    }

    deinit { shutdown(listener, Int32(SHUT_RDWR)) }

    /// What becomes of the next COMMIT; those after it are spared.
    func decide(_ fate: Fate) { self.fate.store(fate.rawValue, ordering: .sequentiallyConsistent) }

    /// COMMITs lost so far.
    var lost: Int { losses.load(ordering: .sequentiallyConsistent) }

    private func pump(from source: Int32, to sink: Int32, isRequest: Bool) {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while case let count = unsafe read(source, &buffer, buffer.count), count > 0 {
            if isDoomed(buffer[..<count], isRequest: isRequest) {
                shutdown(source, Int32(SHUT_RDWR))
                shutdown(sink, Int32(SHUT_RDWR))
                return
            }
            guard unsafe send(sink, buffer, count, Int32(MSG_NOSIGNAL)) == count else { break }
        }
        shutdown(sink, Int32(SHUT_RDWR))
    }

    /// Whether these bytes are the COMMIT that is to be lost; decides it for one connection only.
    private func isDoomed(_ bytes: ArraySlice<UInt8>, isRequest: Bool) -> Bool {
        let doom: Fate = isRequest ? .requestLost : .answerLost
        guard fate.load(ordering: .sequentiallyConsistent) == doom.rawValue,
            bytes.starts(with: isRequest ? Self.request : Self.answer),
            fate.compareExchange(
                expected: doom.rawValue, desired: Fate.spared.rawValue, ordering: .sequentiallyConsistent
            ).exchanged
        else { return false }
        losses.add(1, ordering: .sequentiallyConsistent)
        return true
    }

    private static func address(_ port: UInt16) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        return address
    }

    private static func connect(_ port: UInt16) -> Int32? {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = address(port)
        let code = unsafe withUnsafeMutablePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                unsafe Glibc.connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        return code == 0 ? descriptor : nil
    }

    private static func startThread(_ body: @escaping @Sendable () -> Void) {
        let context = unsafe Unmanaged.passRetained(ThreadBody(body)).toOpaque()
        var thread = pthread_t()
        unsafe pthread_create(
            &thread, nil,
            { context in
                guard let context = unsafe context else { return nil }
                unsafe Unmanaged<ThreadBody>.fromOpaque(context).takeRetainedValue().body()
                return nil
            }, context)
        pthread_detach(thread)
    }
}

private final class ThreadBody {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
}
