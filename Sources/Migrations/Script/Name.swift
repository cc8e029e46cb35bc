/// The name of a table, an index and so on, with its schema where that is written.
public struct Name: Sendable, Hashable, CustomStringConvertible {
    let parts: [String]

    init(_ parts: [String]) { self.parts = parts }

    public var description: String { parts.joined(separator: ".") }
    var last: String { parts.last ?? "" }

    /// The same, or the same but for a schema that only one of them names.
    func matches(_ other: Name) -> Bool {
        parts == other.parts || (last == other.last && (parts.count == 1 || other.parts.count == 1))
    }

    /// As it is written in SQL.
    var quoted: String { parts.map(Self.quote).joined(separator: ".") }

    static func quote(_ part: String) -> String { "\"" + part.replacing("\"", with: "\"\"") + "\"" }
}
