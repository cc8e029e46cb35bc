/// The statements that the session has prepared: by text and by the types of the parameters, for the same text with
/// other types is another statement.
struct StatementCache {
    struct Key: Hashable {
        let text: String
        let types: [UInt32]
    }

    /// A program has some dozens of statements; one that builds texts without end must not fill the server's memory.
    static let limit = 256

    private var names: [Key: String] = [:]
    private var issued = 0

    func name(of key: Key) -> String? { names[key] }

    /// A name for a statement that is about to be prepared; nil where there are too many already, and it should run
    /// without a name.
    mutating func newName() -> String? {
        guard names.count < Self.limit else { return nil }
        issued += 1
        return "s\(issued)"
    }

    mutating func insert(_ key: Key, name: String) { names[key] = name }
    mutating func remove(_ key: Key) { names[key] = nil }
}
