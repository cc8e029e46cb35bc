import ArgumentParser
import ArticleStore
import Deduplication
import Foundation
import Operations
import Postgres

/// Whether two articles tell the same text, and what decides it.
struct Compare: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show side by side what two stored articles share, and what decides whether they are one.",
        discussion: """
            EXAMPLES
              wartactl compare 0b6bfa4f-64d0-8c4f-9a2e-7a4dfe3b1c11 5a0c2f0e-1d1b-8e57-b0a4-2f8a6d9f7710
              wartactl compare ID ID --output json
            """)

    @OptionGroup var options: SettingsOptions

    @Argument(help: "The id of an article.", transform: articleID)
    var first: Postgres.UUID

    @Argument(help: "The id of another.", transform: articleID)
    var second: Postgres.UUID

    @Option(help: OutputFormat.help)
    var output = OutputFormat.table

    func run() async throws {
        guard let comparison = try await options.store(try options.settings()).compare(first, second) else {
            throw CommandError("one of these articles is not stored; look ids up in warta.articles")
        }
        try sayReport(ComparisonReport(comparison), as: output) { print(comparison) }
    }

    private func print(_ comparison: Comparison) {
        let (a, b) = (comparison.first, comparison.second)
        let evidence = comparison.verdict.evidence
        var table = Table("", "first", "second")
        table.add(["id", "\(a.id)", "\(b.id)"])
        table.add(["title", a.title, b.title])
        table.add(["source", a.source ?? "unknown", b.source ?? "unknown"])
        table.add(["published", day(a.publishedAt), day(b.publishedAt)])
        table.add(["cluster", "\(a.clusterID)", "\(b.clusterID)"])
        table.add(["numbers of its own", list(a.own?.numbers), list(b.own?.numbers)])
        table.add(["names of its own", list(a.own?.names), list(b.own?.names)])
        table.print()
        say("")
        say("verdict          \(comparison.verdict.kind.rawValue): \(comparison.verdict.reason.rawValue)")
        say("one cluster      \(comparison.isOneCluster ? "yes" : "no")")
        say("similarity       \(share(evidence.similarity))  containment \(share(evidence.containment))")
        say("shared           \(evidence.sharedShingles) of the shorter text's \(evidence.smaller) runs of five words")
        say("shared anchors   \(comparison.sharedAnchors)")
        say("same outlet      \(evidence.isSameOutlet ? "yes" : "no")")
        say("days apart       \(evidence.daysApart.map { "\($0)" } ?? "unknown")")
        say("numbers replaced \(evidence.replacedNumbers) (\(share(evidence.replacedNumberShare)))")
        say("names replaced   \(evidence.replacedNames) (\(share(evidence.replacedNameShare)))")
        say(
            "titles           \(share(evidence.titleSimilarity)) alike\(evidence.titlesNameOtherDays ? ", naming other days" : "")"
        )
    }

    private func day(_ microseconds: Int64?) -> String {
        microseconds.map { readable(microseconds: $0) } ?? "unknown"
    }

    /// The first dozen.
    private func list(_ words: [String]?) -> String {
        guard let words, !words.isEmpty else { return "none" }
        return words.prefix(12).joined(separator: " ") + (words.count > 12 ? " … (\(words.count))" : "")
    }

    private func share(_ value: Double) -> String { value.formatted(.number.precision(.fractionLength(3))) }
}

private func articleID(_ text: String) throws -> Postgres.UUID {
    guard let id = Postgres.UUID(text) else { throw ValidationError("`\(text)` is no article id (a UUID)") }
    return id
}

private struct ComparisonReport: Encodable {
    struct Side: Encodable {
        let id, title, clusterID: String
        let source, canonicalURL, nearDuplicateOf: String?
        let ownNumbers, ownNames: [String]

        enum CodingKeys: String, CodingKey {
            case id, title, source
            case clusterID = "cluster_id"
            case ownNumbers = "own_numbers"
            case ownNames = "own_names"
            case canonicalURL = "canonical_url"
            case nearDuplicateOf = "near_duplicate_of"
        }

        init(_ side: Comparison.Side) {
            id = "\(side.id)"
            title = side.title
            clusterID = "\(side.clusterID)"
            source = side.source
            canonicalURL = side.canonicalURL
            nearDuplicateOf = side.nearDuplicateOf.map { "\($0)" }
            ownNumbers = side.own?.numbers ?? []
            ownNames = side.own?.names ?? []
        }
    }

    let first, second: Side
    let verdict, reason: String
    let oneCluster: Bool
    let similarity, containment: Double
    let sharedAnchors, sharedShingles, replacedNumbers, replacedNames: Int
    let sameOutlet: Bool
    let daysApart: Int?

    enum CodingKeys: String, CodingKey {
        case first, second, verdict, reason, similarity, containment
        case oneCluster = "one_cluster"
        case sharedAnchors = "shared_anchors"
        case sharedShingles = "shared_shingles"
        case replacedNumbers = "replaced_numbers"
        case replacedNames = "replaced_names"
        case sameOutlet = "same_outlet"
        case daysApart = "days_apart"
    }

    init(_ comparison: Comparison) {
        let evidence = comparison.verdict.evidence
        first = Side(comparison.first)
        second = Side(comparison.second)
        verdict = comparison.verdict.kind.rawValue
        reason = comparison.verdict.reason.rawValue
        oneCluster = comparison.isOneCluster
        similarity = evidence.similarity
        containment = evidence.containment
        sharedAnchors = comparison.sharedAnchors
        sharedShingles = evidence.sharedShingles
        replacedNumbers = evidence.replacedNumbers
        replacedNames = evidence.replacedNames
        sameOutlet = evidence.isSameOutlet
        daysApart = evidence.daysApart
    }
}
