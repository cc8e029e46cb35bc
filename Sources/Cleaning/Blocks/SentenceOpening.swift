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

    /// A word with which sentences begin and which titles, too, hardly ever hold.
    static func isCertain(_ text: [UInt8], _ word: Range<Int>) -> Bool { certain.contains(text, word) }

    private static let certain = WordSet([
        "adapun", "akibatnya", "berdasarkan", "menurutnya", "namun", "pasalnya", "rencananya", "sebelumnya",
        "sedangkan",
        "selanjutnya", "sementara", "sesampainya", "setibanya", "selain",
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
