internal import Text

/// Names in use and the one name that each of them stands for.
///
/// The tables are text, one entity a line: the canonical name, then `=` and its other spellings.
package struct NameTable: Sendable {
    struct Entry: Sendable {
        var type: EntityType
        var name: String
    }

    /// By the hash of the spelling's tokens; a spelling of two kinds (`Barcelona`) has two entries.
    private var entries: [UInt64: [Entry]] = [:]
    private var marks = HashMarks(bits: 1 << 16)
    /// The first words of names of several words.
    private var beginnings = HashMarks(bits: 1 << 15)

    static let shared = NameTable()

    /// Every spelling of the tables, for the trainer's lists.
    package static var spellings: [(String, EntityType)] { shared.all }

    private var all: [(String, EntityType)] = []

    init() {
        entries.reserveCapacity(3000)
        add(Self.countries, .location)
        add(Self.places, .location)
        add(Self.institutions, .organisation)
        add(Self.world, .organisation)
        add(Self.people, .person)
    }

    private mutating func add(_ table: String, _ type: EntityType) {
        for line in table.split(separator: "\n") {
            let parts = line.split(separator: "=", maxSplits: 1)
            guard let name = parts.first.map({ Self.trimmed($0) }), !name.isEmpty else { continue }
            let entry = Entry(type: type, name: name)
            insert(name, entry)
            guard parts.count == 2 else { continue }
            for alias in parts[1].split(separator: ",") where !alias.allSatisfy(\.isWhitespace) {
                insert(Self.trimmed(alias), entry)
            }
        }
    }

    private mutating func insert(_ spelling: String, _ entry: Entry) {
        all.append((spelling, entry.type))
        let tokens = Tokeniser.tokens(of: spelling)
        let key = Self.key(of: tokens[...])
        if tokens.count > 1, let first = tokens.first { beginnings.insert(first.hash) }
        guard !entries[key, default: []].contains(where: { $0.type == entry.type }) else { return }
        entries[key, default: []].append(entry)
        marks.insert(key)
    }

    private static func trimmed(_ text: Substring) -> String {
        var text = text
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }

    /// The hash of a sequence of tokens: what they spell in folded case, without white space.
    static func key(of tokens: ArraySlice<Token>) -> UInt64 {
        var key: UInt64 = 0
        for token in tokens { key = extend(key, token.hash) }
        return key
    }

    static func key(of hashes: [UInt64]) -> UInt64 { hashes.reduce(0) { extend($0, $1) } }

    @inline(__always)
    static func extend(_ key: UInt64, _ hash: UInt64) -> UInt64 {
        (key &<< 7 ^ key &>> 57 ^ hash) &* 0x9E37_79B9_7F4A_7C15
    }

    /// What the tables have for a spelling, which for most is nothing.
    @inline(__always)
    private func entries(of key: UInt64) -> [Entry]? { marks.mayContain(key) ? entries[key] : nil }

    /// The canonical name of a spelling, where a table has it for that type.
    func name(of key: UInt64, type: EntityType) -> String? {
        entries(of: key)?.first { $0.type == type }?.name
    }

    /// Whether the tables have the spelling as a place, and as an organisation.
    func kinds(of key: UInt64) -> (isPlace: Bool, isOrganisation: Bool) {
        guard let entries = entries(of: key) else { return (false, false) }
        return (entries.contains { $0.type == .location }, entries.contains { $0.type == .organisation })
    }

    /// Whether a name of several words may begin with the word.
    @inline(__always)
    func mayBegin(_ word: UInt64) -> Bool { beginnings.mayContain(word) }

    /// The type of a spelling that the tables have as one alone.
    func onlyType(of key: UInt64) -> EntityType? {
        guard let entries = entries(of: key), entries.count == 1 else { return nil }
        return entries[0].type
    }

    /// The first type that the tables have for a spelling.
    func type(of key: UInt64) -> EntityType? { entries(of: key)?.first?.type }
}
