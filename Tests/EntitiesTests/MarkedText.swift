import Testing
import Text

@testable import Entities

/// A field with a find for each name in square brackets: `[LOC Demak]`; the brackets are taken out.
struct MarkedText {
    let text: FieldText
    let found: [Found]

    init(_ marked: String, _ field: Field = .body) throws {
        var plain = ""
        var spans: [(start: Int, end: Int, type: EntityType)] = []
        for (i, part) in marked.split(separator: "[", omittingEmptySubsequences: false).enumerated() {
            guard i > 0 else {
                plain += part
                continue
            }
            let type = try #require(EntityType(rawValue: String(part.prefix(3))))
            let halves = part.dropFirst(4).split(separator: "]", maxSplits: 1, omittingEmptySubsequences: false)
            let start = plain.utf8.count
            plain += halves[0]
            spans.append((start, plain.utf8.count, type))
            plain += halves[1]
        }
        let text = FieldText(field, plain)
        found = try spans.map { span in
            let first = try #require(text.tokens.firstIndex { Int($0.start) == span.start })
            let last = try #require(text.tokens.firstIndex { Int($0.end) == span.end })
            return Found(type: span.type, field: field, tokens: first..<(last + 1), confidence: 1, evidence: .model)
        }
        self.text = text
    }

    func surfaces(of found: [Found]) -> [String] {
        found.map { "\($0.type.rawValue) \(text.surface(of: $0.tokens))" }
    }
}
