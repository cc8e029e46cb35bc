import Postgres
import Testing

@testable import ArticleStore

/// The pages in which articles that meet are judged.
@Suite struct MeetingQueueTests {
    private func id(_ number: Int) -> UUID { UUID(high: UInt64(number), low: 0) }

    @Test func `every meeting of thirty pages comes once, where nothing joins`() {
        let count = 30 * MeetingQueue.pageLength
        let meetings = (1...count).map { Meeting(entrant: id(0), other: id($0), cluster: id($0)) }
        var queue = MeetingQueue(meetings)
        var components = Components()
        var seen: [Meeting] = []
        while case let page = queue.next(&components), !page.isEmpty {
            #expect(page.count <= MeetingQueue.pageLength)
            seen += page
        }
        #expect(seen.count == count)
        #expect(Set(seen) == Set(meetings))
    }

    @Test func `a cluster of many costs few verdicts once one of them joined`() {
        let meetings = (1...400).map { Meeting(entrant: id(0), other: id($0), cluster: id(1)) }
        var queue = MeetingQueue(meetings)
        var components = Components()
        #expect(queue.next(&components) == [meetings[0]])
        components.join(id(0), id(1))
        #expect(queue.next(&components).isEmpty)
    }
}
