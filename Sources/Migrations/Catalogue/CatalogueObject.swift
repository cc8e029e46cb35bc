/// One thing that Postgres's catalogues hold of a schema, as it would be written in SQL.
struct CatalogueObject: Sendable, Hashable, Comparable {
    /// `table`, `column`, `default`, `constraint`, `index`, `grant`, `comment`, `view`, `function`, `extension`, …
    let kind: String
    /// `warta.articles.title`, `warta.articles to warta_reader`.
    let name: String
    let definition: String

    static func < (left: Self, right: Self) -> Bool { (left.name, left.kind) < (right.name, right.kind) }
}
