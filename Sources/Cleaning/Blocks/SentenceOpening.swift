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
    /// the place of the name where no verb of speech follows it.
    static func subject(_ text: [UInt8], from: Int, name: Int, verb: Range<Int>) -> Int {
        guard speech.contains(text, verb) else { return name }
        var subject = name
        var at = name
        var since = 0
        while at > from, since < 5 {
            while at > from, text[at - 1] == Ascii.space { at -= 1 }
            let end = at
            while at > from, text[at - 1] != Ascii.space { at -= 1 }
            guard at > from, at < end, text[at].isUpper, text[end - 1].isWordByte || text[end - 1] == Ascii.comma else {
                break
            }
            since += 1
            if ranks.contains(text, at..<end) { (subject, since) = (at, 0) }
        }
        return subject
    }

    private static let certain = WordSet([
        "adapun", "akibatnya", "awalnya", "berdasarkan", "dikutip", "dilansir", "melansir", "mengutip", "menurutnya",
        "namun", "pasalnya", "rencananya", "sebelumnya", "sedangkan", "selain", "selanjutnya", "sesampainya",
        "setibanya",
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
