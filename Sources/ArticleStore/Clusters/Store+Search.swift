import Deduplication
import Pipeline
import Postgres

/// What was found out about a batch before the lock was taken.
struct Survey {
    /// The last seal that the search has seen for sure.
    var seal: Int64 = 0
    /// Pairs that join; of those that the others connect anyway, not all.
    var links: [Link] = []

    struct Link: Hashable {
        var entrant: UUID
        var other: UUID
    }
}

extension Store {
    /// Judges what a search found.
    func survey(
        _ found: Rows, seal: Int64, stories: inout Stories, in transaction: Transaction
    ) async throws -> Survey {
        let meetings = try found.map { row in
            Meeting(
                entrant: try row.uuid("article_id"), other: try row.uuid("other_id"),
                cluster: try row.uuid("cluster_id"))
        }
        var queue = MeetingQueue(meetings)
        var components = Components()
        let links = try await judge(&queue, &components, stories: &stories, in: transaction)
        return Survey(seal: seal, links: links)
    }

    /// Searches for these articles again, all of them, in steps of one batch.
    func survey(
        _ entrants: [Entrant], stories: inout Stories, in transaction: Transaction
    ) async throws -> Survey {
        var survey = Survey()
        var rest = entrants[...]
        while !rest.isEmpty {
            let found = try await transaction.query(
                ClusterStatements.candidates(of: Array(rest.prefix(500)), windowDays: windowDays))
            survey.links += try await self.survey(found, seal: 0, stories: &stories, in: transaction).links
            rest = rest.dropFirst(500)
        }
        return survey
    }

    /// Judges meetings until none is left that could join anything; returns the pairs that join.
    func judge(
        _ queue: inout MeetingQueue, _ components: inout Components, stories: inout Stories,
        in transaction: Transaction
    ) async throws -> [Survey.Link] {
        var links: [Survey.Link] = []
        while true {
            let page = queue.next(&components)
            guard !page.isEmpty else { return links }
            try await stories.load(Set(page.flatMap { [$0.entrant, $0.other] }), in: transaction)
            for meeting in page where !components.areOne(meeting.entrant, meeting.cluster) {
                guard let story = stories[meeting.entrant], let other = stories[meeting.other],
                    Verdict.joins(story, other, windowDays: windowDays)
                else { continue }
                components.join(meeting.entrant, meeting.cluster)
                links.append(Survey.Link(entrant: meeting.entrant, other: meeting.other))
            }
        }
    }
}
