internal import Text

/// Tells the language of a text by its function words.
enum LanguageGuess {
    /// Looks at the first 80 words; undetermined where few of them are known.
    static func of(_ bytes: [UInt8]) -> Language {
        var sums: UInt64 = 0
        let index = index
        var words = 0
        var at = 0
        while at < bytes.count, words < 80 {
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
            sums &+= index.weights(of: hash)
        }
        let scores = languages.indices.map { Int(sums >> UInt64($0 * lane)) & (1 << lane - 1) }
        guard words >= 5, let best = scores.indices.max(by: { scores[$0] < scores[$1] }),
            scores[best] * 20 >= words * 2
        else { return .undetermined }
        // One word of the other's is a name or a quotation; Malay has to show two.
        if languages[best] == .malay, scores[best] < scores[0] + 8 { return .indonesian }
        return languages[best]
    }

    /// Indonesian first: of equal scores the first wins.
    private static let languages: [Language] = [.indonesian, .malay, .javanese, .sundanese, .english]

    /// Words that several of these languages share weigh the same for each, so that they only tell that it is one of them;
    /// between Indonesian and Malay decide the words and spellings that are one's own (`karena`, `kerana`; `Agustus`, `Ogos`).
    private static let tables: [(language: Language, weight: Int, words: String)] = [
        (
            .indonesian, 2,
            "yang dan di dari untuk dengan pada dalam ini itu tidak akan juga ke oleh adalah sebagai ada para telah atau menjadi lebih hingga mereka kami kita saya ia dia hal tahun tersebut kata seperti sudah kepada secara tetapi antara"
        ),
        (
            .indonesian, 4,
            "bahwa bisa karena kantor polisi rupiah dirinya pihaknya terkait wib wita sejumlah berbeda uang mobil kabupaten provinsi gubernur usai jelang namun menurutnya ujarnya katanya jelasnya ungkapnya tak kamu nggak bakal pemerintah perusahaan warga merupakan lewat sebesar senin kamis jumat januari februari maret juni juli agustus oktober desember indonesia jakarta mulai soal yakni anda rp"
        ),
        (
            .malay, 2,
            "yang dan di dari untuk dengan pada dalam ini itu tidak akan juga ke oleh adalah sebagai ada para telah atau menjadi lebih hingga mereka kami kita saya ia dia hal tahun tersebut kata seperti sudah kepada secara tetapi antara"
        ),
        (
            .malay, 4,
            "kerana ialah sahaja manakala ringgit bagaimanapun menerusi kenderaan syarikat isnin khamis jumaat iaitu mac julai ogos disember pengerusi kakitangan mahkamah suspek rm polis hospital selepas kerajaan setakat sekiranya amaran bekalan jawatankuasa pengurusan mangsa tempoh keutamaan pesakit kemalangan dijangka seramai dipercayai disyaki maklumat perkhidmatan peratus bilion daripada"
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

    /// The bits of a language's sum in one number with all of them: 80 words of at most 15 are less than 4,096.
    private static let lane = 12

    /// Open addressing: a word's hash, and its weight for each language in a lane of its own.
    private struct Index {
        static let slots = 2048
        var hashes = [UInt64](repeating: 0, count: slots)
        var weights = [UInt64](repeating: 0, count: slots)

        mutating func add(_ hash: UInt64, language: Int, weight: Int) {
            var slot = Int(truncatingIfNeeded: hash) & (Self.slots - 1)
            while hashes[slot] != 0, hashes[slot] != hash { slot = (slot + 1) & (Self.slots - 1) }
            hashes[slot] = hash
            let shift = UInt64(language * lane)
            let sum = min(15, (weights[slot] >> shift & 15) + UInt64(weight))
            weights[slot] = weights[slot] & ~(15 << shift) | sum << shift
        }

        func weights(of hash: UInt64) -> UInt64 {
            var slot = Int(truncatingIfNeeded: hash) & (Self.slots - 1)
            while hashes[slot] != 0 {
                if hashes[slot] == hash { return weights[slot] }
                slot = (slot + 1) & (Self.slots - 1)
            }
            return 0
        }
    }

    private static let index: Index = {
        var index = Index()
        for entry in tables {
            guard let language = languages.firstIndex(of: entry.language) else { continue }
            for word in entry.words.split(separator: " ") {
                var hash: UInt64 = 0xcbf2_9ce4_8422_2325
                for byte in word.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
                index.add(hash, language: language, weight: entry.weight)
            }
        }
        return index
    }()
}
