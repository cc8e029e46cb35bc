import Assets
import Digest

/// One step of the schema, as a numbered SQL file describes it.
public struct Migration: Sendable, Hashable {
    /// Counts from 1, without gaps.
    public let version: Int
    /// As in the file's name: `0002_articles.up.sql` is `articles`.
    public let name: String
    public let up: String
    public let down: String?

    public init(version: Int, name: String, up: String, down: String?) {
        self.version = version
        self.name = name
        self.up = up
        self.down = down
    }

    /// SHA-256 of the up script, in hexadecimal: what an applied migration is recognised by.
    public var checksum: String { SHA256.hexadecimal(of: up) }

    /// `0002_articles`.
    public var label: String {
        let digits = String(version)
        return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits + "_" + name
    }

    /// Whether a daemon of this build needs it: one that says `-- warta: the daemon runs without it` may come after the
    /// daemon that knows it, so that either can be deployed first.
    public var isNeededByDaemon: Bool { !up.contains("-- warta: the daemon runs without it") }

    /// The migrations that the binary carries, in order.
    public static let all: [Migration] = Assets.migrations.map { file in
        let number = file.name.prefix { $0 != "_" }
        return Migration(
            version: Int(number) ?? 0, name: String(file.name.dropFirst(number.count + 1)), up: file.up, down: file.down
        )
    }

    /// The schema version that this build needs.
    public static var latestVersion: Int { all.last?.version ?? 0 }
}
