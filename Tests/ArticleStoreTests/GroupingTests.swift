import Postgres
import Testing

@testable import ArticleStore

/// An id that sorts by its number.
private func id(_ number: Int) -> UUID { UUID(high: 0, low: UInt64(number)) }

private func member(_ number: Int, seen: Int64, in place: Grouping.Place? = nil) -> Grouping.Member {
    Grouping.Member(
        id: id(number), firstSeen: seen, place: place ?? Grouping.Place(cluster: id(number)))
}

private func pair(_ a: Int, _ b: Int, _ similarity: Float) -> Grouping.Pair {
    Grouping.Pair(first: id(a), second: id(b), similarity: similarity)
}

struct GroupingTests {
    @Test
    func `a cluster has the id of its earliest article, and each repeats the most similar before it`() {
        let changes = Grouping(
            members: [member(1, seen: 30), member(2, seen: 10), member(3, seen: 20), member(4, seen: 5)],
            pairs: [pair(1, 2, 0.6), pair(1, 3, 0.9), pair(2, 3, 0.7)]
        ).changes()
        let places = Dictionary(uniqueKeysWithValues: changes.map { ($0.id, $0.place) })
        #expect(
            places[id(1)] == Grouping.Place(cluster: id(2), nearDuplicateOf: id(3), similarity: 0.9))
        #expect(
            places[id(3)] == Grouping.Place(cluster: id(2), nearDuplicateOf: id(2), similarity: 0.7))
        #expect(places[id(2)] == nil)
        #expect(places[id(4)] == nil)
    }

    @Test func `one that only a later article joins to the rest repeats that one`() {
        let changes = Grouping(
            members: [member(1, seen: 1), member(2, seen: 2), member(3, seen: 3)],
            pairs: [pair(1, 3, 0.8), pair(2, 3, 0.6)]
        ).changes()
        #expect(changes.map(\.id) == [id(2), id(3)])
        #expect(
            changes[0].place == Grouping.Place(cluster: id(1), nearDuplicateOf: id(3), similarity: 0.6))
        #expect(
            changes[1].place == Grouping.Place(cluster: id(1), nearDuplicateOf: id(1), similarity: 0.8))
    }

    @Test func `without its pairs a cluster falls apart`() {
        let place = Grouping.Place(cluster: id(1), nearDuplicateOf: id(1), similarity: 0.5)
        let changes = Grouping(members: [member(1, seen: 1), member(2, seen: 2, in: place)], pairs: [])
            .changes()
        #expect(changes.map(\.id) == [id(2)])
        #expect(changes.map(\.place) == [Grouping.Place(cluster: id(2))])
    }

    @Test
    func `at one instant the lower id is the earlier, and equal similarities choose the earlier`() {
        let members = [member(3, seen: 7), member(1, seen: 7), member(2, seen: 7)]
        let pairs = [pair(1, 2, 0.5), pair(1, 3, 0.5), pair(2, 3, 0.5)]
        let changes = Grouping(members: members, pairs: pairs).changes()
        #expect(changes.map(\.place.nearDuplicateOf) == [id(1), id(1)])
        let reversed = Grouping(members: members.reversed(), pairs: pairs.reversed()).changes()
        #expect(
            reversed.map(\.id) == changes.map(\.id) && reversed.map(\.place) == changes.map(\.place))
    }

    @Test func `a place that is right is not written again, and pairs with others are not looked at`() {
        let place = Grouping.Place(cluster: id(1), nearDuplicateOf: id(1), similarity: 0.5)
        let members = [member(1, seen: 1), member(2, seen: 2, in: place)]
        #expect(
            Grouping(members: members, pairs: [pair(1, 2, 0.5), pair(2, 9, 1), pair(2, 2, 1)]).changes()
                .isEmpty)
    }

    @Test func `a long chain is one cluster`() {
        let count = 3_000
        let changes = Grouping(
            members: (0..<count).map { member($0, seen: Int64($0 * 7 % count)) },
            pairs: (1..<count).map { pair($0 - 1, $0, 0.5) }
        ).changes()
        #expect(changes.count == count - 1)
        #expect(Set(changes.map(\.place.cluster)) == [id(0)])
    }
}
