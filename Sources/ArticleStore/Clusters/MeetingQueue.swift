import Postgres

/// The meetings that are still to be judged, a page at a time.
///
/// A cluster is a connected component of the verdicts on all pairs that meet. So a pair whose ends are connected
/// already needs no verdict, whatever it would be, and a text that stands on forty sites costs each new copy one
/// verdict, not forty. Nothing else is left out, so the components are the same for every order of arrival.
struct MeetingQueue {
    /// The most meetings of one page: their texts are in memory together.
    static let pageLength = 512

    private var waiting: [Meeting]
    private var entrants: Set<UUID>
    private var judged: Set<Set<UUID>> = []
    /// How many of one cluster's articles an entrant is compared with in this page: the most similar ones first, since
    /// the first to join saves the rest.
    private var quota = 1

    /// `meetings` in the order in which they are worth judging.
    init(_ meetings: [Meeting]) {
        waiting = meetings
        entrants = Set(meetings.map(\.entrant))
    }

    /// The next page; empty where nothing is left that could join anything.
    mutating func next(_ components: inout Components) -> [Meeting] {
        var page: [Meeting] = []
        var rest: [Meeting] = []
        var taken: [Meeting: Int] = [:]
        for meeting in waiting {
            let (own, other) = (components.root(of: meeting.entrant), components.root(of: meeting.cluster))
            guard own != other else { continue }
            let place = Meeting(entrant: meeting.entrant, other: other, cluster: other)
            guard page.count < Self.pageLength, taken[place, default: 0] < quota else {
                rest.append(meeting)
                continue
            }
            // Two entrants meet from both sides.
            if entrants.contains(meeting.other), !judged.insert([meeting.entrant, meeting.other]).inserted { continue }
            taken[place, default: 0] += 1
            page.append(meeting)
        }
        waiting = rest
        quota = min(quota * 8, Self.pageLength)
        return page
    }
}
