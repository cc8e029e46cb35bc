import Glibc
import Synchronization

/// A TCP proxy on 127.0.0.1 that loses what it is told to lose. One thread for each direction of each connection.
final class Proxy: Sendable {
    enum Behaviour: Int, Sendable {
        case forward
        /// What the server says disappears, and the client hears nothing more.
        case swallowAnswers
        /// As soon as the server answers, the client's connection is cut instead.
        case cutAtAnswer
        /// As soon as the client says something, its connection is cut and the server never hears it.
        case cutAtRequest
    }

    let port: UInt16
    private let listener: Int32
    private let behaviour = Atomic<Int>(Behaviour.forward.rawValue)

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
        guard isBound else { throw ProxyError() }
        port = UInt16(bigEndian: address.sin_port)
        Self.startThread { [weak self] in
            while case let client = accept(descriptor, nil, nil), client >= 0 {
                guard let self, let server = Self.connect(target) else { break }
                Self.startThread { self.pump(from: client, to: server, isRequest: true) }
                Self.startThread { self.pump(from: server, to: client, isRequest: false) }
            }
        }
    }

    deinit { shutdown(listener, Int32(SHUT_RDWR)) }

    func behave(_ new: Behaviour) { behaviour.store(new.rawValue, ordering: .sequentiallyConsistent) }

    private func pump(from source: Int32, to sink: Int32, isRequest: Bool) {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while case let count = unsafe read(source, &buffer, buffer.count), count > 0 {
            switch (Behaviour(rawValue: behaviour.load(ordering: .sequentiallyConsistent)), isRequest) {
            case (.swallowAnswers, false): continue
            case (.cutAtAnswer, false), (.cutAtRequest, true):
                shutdown(source, Int32(SHUT_RDWR))
                shutdown(sink, Int32(SHUT_RDWR))
                return
            default:
                guard unsafe send(sink, buffer, count, Int32(MSG_NOSIGNAL)) == count else { return }
            }
        }
        shutdown(sink, Int32(SHUT_RDWR))
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

struct ProxyError: Error {}

private final class ThreadBody {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
}
