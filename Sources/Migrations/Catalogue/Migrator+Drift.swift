import Postgres

extension Migrator {
    /// Where the live schema differs from what the migrations up to and with `version` make; empty where it does not.
    ///
    /// The migrations run once more, into a schema of another name, in a transaction that is rolled back: whatever the
    /// server's version prints, it prints for both, and the live schema is not touched. It takes CREATE on the database,
    /// no superuser, and about as long as migrating an empty database. Throws `MigrationError.noReference` where the
    /// user may not, and `PostgresError`.
    public func drift(from version: Int) async throws -> [Drift] {
        let made = migrations.filter { $0.version <= version }
        var expected = try await reference(made)
        var found = try await catalogue(of: "warta")
        expected += Self.extensions(madeBy: made).map { CatalogueObject(kind: "extension", name: $0, definition: "") }
        found += try await connection.query(CatalogueQuery.extensions).map {
            CatalogueObject(kind: "extension", name: try $0.string("name"), definition: "")
        }
        return Drift.between(expected, found)
    }

    /// Where the live schema differs from what made it by its own records.
    ///
    /// Nil where a newer build was here, whose migrations are not known. Throws as `drift(from:)`.
    public func drift() async throws -> [Drift]? {
        let status = try await status()
        guard status.version <= migrations.last?.version ?? 0 else { return nil }
        return try await drift(from: status.version)
    }

    /// Carries the catalogue out of the transaction, which ends with it.
    private struct Made: Error {
        let objects: [CatalogueObject]
    }

    private static let referenceSchema = "warta_reference"

    private func reference(_ made: [Migration]) async throws -> [CatalogueObject] {
        do {
            try await connection.transaction { transaction in
                try await transaction.simple("SET LOCAL client_min_messages = warning; SET LOCAL lock_timeout = '10s'")
                try await transaction.simple(Self.referring(Self.records))
                for migration in made {
                    let statements = migration.steps().flatMap(\.statements).compactMap(Self.asReference)
                    try await transaction.simple(statements.joined(separator: ";\n"))
                }
                throw Made(
                    objects: try await Self.catalogue(of: Self.referenceSchema) { try await transaction.query($0) })
            }
        } catch let made as Made {
            return made.objects.map { object in
                CatalogueObject(
                    kind: object.kind, name: Self.dereferring(object.name),
                    definition: Self.dereferring(object.definition))
            }
        } catch let error as PostgresError where error.sqlState == "42501" || error.sqlState == "25006" {
            throw MigrationError.noReference("\(error)")
        }
        return []
    }

    private func catalogue(of schema: String) async throws -> [CatalogueObject] {
        try await connection.transaction(isolation: .repeatableRead, readOnly: true) { transaction in
            try await Self.catalogue(of: schema) { try await transaction.query($0) }
        }
    }

    private static func catalogue(
        of schema: String, _ query: (SQL) async throws -> Rows
    ) async throws -> [CatalogueObject] {
        _ = try await query("SELECT set_config('search_path', '', true)")
        var objects: [CatalogueObject] = []
        for statement in CatalogueQuery.objects(of: schema) {
            objects += try await query(statement).map { row in
                CatalogueObject(
                    kind: try row.string("kind"), name: try row.string("name"),
                    definition: try row.string("definition"))
            }
        }
        return objects
    }

    /// A statement for the reference: in the other schema, and such that it runs inside a transaction.
    private static func asReference(_ statement: Statement) -> String? {
        if case .createExtension = statement.command { return nil }
        guard statement.command.runsAlone else { return referring(statement.text) }
        switch statement.command {
        case .createIndex, .dropIndex, .alterTable:
            guard let word = statement.tokens.first(where: { $0.isWord("concurrently") }),
                let first = statement.tokens.first
            else { return nil }
            var bytes = Array(statement.text.utf8)
            let start = word.range.lowerBound - first.range.lowerBound
            bytes.replaceSubrange(start..<(start + word.range.count), with: [])
            return referring(String(decoding: bytes, as: UTF8.self))
        default: return nil
        }
    }

    private static func extensions(madeBy migrations: [Migration]) -> Set<String> {
        var made: Set = ["plpgsql"]
        for statement in migrations.flatMap({ $0.steps() }).flatMap(\.statements) {
            switch statement.command {
            case .createExtension(let name): made.insert(name)
            case .drop("extension", let names): made.subtract(names.map(\.last))
            default: continue
            }
        }
        return made
    }

    /// The word `warta`, wherever it stands by itself, in strings too: there are names of tables.
    private static func referring(_ sql: String) -> String { replacing("warta", by: referenceSchema, in: sql) }
    private static func dereferring(_ sql: String) -> String { replacing(referenceSchema, by: "warta", in: sql) }

    private static func replacing(_ word: String, by other: String, in text: String) -> String {
        let (bytes, word) = (Array(text.utf8), Array(word.utf8))
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + 256)
        var place = 0
        while place < bytes.count {
            let isStart = place == 0 || !bytes[place - 1].continuesName
            let end = place + word.count
            if isStart, end <= bytes.count, bytes[place] == word[0], bytes[place..<end].elementsEqual(word),
                end == bytes.count || !bytes[end].continuesName
            {
                result += other.utf8
                place = end
            } else {
                result.append(bytes[place])
                place += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
