import Foundation
import Sandbox
import Synchronization

/// The servers that the tests share, started when the first test asks; they end with the test process.
///
/// Tests that harm a server start their own.
enum Services {
    private static let postgresStarting = Task { try await ThrowawayPostgres.start() }
    private static let brokerStarting = Task { try await ThrowawayBroker.start() }

    static var postgres: ThrowawayPostgres {
        get async throws { try await postgresStarting.value }
    }

    static var broker: ThrowawayBroker {
        get async throws { try await brokerStarting.value }
    }
}

/// Where the programs under test lie.
enum Programs {
    static func path(_ name: String) throws -> String {
        var folders: [String] = []
        if let named = ProcessInfo.processInfo.environment["WARTA_TEST_PROGRAMS"], !named.isEmpty { folders = [named] }
        if folders.isEmpty {
            let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
                .deletingLastPathComponent().path
            folders = ["\(root)/.build/release", "\(root)/.build/debug"]
        }
        let paths = folders.map { "\($0)/\(name)" }
        guard let path = paths.first(where: { FileManager.default.isExecutableFile(atPath: $0) }) else {
            throw IntegrationError("\(name) is not in \(folders.joined(separator: " or ")); run `make test`")
        }
        return path
    }
}

/// Why a test could not be carried out.
struct IntegrationError: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
