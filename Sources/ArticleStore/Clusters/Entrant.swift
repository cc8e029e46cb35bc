import CivilTime
import Deduplication
import Pipeline
import Postgres

/// An article whose place among the clusters is to be found: a fresh one, or one whose cluster was taken apart.
struct Entrant {
    let id: UUID
    /// Day of publication, in days since 1970.
    let published: Int32?
    /// The keys by which it meets others; never empty.
    let anchors: [Int64]

    init(id: UUID, published: Int32?, anchors: [Int64]) {
        self.id = id
        self.published = published
        self.anchors = anchors
    }

    /// Nil where the body is too short to be compared.
    init?(_ article: Article) {
        guard !article.fingerprint.anchors.isEmpty else { return nil }
        self.init(
            id: article.id.uuid, published: article.publishedAt?.time.day.daysSinceEpoch,
            anchors: article.fingerprint.anchors)
    }

    /// The article as its row has it; nil where its body is too short to be compared.
    init?(stored row: Row) throws {
        let print = Fingerprinter().fingerprint(title: try row.string("title"), body: try row.string("body"))
        guard !print.anchors.isEmpty else { return nil }
        self.init(
            id: try row.uuid("id"), published: try Story.published(row)?.daysSinceEpoch, anchors: print.anchors)
    }
}

/// An entrant and a stored article that may tell the same text.
struct Meeting: Hashable {
    var entrant: UUID
    var other: UUID
    /// The cluster that `other` is in.
    var cluster: UUID

    /// The meetings of entrants with articles at hand, by the rule of `ClusterStatements.candidates`: the two share an
    /// anchor and at least a tenth of the fewer anchors, and lie in the window.
    static func among(_ entrants: [Entrant], and others: [Entrant], windowDays: Int?) -> [Meeting] {
        // A worker alone meets nobody here.
        guard !others.isEmpty else { return [] }
        var holders: [Int64: [Int]] = [:]
        for (i, entrant) in entrants.enumerated() {
            for key in entrant.anchors { holders[key, default: []].append(i) }
        }
        var meetings: [Meeting] = []
        for other in others {
            var shared: [Int: Int] = [:]
            for key in other.anchors {
                for i in holders[key] ?? [] { shared[i, default: 0] += 1 }
            }
            for (i, count) in shared.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
                let entrant = entrants[i]
                guard entrant.id != other.id, count * 10 >= min(entrant.anchors.count, other.anchors.count) else {
                    continue
                }
                if let windowDays, let a = entrant.published, let b = other.published,
                    abs(Int(a) - Int(b)) > windowDays
                {
                    continue
                }
                meetings.append(Meeting(entrant: entrant.id, other: other.id, cluster: other.id))
            }
        }
        return meetings
    }
}
