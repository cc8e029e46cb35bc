import Deduplication
import Pipeline
import Postgres

extension Store {
    /// What a transaction knows when it groups its articles, under the lock.
    struct Grouping {
        var entrants: [Entrant]
        var survey: Survey
        /// Articles that other transactions sealed since the survey.
        var sealed: [Entrant]
        /// Whether the survey can no longer be relied on.
        var isOutdated: Bool
        /// Articles of which an earlier sighting came in, so that they count as seen earlier.
        var replaced: [UUID]
        /// Those among them that now have another outlet, URL or day, so that verdicts on them change.
        var changed: [UUID]
        /// Clusters that articles were removed from: what is left may not hold together any more.
        var emptied: [UUID]
        var stories: Stories
    }

    /// Under the lock: puts the entrants into the clusters that they belong to. `number` is that of the seal. Returns
    /// the sightings whose kind changed.
    func group(
        _ grouping: consuming Grouping, seal number: Int64, in transaction: Transaction
    ) async throws -> [(place: Coordinates, isNearDuplicate: Bool)] {
        var grouping = grouping
        var moved: [(place: Coordinates, isNearDuplicate: Bool)] = []
        if !grouping.changed.isEmpty || !grouping.emptied.isEmpty {
            let (apart, kinds) = try await takeApart(
                grouping.emptied, andThoseOf: grouping.changed, in: transaction)
            moved += kinds
            if !apart.isEmpty {
                try await transaction.execute(Seal.markChanged(number))
                let ids = Set(apart.map(\.id))
                grouping.entrants = grouping.entrants.filter { !ids.contains($0.id) } + apart
                grouping.isOutdated = true
            }
        }
        if grouping.isOutdated {
            grouping.survey = try await survey(grouping.entrants, stories: &grouping.stories, in: transaction)
            grouping.sealed = []
        }
        let meetings = Meeting.among(grouping.entrants, and: grouping.sealed, windowDays: windowDays)
        let links = grouping.survey.links
        let asked = Set(
            links.flatMap { [$0.entrant, $0.other] } + meetings.flatMap { [$0.entrant, $0.other] }
                + grouping.replaced)
        guard !asked.isEmpty else { return moved }

        let known = try await transaction.query(ClusterStatements.clusters(of: asked.sorted())).map(Places.Known.init)
        let clusters = Dictionary(known.map { ($0.id, $0.cluster) }, uniquingKeysWith: { first, _ in first })
        var components = Components()
        // One that is not there any more was removed, alone in its cluster, since the survey.
        for link in links {
            if let cluster = clusters[link.other] { components.join(link.entrant, cluster) }
        }
        var queue = MeetingQueue(
            meetings.compactMap { meeting in
                clusters[meeting.other].map {
                    Meeting(entrant: meeting.entrant, other: meeting.other, cluster: $0)
                }
            })
        _ = try await judge(&queue, &components, stories: &grouping.stories, in: transaction)
        let moves = Places.moves(known, &components)
        return moved + (try await move(moves, stories: &grouping.stories, in: transaction))
    }

    /// Gives every article of the clusters that moved its new place.
    private func move(
        _ moves: [UUID: UUID], stories: inout Stories, in transaction: Transaction
    ) async throws -> [(place: Coordinates, isNearDuplicate: Bool)] {
        guard !moves.isEmpty else { return [] }
        let members = try await transaction.query(ClusterStatements.members(of: moves.keys.sorted()))
        var places: [ClusterStatements.Place] = []
        for row in members {
            guard let cluster = moves[try row.uuid("cluster_id")] else { continue }
            places.append(ClusterStatements.Place(id: try row.uuid("id"), cluster: cluster))
        }
        var moved: [(place: Coordinates, isNearDuplicate: Bool)] = []
        var rest = places[...]
        while !rest.isEmpty {
            var page = Array(rest.prefix(MeetingQueue.pageLength))
            rest = rest.dropFirst(page.count)
            try await stories.load(Set(page.flatMap { [$0.id, $0.cluster] }), in: transaction)
            for i in page.indices where page[i].id != page[i].cluster {
                guard let story = stories[page[i].id], let first = stories[page[i].cluster] else { continue }
                page[i].similarity = Float(story.similarity(to: first))
            }
            let written = try await transaction.run([
                ClusterStatements.updatePlaces(page), ClusterStatements.updateKinds(page),
            ])
            moved += try Self.kinds(written[1])
        }
        return moved
    }

    /// Makes every article of these clusters, and of those that these articles are in, a cluster of its own, to be
    /// grouped anew.
    private func takeApart(
        _ clusters: [UUID], andThoseOf articles: [UUID], in transaction: Transaction
    ) async throws -> (entrants: [Entrant], kinds: [(place: Coordinates, isNearDuplicate: Bool)]) {
        let rows = try await transaction.query(
            ClusterStatements.takeApart(clusters, andThoseOf: articles))
        let entrants = try rows.compactMap(Entrant.init(stored:))
        let alone = try rows.map { row in
            ClusterStatements.Place(id: try row.uuid("id"), cluster: try row.uuid("id"))
        }
        return (entrants, try Self.kinds(await transaction.query(ClusterStatements.updateKinds(alone))))
    }

    private static func kinds(_ rows: Rows) throws -> [(place: Coordinates, isNearDuplicate: Bool)] {
        try rows.map { row in
            (try Coordinates(row), try row.string("kind") == "near_duplicate")
        }
    }
}

extension Places.Known {
    fileprivate init(_ row: Row) throws(PostgresError) {
        let firstSeen: Timestamp = try row["first_seen_at"]
        let clusterFirstSeen: Timestamp = try row["cluster_first_seen_at"]
        self.init(
            id: try row.uuid("id"), firstSeen: firstSeen.microsecondsSinceUnixEpoch,
            cluster: try row.uuid("cluster_id"),
            clusterFirstSeen: clusterFirstSeen.microsecondsSinceUnixEpoch)
    }
}
