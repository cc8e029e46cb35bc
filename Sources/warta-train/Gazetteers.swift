import Entities
import Foundation
import Text

/// Lists of names beside the trainer, one a line, and the kinds that phrases of them have.
enum Gazetteers {
    /// Bits of a phrase's kinds.
    enum Kind: Int, CaseIterable {
        case country, region, city, organisation, person, learntPerson, learntOrganisation, learntPlace, learntNothing,
            firstName
    }

    static let files: [(String, Kind)] = [
        ("regions.txt", .region), ("cities.txt", .city), ("first-names.txt", .firstName),
    ]

    static func phrases(folder: String) throws -> [[UInt64]: UInt16] {
        var phrases: [[UInt64]: UInt16] = [:]
        for (file, kind) in files {
            guard let text = try? String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8) else { continue }
            for line in text.split(separator: "\n") where !line.hasPrefix("#") { add(String(line), kind, &phrases) }
        }
        for (spelling, type) in NameTable.spellings {
            add(spelling, type == .person ? .person : type == .organisation ? .organisation : .country, &phrases)
        }
        return phrases
    }

    private static func add(_ name: String, _ kind: Kind, _ phrases: inout [[UInt64]: UInt16]) {
        let hashes = Tokeniser.tokens(of: name).map(\.hash)
        if !hashes.isEmpty { phrases[hashes, default: 0] |= 1 << UInt16(kind.rawValue) }
    }

    static func table(_ phrases: [[UInt64]: UInt16]) -> PhraseTable {
        var prefixes: Set<ArraySlice<UInt64>> = []
        for key in phrases.keys { for end in 1...min(key.count, PhraseTable.longest) { prefixes.insert(key[..<end]) } }
        var table = PhraseTable(capacity: prefixes.count)
        for key in phrases.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
            if let kinds = phrases[key] { table.insert(key, kinds: kinds) }
        }
        return table
    }
}
