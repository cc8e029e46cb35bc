/// Finds where a sentence begins behind a title in sentence case, with no sign between them: `… pasar ditutup Menurut Budi …`.
///
/// Such a title has small letters but in names. A word that is no name and yet has a capital begins a sentence.
enum SentenceOpening {
    /// The place of that word; nil where every capital may be a name's.
    static func find(_ text: [UInt8], _ range: Range<Int>) -> Int? {
        var at = range.lowerBound
        var words = 0
        var isAfterName = false
        var sawName = false
        var opensWithSuch = false
        while at < range.upperBound {
            let start = at
            while at < range.upperBound, text[at] != Ascii.space { at += 1 }
            let word = start..<at
            // "Baca juga: Selain itu, …": the title is lost, and what follows is the article's own.
            if words == 0, openings.contains(text, word) { opensWithSuch = true }
            let last = text[at - 1]
            if words < 3, opensWithSuch, last == Ascii.comma { return nil }
            // Nor does a title hold the end of a sentence.
            if last == Ascii.period, at + 1 < range.upperBound, text[at + 1].isUpper { return nil }
            while at < range.upperBound, text[at] == Ascii.space { at += 1 }
            words += 1
            guard words > 3 else { continue }
            let isName = isCapitalised(text, word)
            if isName {
                if openings.contains(text, word) { return start }
                // The first capital after small words decides; behind it any may belong to a name.
                if !sawName, !isAfterName, isDerived(text, word), !offices.contains(text, word) { return start }
                sawName = true
            }
            isAfterName = isName
        }
        return nil
    }

    /// The place of a word, behind three others, with which sentences begin and which titles, too, hardly ever hold.
    static func certain(_ text: [UInt8], _ range: Range<Int>) -> Int? {
        var at = range.lowerBound
        var words = 0
        while at < range.upperBound {
            let start = at
            while at < range.upperBound, text[at] != Ascii.space { at += 1 }
            if words >= 3, text[start].isUpper,
                certain.contains(text, start..<at)
                    || adverbs.contains(text, start..<at) && opensClause(text, start..<at, range.upperBound)
                    || text[start..<at].elementsEqual("Menurut".utf8) && namesSource(text, at..<range.upperBound)
            {
                return start
            }
            // "… milik BTMU. Sebelumnya …": the sentence before it is the article's own.
            if text[at - 1] == Ascii.period, at + 1 < range.upperBound, text[at + 1].isUpper { return nil }
            words += 1
            while at < range.upperBound, text[at] == Ascii.space { at += 1 }
        }
        return nil
    }

    /// `… Diberlakukan Kapolres Lembayung AKBP Sari Wulan menjelaskan`: where the offices before a speaker's name begin;
    /// the place of the name where no verb of speech follows it, or of what belongs before it.
    static func subject(_ text: [UInt8], from: Int, name: Int, verb: Range<Int>) -> Int {
        var nameEnd = name
        while nameEnd < text.count, text[nameEnd] != Ascii.space { nameEnd += 1 }
        let name = wholeName(text, from: from, name: name)
        let speaks = speech.contains(text, verb)
        // `Kepala Dinas Pasar Lembayung, Sari Wulan, dalam`: between commas stands who holds the office.
        let isHolder = text[nameEnd - 1] == Ascii.comma && text[from..<name].contains(Ascii.comma)
        guard speaks || isHolder else { return name }
        var subject = name
        var at = name
        var since = 0
        // An office of many words has a comma behind it: `Deputi Bidang …, Sari Wulan mengatakan`.
        var reach = text[from..<name].contains(Ascii.comma) ? 20 : 5
        while at > from, since < reach {
            guard let word = wordBefore(text, at, from),
                text[word.lowerBound].isUpper || text[word].elementsEqual("of".utf8)
                    || reach > 5 && text[word].elementsEqual("dan".utf8)
            else { break }
            let last = text[word.upperBound - 1]
            let isRank = ranks.contains(text, word) && last != Ascii.colon
            guard last.isWordByte || last == Ascii.comma || last == Ascii.closing && reach > 5 || isRank else { break }
            at = word.lowerBound
            since += 1
            // Before it at most the beginning of the same office: `Wakil Ketua`.
            if isRank { (subject, since, reach) = (at, 0, 5) }
        }
        return speaks || text[subject..<name].contains(Ascii.comma) ? subject : name
    }

    /// `… Kenang Sari Wulan Bupati Lembayung hadir`: where the first of the words begins that stand together elsewhere, too, as
    /// names do. Looks at four words, and for them within 3,000 bytes of the line.
    static func knownName(_ text: [UInt8], from: Int, end: Int, name: Int) -> Int {
        var start = name
        for _ in 0..<4 {
            guard let word = wordBefore(text, start, from), text[word.lowerBound].isUpper,
                text[word.upperBound - 1].isWordByte, stands(text, word.lowerBound..<wordEnd(text, start), from, end)
            else { break }
            start = word.lowerBound
        }
        return start
    }

    /// `… Terendam Keberhasilan Klub Lembayung tidak lepas dari`: with the derived noun that stands before the name.
    static func withNoun(_ text: [UInt8], from: Int, name: Int, verb: Range<Int>) -> Int {
        guard !speech.contains(text, verb), let word = wordBefore(text, name, from),
            text[word.upperBound - 1].isWordByte,
            text[word.lowerBound].isUpper, isDerived(text, word), !offices.contains(text, word), name + 1 < text.count,
            text[name].isUpper, text[name + 1].isUpper
        else { return name }
        return word.lowerBound
    }

    /// `Otoritas Wisata Lembayung (OWL)`: where the words begin whose first letters stand in the brackets behind them.
    static func longForm(_ text: [UInt8], from: Int, of bracket: Range<Int>) -> Int? {
        var start = bracket.lowerBound
        let letters = text[bracket].prefix { $0 != Ascii.closing }.dropFirst()
        guard letters.count >= 2, letters.count <= 6, letters.allSatisfy(\.isUpper) else { return nil }
        for letter in letters.reversed() {
            guard let word = wordBefore(text, start, from), text[word.lowerBound] == letter else { return nil }
            start = word.lowerBound
        }
        return start
    }

    static func wordEnd(_ text: [UInt8], _ start: Int) -> Int {
        var end = start
        while end < text.count, text[end].isWordByte || text[end] >= 0x80 { end += 1 }
        return end
    }

    /// Whether the words stand before the title or behind the sentence's beginning, too.
    static func stands(_ text: [UInt8], _ words: Range<Int>, _ from: Int, _ end: Int) -> Bool {
        let reach = 3_000
        return contains(text, max(0, from - reach)..<from, words)
            || contains(text, end..<min(text.count, end + reach), words)
    }

    private static func contains(_ text: [UInt8], _ range: Range<Int>, _ words: Range<Int>) -> Bool {
        let text = text.span
        let count = words.count
        guard range.count >= count else { return false }
        let first = text[words.lowerBound]
        let second = text[words.lowerBound + 1]
        for at in range.lowerBound...(range.upperBound - count)
        where text[at] == first && text[at + 1] == second {
            var i = 2
            while i < count, text[at + i] == text[words.lowerBound + i] { i += 1 }
            if i == count, at + count == text.count || !text[at + count].isWordByte { return true }
        }
        return false
    }

    /// `… Mahal? Ini Alasannya`: the title goes on behind its question.
    static func isAnswer(_ text: [UInt8], _ start: Int) -> Bool {
        let end = wordEnd(text, start)
        return end + 1 < text.count && answers.contains(text, start..<end) && text[end] == Ascii.space
            && text[end + 1].isUpper
    }

    static func isRank(_ text: [UInt8], _ word: Range<Int>) -> Bool { ranks.contains(text, word) }

    private static let answers = WordSet(["ini", "begini", "simak", "cek", "intip", "berikut"])

    /// `Sri Mulyani`, `Pasal 13`, `Menurut Budi`, `Kerja sama dengan Universitas Lembayung, …`: the place of the first
    /// of the words, where the last capital alone cannot begin the sentence.
    private static func wholeName(_ text: [UInt8], from: Int, name: Int) -> Int {
        guard let before = wordBefore(text, name, from), text[before.lowerBound].isUpper,
            text[before.upperBound - 1].isWordByte
        else { return name }
        var end = name
        while end < text.count, text[end] != Ascii.space { end += 1 }
        // A year belongs to the title.
        let isNumber =
            text[name].isDigit && text[name..<end].allSatisfy { !$0.isLetter && $0 != Ascii.hyphen } && end - name != 4
        let isGivenName = givenNames.contains(text, before) && !openings.contains(text, name..<end)
        if isNumber || isGivenName || prepositions.contains(text, before) { return before.lowerBound }
        guard text[end - 1] == Ascii.comma else { return name }
        // "… dengan Universitas Lembayung, khususnya": nothing begins behind "dengan".
        var at = before.lowerBound
        for _ in 0..<5 {
            guard let word = wordBefore(text, at, from), text[word.upperBound - 1].isWordByte else { return name }
            if links.contains(text, word), text[word.lowerBound].isLower {
                guard let first = wordBefore(text, word.lowerBound, from), text[first.lowerBound].isUpper else {
                    return name
                }
                return first.lowerBound
            }
            guard text[word.lowerBound].isUpper else { return name }
            at = word.lowerBound
        }
        return name
    }

    /// The full stop at an offset belongs to a title before a name: `Prof.`, `Dr.`
    static func isAbbreviation(_ text: [UInt8], stop: Int, from: Int) -> Bool {
        var start = stop
        while start > from, stop - start < 5, text[start - 1].isWordByte { start -= 1 }
        return abbreviations.contains(text, start..<stop)
    }

    private static let abbreviations = WordSet([
        "prof", "dr", "drs", "dra", "ir", "hj", "kh", "st", "pol", "jend", "tgk",
    ])

    /// The word that ends before an offset.
    private static func wordBefore(_ text: [UInt8], _ at: Int, _ from: Int) -> Range<Int>? {
        var end = at
        while end > from, text[end - 1] == Ascii.space { end -= 1 }
        var start = end
        while start > from, text[start - 1] != Ascii.space { start -= 1 }
        return start > from && start < end ? start..<end : nil
    }

    private static let prepositions = WordSet(["menurut", "sebanyak"])
    private static let links = WordSet(["dengan", "dari", "antara", "bersama"])

    /// First names that hardly ever stand alone, and never at the end of a title.
    private static let givenNames = WordSet([
        "abdul", "abdullah", "achmad", "ade", "adi", "agung", "agus", "ahmad", "akhmad", "andi", "anton", "arief",
        "arif", "asep",
        "bambang", "budi", "cecep", "cucu", "dadan", "dadang", "dedi", "dedy", "deni", "dewi", "dian", "didik", "dwi",
        "edi",
        "eka", "eko", "endang", "erick", "fitri", "hadi", "hari", "haris", "hendra", "heri", "heru", "ida", "imam",
        "indra",
        "iwan", "joko", "kurniawan", "luhut", "lukman", "maria", "moh", "mohamad", "mohammad", "muchamad", "muh",
        "muhamad",
        "muhammad", "mulyadi", "ni", "nur", "nyoman", "putu", "rahmat", "ratna", "retno", "ria", "rini", "rizal",
        "rudi", "rudy",
        "sandiaga", "siti", "slamet", "sofyan", "sri", "suharso", "sugeng", "susi", "syaiful", "teguh", "teten", "tri",
        "tito",
        "wahyu", "wayan", "yandri", "yusuf", "yudi", "zulkifli",
    ])

    private static let certain = WordSet([
        "adapun", "akibatnya", "awalnya", "berdasarkan", "dikutip", "dilansir", "melansir", "mengutip", "menurutnya",
        "namun", "pasalnya", "rencananya", "sebelumnya", "sedangkan", "selain", "selanjutnya", "sesampainya",
        "setibanya", "dijelaskan", "dikatakan", "ditambahkan", "dituturkan", "diungkapkan", "ia",
        "menanggapi",
        "mewakili", "kemudian",
    ])

    /// Titles hold these, too: "Jalan Ditutup Sementara untuk Lomba".
    private static let adverbs = WordSet(["diketahui", "sementara"])

    /// A comma or "itu" follows, or an office, or behind "Sementara" any name.
    private static func opensClause(_ text: [UInt8], _ word: Range<Int>, _ end: Int) -> Bool {
        if text[word.upperBound - 1] == Ascii.comma { return true }
        var next = word.upperBound
        while next < end, text[next] == Ascii.space { next += 1 }
        let start = next
        while next < end, text[next] != Ascii.space, text[next] != Ascii.comma { next += 1 }
        if start < next, text[start].isUpper, text[word].elementsEqual("Sementara".utf8) { return true }
        return text[start..<next].elementsEqual("itu".utf8) || ranks.contains(text, start..<next)
    }

    /// `Menurut Sari Wulan, …`: one to four words with capitals and a comma.
    private static func namesSource(_ text: [UInt8], _ range: Range<Int>) -> Bool {
        var at = range.lowerBound
        for _ in 0..<4 {
            while at < range.upperBound, text[at] == Ascii.space { at += 1 }
            guard at < range.upperBound, text[at].isUpper else { return false }
            while at < range.upperBound, text[at] != Ascii.space {
                if text[at].isUpper, text[at - 1].isLower { return false }
                at += 1
            }
            if text[at - 1] == Ascii.comma { return true }
        }
        return false
    }

    private static let speech = WordSet([
        "mengatakan", "menjelaskan", "menyebut", "menyebutkan", "menyatakan", "menuturkan", "mengungkapkan",
        "menambahkan", "menegaskan", "mengaku", "mengakui", "menilai", "meminta", "berharap", "mengimbau",
        "memastikan", "membenarkan", "menyampaikan", "memaparkan", "menerangkan", "mengungkap", "membantah",
        "mengapresiasi", "mengingatkan", "melanjutkan", "menyayangkan", "menginstruksikan", "memprediksi", "mengajak",
    ])

    /// Offices and ranks that stand before names.
    private static let ranks = WordSet([
        "akbp", "akp", "anggota", "asisten", "bupati", "camat", "ceo", "corporate", "danrem", "dekan", "deputi",
        "direktur", "dirlantas", "dirreskrimum", "dirjen", "dr", "duta", "gubernur", "hakim", "iptu", "ipda", "irjen",
        "jaksa", "jenderal", "juru", "kabag", "kabid", "kadis", "kajari", "kapolda", "kapolres", "kapolresta",
        "kapolri", "kapolsek", "kasat", "kasi", "kepala", "ketua", "kolonel", "komisaris", "komjen", "kombes", "kompol",
        "kuasa", "legislator", "letkol", "manajer", "mantan", "menko", "menteri", "pakar", "panglima", "pelatih",
        "pengamat", "perdana", "pj", "plt", "politisi", "presiden", "prof", "profesor", "rektor", "sekda", "sekjen",
        "sekretaris", "staf", "wakapolres", "wakil", "wali", "walikota", "wamen",
    ])

    /// One capital and small letters behind it.
    private static func isCapitalised(_ text: [UInt8], _ word: Range<Int>) -> Bool {
        word.count >= 2 && text[word.lowerBound].isUpper && text[word.lowerBound + 1].isLower
    }

    /// `Berdasarkan`, `Pendataan`, `Menanggapi`, `Sebelumnya`: names have no such prefixes and endings.
    private static func isDerived(_ text: [UInt8], _ word: Range<Int>) -> Bool {
        guard word.count >= 7 else { return false }
        func begins(_ prefix: String) -> Bool {
            text[word.lowerBound + 1..<word.upperBound].starts(with: prefix.utf8.dropFirst())
                && text[word.lowerBound].folded == prefix.utf8.first
        }
        func ends(_ suffix: String) -> Bool { text[word].suffix(suffix.utf8.count).elementsEqual(suffix.utf8) }
        if ends("nya") || ends("kan") { return true }
        if begins("mem") || begins("men") || begins("meng") { return ends("i") || word.count >= 8 }
        return (begins("pe") || begins("ke") || begins("per")) && ends("an") && word.count >= 8
    }

    /// Words with which sentences begin and which no name holds.
    private static let openings = WordSet([
        "ada", "adapun", "agar", "akan", "akibat", "akibatnya", "apabila", "apalagi", "atas", "bagi", "bahkan",
        "banyak",
        "beberapa", "begitu", "belum", "berdasarkan", "berikut", "dalam", "dari", "demikian", "dengan", "di", "dia",
        "diketahui", "hal", "hanya", "hingga", "ia", "ini", "itu", "jika", "juga", "kalau", "kami", "karena", "kata",
        "kemudian", "kepada", "ketika", "kini", "kita", "lalu", "lantas", "lebih", "maka", "melalui", "menurut",
        "menurutnya", "mereka", "meski", "meskipun", "namun", "oleh", "pada", "padahal", "para", "pasalnya", "saat",
        "saya", "sebab", "sebagai", "sebanyak", "sebelum", "sebelumnya", "sedangkan", "sehingga", "sejak", "sejauh",
        "sejumlah", "selain", "selama", "selanjutnya", "sementara", "seperti", "serta", "sesuai", "setelah", "setiap",
        "tak", "tentu", "terkait", "terlebih", "ternyata", "tetapi", "tidak", "ujar", "ungkap", "untuk", "usai",
        "walau",
    ])
    /// Offices and institutions are derived words, too, and stand in titles with capitals.
    private static let offices = WordSet([
        "kementerian", "kejaksaan", "kepolisian", "kecamatan", "kelurahan", "kabupaten", "kedutaan", "kerajaan",
        "kesultanan", "pengadilan", "pemerintahan", "perusahaan", "perserikatan", "persatuan", "perhimpunan",
        "pelabuhan", "pekalongan", "pertahanan", "perikanan", "perhubungan", "pertanian", "perdagangan", "pendidikan",
        "kesehatan", "keuangan", "kehutanan", "kelautan", "kebudayaan", "ketenagakerjaan", "perindustrian", "pertamina",
        "perbankan", "pemasyarakatan", "pemberdayaan", "penanggulangan", "pemilihan", "pembangunan", "kepulauan",
        "kemerdekaan", "kalimantan",
    ])
}
