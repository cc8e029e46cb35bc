import Glibc

/// A TCP proxy on 127.0.0.1 that loses what its judge tells it to lose. One thread for each direction of each
/// connection.
public final class FaultProxy: Sendable {
    /// Who says something.
    public enum Speaker: Sendable {
        case client
        case server
    }

    /// What becomes of bytes on their way.
    public enum Judgement: Sendable {
        case forward
        /// They disappear, and the connection stays.
        case swallow
        /// They disappear, and both sides' connections are cut.
        case cut
    }

    /// The proxy could not listen.
    public struct NoPort: Error {}

    public typealias Judge = @Sendable (Speaker, ArraySlice<UInt8>) -> Judgement

    /// Where it listens, on 127.0.0.1.
    public let port: UInt16
    private let listener: Int32
    private let judge: Judge

    /// Begins to listen. `judge` is asked for every piece of what is said, on the thread of its direction.
    public init(to target: UInt16, judge: @escaping Judge) throws(NoPort) {
        self.judge = judge
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
        guard isBound else { throw NoPort() }
        port = UInt16(bigEndian: address.sin_port)
        Self.startThread { [weak self] in
            while case let client = accept(descriptor, nil, nil), client >= 0 {
                guard let self, let server = Self.connect(target) else {
                    close(client)
                    break
                }
                Self.startThread { self.pump(from: client, to: server, speaker: .client) }
                Self.startThread { self.pump(from: server, to: client, speaker: .server) }
            }
        }
    }

    deinit { shutdown(listener, Int32(SHUT_RDWR)) }

    private func pump(from source: Int32, to sink: Int32, speaker: Speaker) {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while case let count = unsafe read(source, &buffer, buffer.count), count > 0 {
            switch judge(speaker, buffer[..<count]) {
            case .swallow: continue
            case .cut:
                shutdown(source, Int32(SHUT_RDWR))
                shutdown(sink, Int32(SHUT_RDWR))
                return
            case .forward:
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

private final class ThreadBody {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
}
