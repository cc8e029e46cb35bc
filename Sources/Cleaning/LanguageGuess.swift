internal import Text

/// Tells the language of a text by its function words.
enum LanguageGuess {
    /// Looks at the first 240 words; undetermined where few of them are known.
    static func of(_ bytes: [UInt8]) -> Language {
        var scores = [Int](repeating: 0, count: languages.count)
        var words = 0
        var at = 0
        while at < bytes.count, words < 240 {
            let start = at
            var hash: UInt64 = 0xcbf2_9ce4_8422_2325
            while at < bytes.count, bytes[at].isWordByte {
                hash = (hash ^ UInt64(bytes[at].folded)) &* 0x100_0000_01b3
                at += 1
            }
            if at == start {
                at += 1
                continue
            }
            words += 1
            guard let weights = index[hash] else { continue }
            for (language, weight) in weights { scores[language] += weight }
        }
        guard words >= 5, let best = scores.indices.reversed().max(by: { scores[$0] < scores[$1] }),
            scores[best] * 20 >= words * 2
        else { return .undetermined }
        return languages[best]
    }

    /// Indonesian first: of equal scores the first wins.
    private static let languages: [Language] = [.indonesian, .malay, .javanese, .sundanese, .english]

    /// Words that Indonesian shares with Malay, Javanese or Sundanese weigh 1, those that are only one's own 2 or more.
    private static let tables: [(language: Language, weight: Int, words: String)] = [
        (
            .indonesian, 2,
            "yang dan di dari untuk dengan pada dalam ini itu tidak akan juga ke oleh adalah sebagai karena bisa ada saat telah para tersebut kata bahwa atau menjadi lebih hingga mereka kami kita saya ia dia hal tahun"
        ),
        (
            .indonesian, 3,
            "bahwa bisa karena kantor polisi rupiah dirinya pihaknya terkait wib wita sejumlah berbeda uang mobil rumah sakit kabupaten provinsi gubernur usai jelang"
        ),
        (
            .malay, 2,
            "yang dan di dari untuk dengan pada dalam ini itu tidak akan juga ke oleh adalah sebagai ada para telah atau menjadi lebih mereka kami kita saya beliau dia tahun"
        ),
        (
            .malay, 4,
            "kerana ialah sahaja boleh manakala berkata beliau ringgit polis hospital kerajaan negeri daripada bagaimanapun tersebut semasa menerusi kenderaan syarikat isnin khamis jumaat ahad"
        ),
        (
            .javanese, 3,
            "ing lan kang sing iku kanggo karo saka uga ora wis bakal dadi nanging amarga wong taun dheweke kuwi marang kanthi yaiku ana iki menyang durung isih banget utawa tansah saiki"
        ),
        (
            .sundanese, 3,
            "jeung nu anu dina ti ka keur teu geus bakal jadi tapi sabab urang taun manehna eta ieu kana tina ku nyaeta aya lain henteu deui oge atawa kudu ayeuna pisan nepi"
        ),
        (
            .english, 3,
            "the of and to in is that for with as was on are by be at from this have it or an which has were not but their his her they will would said"
        ),
    ]

    private static let index: [UInt64: [(Int, Int)]] = {
        var index: [UInt64: [(Int, Int)]] = [:]
        for entry in tables {
            guard let language = languages.firstIndex(of: entry.language) else { continue }
            for word in entry.words.split(separator: " ") {
                var hash: UInt64 = 0xcbf2_9ce4_8422_2325
                for byte in word.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
                index[hash, default: []].append((language, entry.weight))
            }
        }
        return index
    }()
}
