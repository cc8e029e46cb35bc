import ArgumentParser
import CivilTime
import Cleaning
import Dates
import Entities
import Pipeline
import Text

/// Why the pipeline found what it found in one message, for people to read.
struct Explanation {
    enum Subject: String, CaseIterable, ExpressibleByArgument {
        case dates
        case entities
    }

    /// The title, then a line for each find: field, offsets as in the record, the text found and what decided.
    let text: String

    init(of subject: Subject, in findings: Findings) {
        let places = Places(findings.cleaned)
        var lines = [findings.cleaned.title.isEmpty ? "(no title)" : findings.cleaned.title]
        switch subject {
        case .dates:
            let reference = findings.referenceDay.map { "\($0) (\($0.weekday))" } ?? "none"
            lines.append("  reference day: \(reference)")
            for find in findings.dates {
                lines.append("  \(places.quote(find.range, in: find.field)): \(find.explanation)")
            }
        case .entities:
            for find in findings.names {
                let name = find.name.map { ", \($0)" } ?? ""
                lines.append(
                    "  \(places.quote(find.range, in: find.field)): \(find.type.rawValue)\(name), "
                        + "decided by \(Self.wording(of: find.evidence)), confidence \(Self.percent(find.confidence))")
            }
        }
        text = lines.joined(separator: "\n")
    }

    private static func percent(_ confidence: Float) -> String { "\(Int((confidence * 100).rounded())) %" }

    private static func wording(of evidence: Evidence) -> String {
        switch evidence {
        case .model: "the tagger"
        case .table: "the tables of names"
        case .role: "a title or role word beside it"
        case .list: "the list of names that it stands in"
        case .article: "the same name elsewhere in the article"
        case .event: "the form of an event's name"
        }
    }
}

/// The cleaned fields, to cut finds out of.
private struct Places {
    private let fields: [Field: (text: String, index: CodePointIndex)]

    init(_ cleaned: CleanedArticle) {
        fields = [
            .title: (cleaned.title, CodePointIndex(cleaned.title)),
            .subtitle: (cleaned.subtitle ?? "", CodePointIndex(cleaned.subtitle ?? "")),
            .body: (cleaned.body, CodePointIndex(cleaned.body)),
        ]
    }

    func quote(_ range: ByteRange, in field: Field) -> String {
        guard let (text, index) = fields[field] else { return field.rawValue }
        let start = index.codePoint(at: range.start)
        let end = index.codePoint(at: range.end)
        return "\(field.rawValue) \(start)–\(end) \u{201C}\(text[range])\u{201D}"
    }
}
