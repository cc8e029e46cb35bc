/// One difference between what the migrations make and what the database has.
public struct Drift: Sendable, Hashable {
    /// `column`, `index`, `grant`, …
    public let kind: String
    public let name: String
    /// What the migrations make; nil where they make no such thing.
    public let expected: String?
    /// What the database has; nil where it is missing.
    public let found: String?

    /// The differences, in the order of their names.
    static func between(_ expected: [CatalogueObject], _ found: [CatalogueObject]) -> [Drift] {
        struct Key: Hashable {
            let kind: String
            let name: String
        }
        func keyed(_ objects: [CatalogueObject]) -> [Key: CatalogueObject] {
            Dictionary(objects.map { (Key(kind: $0.kind, name: $0.name), $0) }, uniquingKeysWith: { first, _ in first })
        }
        let (wanted, there) = (keyed(expected), keyed(found))
        let changed =
            (expected.filter { there[Key(kind: $0.kind, name: $0.name)]?.definition != $0.definition }
            + found.filter { wanted[Key(kind: $0.kind, name: $0.name)] == nil }).sorted()
        return changed.map { object in
            let key = Key(kind: object.kind, name: object.name)
            return Drift(
                kind: object.kind, name: object.name, expected: wanted[key]?.definition, found: there[key]?.definition)
        }
    }

    /// As a unified diff writes it: ` ` for a line of both, `-` for one that the migrations make and the database lacks,
    /// `+` for one that only the database has.
    public var lines: [String] {
        let old = Self.lines(of: expected)
        let new = Self.lines(of: found)
        return Self.difference(old, new)
    }

    private static func lines(of definition: String?) -> [String] {
        guard let definition else { return [] }
        let lines = definition.split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
        return lines.isEmpty ? ["(there)"] : lines
    }

    /// By the longest common subsequence; definitions are tens of lines long.
    private static func difference(_ old: [String], _ new: [String]) -> [String] {
        let change = new.difference(from: old)
        let removed = Set(change.removals.compactMap { if case .remove(let place, _, _) = $0 { place } else { nil } })
        let inserted = Set(
            change.insertions.compactMap { if case .insert(let place, _, _) = $0 { place } else { nil } })
        var lines: [String] = []
        var (left, right) = (0, 0)
        while left < old.count || right < new.count {
            if left < old.count, removed.contains(left) {
                lines.append("-" + old[left])
                left += 1
            } else if right < new.count, inserted.contains(right) {
                lines.append("+" + new[right])
                right += 1
            } else {
                lines.append(" " + old[left])
                left += 1
                right += 1
            }
        }
        return lines
    }
}
