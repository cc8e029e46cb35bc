import FlyingFox
import FlyingSocks
import Foundation
public import ServiceLifecycle

/// Whether the worker is ready for traffic, and if not, why.
public enum Readiness: Sendable, Hashable {
    case ready(String)
    /// Reasons for a reader.
    case notReady([String])
}

/// The admin HTTP server: `/healthz`, `/readyz` and `/metrics`.
public struct AdminServer: Service {
    let address: HTTPAddress
    let metrics: Metrics
    let readiness: @Sendable () async -> Readiness
    let onListening: @Sendable (HTTPAddress) -> Void

    /// `readiness` is asked at every `/readyz` and must answer within seconds.
    public init(
        address: HTTPAddress, metrics: Metrics, readiness: @escaping @Sendable () async -> Readiness,
        onListening: @escaping @Sendable (HTTPAddress) -> Void = { _ in }
    ) {
        self.address = address
        self.metrics = metrics
        self.readiness = readiness
        self.onListening = onListening
    }

    /// Serves until the task is cancelled or a graceful shutdown begins. Throws where the address cannot be bound.
    public func run() async throws {
        let server: HTTPServer
        let socket: any SocketAddress
        if address.host.contains(":") {
            socket = try sockaddr_in6.inet6(ip6: address.host, port: address.port)
        } else {
            let host = address.host == "localhost" ? "127.0.0.1" : address.host
            socket = try sockaddr_in.inet(ip4: host, port: address.port)
        }
        server = HTTPServer(address: socket, logger: .disabled)
        await server.appendRoute("GET /healthz") { _ in plain(.ok, "alive\n") }
        await server.appendRoute("GET /metrics") { [metrics] _ in
            HTTPResponse(
                statusCode: .ok, headers: [.contentType: "text/plain; version=0.0.4; charset=utf-8"],
                body: Data(metrics.text().utf8))
        }
        await server.appendRoute("GET /readyz") { [readiness] _ in
            switch await readiness() {
            case .ready(let state): plain(.ok, state + "\n")
            case .notReady(let reasons):
                HTTPResponse(
                    statusCode: .serviceUnavailable, headers: [.contentType: "application/json"],
                    body: (try? JSONEncoder().encode(["status": ["not ready"], "reasons": reasons])) ?? Data())
            }
        }
        try await cancelWhenGracefulShutdown { [address, onListening] in
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask {
                    // How it complains of being cancelled is the library's own affair: a closed socket among others.
                    do { try await server.run() } catch  where Task.isCancelled {}
                }
                group.addTask {
                    do { try await server.waitUntilListening() } catch  where Task.isCancelled { return }
                    let port: UInt16? =
                        switch await server.listeningAddress {
                        case .ip4(_, port: let port): port
                        case .ip6(_, port: let port): port
                        default: nil
                        }
                    onListening(HTTPAddress(host: address.host, port: port ?? address.port))
                }
                try await group.waitForAll()
            }
        }
    }
}

private func plain(_ status: HTTPStatusCode, _ text: String) -> HTTPResponse {
    HTTPResponse(statusCode: status, headers: [.contentType: "text/plain"], body: Data(text.utf8))
}
