import Postgres

/// Which clusters get another id: what follows for the tables from clusters that became one.
///
/// Pure. A cluster's id is that of its earliest article, and "earlier" is (first seen, id): the answer follows from the
/// articles alone, and the id of the older of two clusters lives on.
struct Places {
    /// An article, its cluster, and when both were first seen, in microseconds since 1970.
    struct Known {
        var id: UUID
        var firstSeen: Int64
        var cluster: UUID
        var clusterFirstSeen: Int64
    }

    /// Old ids and new ones, in no order; a cluster that keeps its id is not among them.
    static func moves(_ known: [Known], _ components: inout Components) -> [UUID: UUID] {
        var heads: [UUID: (firstSeen: Int64, id: UUID)] = [:]
        for article in known {
            let root = components.root(of: article.cluster)
            for head in [(article.firstSeen, article.id), (article.clusterFirstSeen, article.cluster)] {
                if let earliest = heads[root], earliest < head { continue }
                heads[root] = head
            }
        }
        var moves: [UUID: UUID] = [:]
        for cluster in Set(known.map(\.cluster)) {
            if let head = heads[components.root(of: cluster)], head.id != cluster { moves[cluster] = head.id }
        }
        return moves
    }
}
