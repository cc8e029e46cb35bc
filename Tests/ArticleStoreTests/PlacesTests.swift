import Postgres
import Testing

@testable import ArticleStore

/// An id that sorts by its number.
private func id(_ number: Int) -> UUID { UUID(high: 0, low: UInt64(number)) }

/// An article and the cluster that it is in, with the times at which both were first seen.
private func known(_ article: (id: Int, seen: Int64), in cluster: (id: Int, seen: Int64)) -> Places.Known {
    Places.Known(
        id: id(article.id), firstSeen: article.seen, cluster: id(cluster.id), clusterFirstSeen: cluster.seen)
}

private func alone(_ article: Int, seen: Int64) -> Places.Known { known((article, seen), in: (article, seen)) }

struct PlacesTests {
    private func moves(_ known: [Places.Known], joining pairs: [(Int, Int)]) -> [UUID: UUID] {
        var components = Components()
        for (a, b) in pairs { components.join(id(a), id(b)) }
        return Places.moves(known, &components)
    }

    @Test func `clusters that became one have the id of the article that was seen first`() {
        let articles = [alone(1, seen: 30), alone(2, seen: 10), alone(3, seen: 20), alone(4, seen: 5)]
        let expected = [id(1): id(2), id(3): id(2)]
        #expect(moves(articles, joining: [(1, 3), (3, 2)]) == expected)
        #expect(moves(articles.reversed(), joining: [(2, 3), (1, 2)]) == expected)
    }

    @Test func `the id of the older cluster lives on, whoever was asked for`() {
        let articles = [known((7, 50), in: (1, 10)), known((8, 40), in: (2, 20)), alone(9, seen: 60)]
        #expect(moves(articles, joining: [(1, 2), (9, 2)]) == [id(2): id(1), id(9): id(1)])
    }

    @Test func `an article that now counts as seen before its cluster's first gives the cluster its id`() {
        #expect(moves([known((5, 3), in: (1, 10))], joining: []) == [id(1): id(5)])
        #expect(moves([known((5, 11), in: (1, 10))], joining: []).isEmpty)
    }

    @Test func `at one instant the lower id is the earlier`() {
        #expect(moves([alone(3, seen: 7), alone(1, seen: 7)], joining: [(3, 1)]) == [id(3): id(1)])
    }

    @Test func `a long chain is one cluster`() {
        let count = 3_000
        let articles = (0..<count).map { alone($0, seen: Int64($0 * 7 % count)) }
        let moves = moves(articles, joining: (1..<count).map { ($0 - 1, $0) })
        #expect(moves.count == count - 1)
        #expect(Set(moves.values) == [id(0)])
    }
}

struct MeetingTests {
    private func entrant(_ number: Int, _ keys: ClosedRange<Int64>, day: Int32? = nil) -> Entrant {
        Entrant(id: id(number), published: day, anchors: Array(keys))
    }

    private func met(_ a: Entrant, _ b: Entrant, windowDays: Int? = 30) -> Bool {
        let there = !Meeting.among([a], and: [b], windowDays: windowDays).isEmpty
        #expect(there == !Meeting.among([b], and: [a], windowDays: windowDays).isEmpty)
        return there
    }

    @Test func `two meet that share a tenth of the fewer anchors`() {
        #expect(met(entrant(1, 1...20), entrant(2, 19...60)))
        #expect(!met(entrant(1, 1...20), entrant(2, 20...60)))
        #expect(met(entrant(1, 1...8), entrant(2, 8...60)))
        #expect(!met(entrant(1, 1...8), entrant(2, 9...60)))
        #expect(!met(entrant(1, 1...8), entrant(1, 1...8)))
    }

    @Test func `two meet in the window, and always where a day is unknown`() {
        #expect(met(entrant(1, 1...8, day: 100), entrant(2, 1...8, day: 130)))
        #expect(!met(entrant(1, 1...8, day: 100), entrant(2, 1...8, day: 131)))
        #expect(met(entrant(1, 1...8, day: 100), entrant(2, 1...8, day: 131), windowDays: nil))
        #expect(met(entrant(1, 1...8, day: 100), entrant(2, 1...8)))
    }

    /// Takes every page and lets the meetings that `joins` names join; returns those that were handed out.
    private func judged(_ meetings: [Meeting], joins: (Meeting) -> Bool) -> [Meeting] {
        var queue = MeetingQueue(meetings)
        var components = Components()
        var all: [Meeting] = []
        while true {
            let page = queue.next(&components)
            guard !page.isEmpty else { return all }
            #expect(page.count <= MeetingQueue.pageLength)
            all += page
            for meeting in page where joins(meeting) { components.join(meeting.entrant, meeting.cluster) }
        }
    }

    @Test func `one verdict that joins saves those on the rest of the cluster`() {
        let meetings = (2...2_000).map { Meeting(entrant: id(1), other: id($0), cluster: id(2)) }
        #expect(judged(meetings) { _ in true }.count == 1)
        // The one that joins is not the most similar.
        #expect(judged(meetings) { $0.other == id(700) }.map(\.other).contains(id(700)))
        #expect(judged(meetings) { $0.other == id(700) }.count < 1_200)
    }

    @Test func `where none joins, all are judged, and no pair twice`() {
        let meetings = (1...70).flatMap { a in
            (1...70).filter { $0 != a }.map { Meeting(entrant: id(a), other: id($0), cluster: id($0)) }
        }
        let pairs = judged(meetings.shuffled()) { _ in false }.map { Set([$0.entrant, $0.other]) }
        #expect(pairs.count == 70 * 69 / 2)
        #expect(Set(pairs).count == pairs.count)
    }
}
