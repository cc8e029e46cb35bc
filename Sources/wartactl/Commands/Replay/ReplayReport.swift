import ArticleStore
import Foundation
import Replay

/// A replay for a reader, and as JSON.
struct ReplayReport: Listed {
    let id: Int64
    let kind: String
    let outcome: String
    let startedBy: String
    let startedAt: String
    let endedAt: String?
    let pipelineVersion: String
    let seen: Int64
    let total: Int64?
    let unchanged: Int64
    let updated: Int64
    let new: Int64
    let deadLettered: Int64
    let error: String?
    let selection: Plan?
    let position: [String: Int64]

    enum CodingKeys: String, CodingKey, CaseIterable {
        case id, kind, outcome, seen, total, unchanged, updated, new, error, selection, position
        case startedBy = "started_by"
        case startedAt = "started_at"
        case endedAt = "ended_at"
        case pipelineVersion = "pipeline_version"
        case deadLettered = "dead_lettered"
    }

    init(_ row: ReplayRow) {
        id = row.id
        kind = row.kind.rawValue
        outcome = row.outcome.rawValue
        startedBy = row.startedBy
        startedAt = readable(microseconds: row.startedAt)
        endedAt = row.endedAt.map { readable(microseconds: $0) }
        pipelineVersion = row.pipelineVersion
        seen = row.seen
        total = row.total
        unchanged = row.unchanged
        updated = row.updated
        new = row.created
        deadLettered = row.deadLettered
        error = row.error
        selection = try? Plan(json: row.selection)
        position = Dictionary(
            uniqueKeysWithValues: row.position.map { ("\($0.key.topic)[\($0.key.partition)]", $0.value) })
    }

    func print() {
        say("replay         \(id), \(kind), \(outcome)\(error.map { ": \($0)" } ?? "")")
        say("began          \(startedAt) by \(startedBy), pipeline \(pipelineVersion)")
        if let endedAt { say("ended          \(endedAt)") }
        say("looked at      \(grouped(seen))\(total.map { " of \(grouped($0))" } ?? "")")
        say("unchanged      \(grouped(unchanged))")
        say("updated        \(grouped(updated))")
        say("new            \(grouped(new))")
        say("dead-lettered  \(grouped(deadLettered))")
        guard outcome != "done" else { return }
        for (place, next) in position.sorted(by: { $0.key < $1.key }) { say("next           \(place)@\(next)") }
    }
}
