import Testing

extension Stage {
    /// The end of every test: all that was published is in the tables exactly once, and they hold what a worker would
    /// have written that nothing happened to.
    func expectAll(
        _ publisher: Publisher, in database: Database, _ comment: Comment,
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws {
        let accounts = try await Ledger(database: database).accounts(for: publisher.all)
        #expect(accounts.isEmpty, comment, sourceLocation: sourceLocation)
        let reference = try await undisturbed()
        let expected = try await Ledger(database: reference).accounts(for: publisher.all)
        #expect(expected.isEmpty, "the undisturbed run", sourceLocation: sourceLocation)
        let differences = try await Tables(of: database).differences(from: Tables(of: reference))
        #expect(differences.isEmpty, comment, sourceLocation: sourceLocation)
        await reference.close()
        await database.close()
        await publisher.close()
    }

    /// Waits until everything that was published is in the tables.
    func waitForAll(_ publisher: Publisher, in database: Database, atMost limit: Duration = .seconds(60)) async throws {
        let count = publisher.all.count
        try await wait(for: "end of \(count) messages", atMost: limit) {
            (try? await database.consumed) == count
        }
    }
}
