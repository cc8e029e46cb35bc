import Postgres

/// Which clusters have become one. A set of disjoint sets over their ids.
struct Components {
    private var parents: [UUID: UUID] = [:]

    /// The one that stands for all that were joined with `id`.
    mutating func root(of id: UUID) -> UUID {
        var current = id
        while let parent = parents[current] {
            // Path halving keeps the walks short.
            if let next = parents[parent] { parents[current] = next }
            current = parent
        }
        return current
    }

    mutating func areOne(_ a: UUID, _ b: UUID) -> Bool { root(of: a) == root(of: b) }

    mutating func join(_ a: UUID, _ b: UUID) {
        let (first, second) = (root(of: a), root(of: b))
        if first != second { parents[max(first, second)] = min(first, second) }
    }
}
