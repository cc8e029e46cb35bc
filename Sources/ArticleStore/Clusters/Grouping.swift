import Postgres

/// The clusters that pairs of articles make: which article is in which, and which earlier one it repeats.
///
/// Pure. The answer follows from the articles and pairs alone, so it is the same for every order of arrival: a cluster
/// is a connected component, its id is that of its earliest article, and "earlier" is (first seen, id).
struct Grouping {
    struct Member: Hashable {
        var id: UUID
        /// Microseconds since 1970 of the first sighting.
        var firstSeen: Int64
        var place: Place
    }

    /// What `articles` says about an article's place among the others.
    struct Place: Hashable {
        var cluster: UUID
        var nearDuplicateOf: UUID?
        var similarity: Float?
    }

    struct Pair: Hashable {
        var first: UUID
        var second: UUID
        var similarity: Float
    }

    private let members: [Member]
    private let pairs: [Pair]

    /// `members` hold every article of the clusters that are grouped anew; pairs with others are not looked at.
    init(members: [Member], pairs: [Pair]) {
        self.members = members.sorted { ($0.firstSeen, $0.id) < ($1.firstSeen, $1.id) }
        self.pairs = pairs
    }

    /// The members whose place is not what it should be, with the place that is.
    func changes() -> [(id: UUID, place: Place)] {
        let ranks = Dictionary(uniqueKeysWithValues: members.enumerated().map { ($0.element.id, $0.offset) })
        var parents = Array(members.indices)
        func root(_ index: Int) -> Int {
            var index = index
            while parents[index] != index {
                parents[index] = parents[parents[index]]
                index = parents[index]
            }
            return index
        }
        var neighbours: [Int: [(rank: Int, similarity: Float)]] = [:]
        for pair in pairs {
            guard let a = ranks[pair.first], let b = ranks[pair.second], a != b else { continue }
            neighbours[a, default: []].append((b, pair.similarity))
            neighbours[b, default: []].append((a, pair.similarity))
            let (low, high) = (min(root(a), root(b)), max(root(a), root(b)))
            parents[high] = low
        }
        return members.indices.compactMap { index in
            let first = root(index)
            var place = Place(cluster: members[first].id)
            if first != index, let best = Self.best(neighbours[index] ?? [], before: index) {
                place.nearDuplicateOf = members[best.rank].id
                place.similarity = best.similarity
            }
            return place == members[index].place ? nil : (members[index].id, place)
        }
    }

    /// The most similar of the earlier neighbours; where there are none, of all. The earliest among equals.
    private static func best(
        _ neighbours: [(rank: Int, similarity: Float)], before index: Int
    ) -> (rank: Int, similarity: Float)? {
        let earlier = neighbours.filter { $0.rank < index }
        return (earlier.isEmpty ? neighbours : earlier).max {
            ($0.similarity, $1.rank) < ($1.similarity, $0.rank)
        }
    }
}
