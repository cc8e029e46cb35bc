/// A pattern of a reader's: `*` stands for any text, `?` for one byte of it, everything else for itself.
///
/// Without either it must be the whole text. Matching takes at most pattern times text, and no memory.
public struct Glob: Sendable, Hashable, Codable, CustomStringConvertible {
    public let description: String

    public init(_ pattern: String) { description = pattern }

    public init(from decoder: any Decoder) throws {
        description = try decoder.singleValueContainer().decode(String.self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }

    public func matches(_ text: String) -> Bool { matches(Array(text.utf8)) }

    public func matches(_ text: [UInt8]) -> Bool {
        let pattern = Array(description.utf8)
        var at = 0
        var place = 0
        // Where the last star stands, and what it has taken so far: only the last one is ever tried anew.
        var star: Int?
        var taken = 0
        while place < text.count {
            if at < pattern.count, pattern[at] == UInt8(ascii: "*") {
                star = at
                taken = place
                at += 1
            } else if at < pattern.count, pattern[at] == UInt8(ascii: "?") || pattern[at] == text[place] {
                at += 1
                place += 1
            } else if let star {
                at = star + 1
                taken += 1
                place = taken
            } else {
                return false
            }
        }
        return pattern[at...].allSatisfy { $0 == UInt8(ascii: "*") }
    }
}
