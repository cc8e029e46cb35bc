/// One message to be published, and what it is news of.
struct Story: Sendable {
    enum Nature: Sendable {
        case new
        /// The words of an earlier one, under another URL.
        case duplicate
        /// Other words under the URL of an earlier one.
        case revision
        /// Nothing that can be processed.
        case bad
    }

    let nature: Nature
    let value: [UInt8]?
    let partition: Int32
}

/// Invents news: sentences put together by chance from words of our own.
///
/// Of a hundred messages about eight repeat an earlier one on another partition, six are revisions, and of two hundred
/// one cannot be processed.
struct Stories {
    /// Of each article: its address and its words.
    private struct Told {
        let url: String
        let title: String
        let text: String
        let partition: Int32
    }

    private var chance: Chance
    private var told: [Told] = []
    private let partitions: Int32

    init(partitions: Int32, chance: Chance) {
        self.partitions = partitions
        self.chance = chance
    }

    mutating func tell(_ count: Int) -> [Story] { (0..<count).map { _ in tellOne() } }

    private mutating func tellOne() -> Story {
        let partition = Int32.random(in: 0..<partitions, using: &chance)
        let draw = Int.random(in: 0..<1_000, using: &chance)
        switch draw {
        case 0..<5: return Story(nature: .bad, value: badValue(), partition: partition)
        case 5..<85 where !told.isEmpty:
            let earlier = chance.pick(told)
            let elsewhere = (earlier.partition + 1) % partitions
            return Story(
                nature: .duplicate, value: json(url: newURL(), title: earlier.title, text: earlier.text),
                partition: elsewhere)
        case 85..<145 where !told.isEmpty:
            return article(.revision, url: chance.pick(told).url, partition: partition)
        default: return article(.new, url: newURL(), partition: partition)
        }
    }

    private mutating func article(_ nature: Story.Nature, url: String, partition: Int32) -> Story {
        let title = sentence(isTitle: true)
        var paragraphs = ["\(chance.pick(Words.places).uppercased()) - \(sentence())"]
        for _ in 0..<Int.random(in: 3...6, using: &chance) {
            paragraphs.append(
                (0..<Int.random(in: 2...3, using: &chance)).map { _ in sentence() }.joined(separator: " "))
        }
        let text = paragraphs.joined(separator: "\n\n")
        told.append(Told(url: url, title: title, text: text, partition: partition))
        return Story(nature: nature, value: json(url: url, title: title, text: text), partition: partition)
    }

    private mutating func newURL() -> String {
        "https://\(chance.pick(Words.outlets))/baca/\(Int.random(in: 1_000_000..<9_000_000_000, using: &chance))"
    }

    private mutating func sentence(isTitle: Bool = false) -> String {
        let number = Int.random(in: 2...98_000, using: &chance)
        let day = Int.random(in: 1...28, using: &chance)
        let subject = chance.happens(50) ? chance.pick(Words.people) : chance.pick(Words.bodies)
        let act = chance.pick(Words.acts)
        let matter = chance.pick(Words.matters)
        let place = chance.pick(Words.places)
        if isTitle { return "\(subject) \(act) \(number) \(matter) di \(place)" }
        switch Int.random(in: 0..<4, using: &chance) {
        case 0: return "\(subject) \(act) \(number) \(matter) di \(place), kata \(chance.pick(Words.people))."
        case 1: return "Pada \(day) Mei 2025, \(subject) \(act) \(matter) di \(place) senilai Rp \(number) juta."
        case 2: return "Di \(place), \(chance.pick(Words.people)) dan \(subject) \(act) \(number) \(matter)."
        default:
            return "Menurut \(chance.pick(Words.bodies)), \(number) \(matter) di \(place) \(chance.pick(Words.states))."
        }
    }

    /// Values as broken scrapers send them.
    private mutating func badValue() -> [UInt8]? {
        switch Int.random(in: 0..<5, using: &chance) {
        case 0: nil
        case 1: []
        case 2: Array(#"{"text": "Kalimat ini terpoto"#.utf8)
        case 3: [0x7B, 0xFF, 0xFE, 0x7D]
        default: Array(#"{"url": "https://kabar.example/kosong"}"#.utf8)
        }
    }

    private func json(url: String, title: String, text: String) -> [UInt8] {
        // No word of ours holds a quote or a backslash.
        let escaped = text.replacing("\n", with: "\\n")
        return Array(
            #"{"url":"\#(url)","title":"\#(title)","text":"\#(escaped)","fetched_at":"2025-06-01T05:00:00Z"}"#.utf8)
    }
}

private enum Words {
    static let outlets = ["kabar.example", "warta-timur.example", "lensa.example", "suluh.example", "berita9.example"]
    static let people = [
        "Rahmat Suryadi", "Dewi Kartikasari", "Yohanes Tabuni", "Siti Nurlela", "Bambang Harsono", "Made Wirawan",
        "Fitri Handayani", "Agus Pramudya", "Lestari Wulandari", "Hendra Gunawan", "Maria Ulfa", "Teuku Rizal",
    ]
    static let bodies = [
        "Dinas Perhubungan", "Kementerian Pertanian", "PT Samudra Jaya", "Universitas Nusa Bangsa", "Polres Ngada",
        "Bank Tani Makmur", "Koperasi Melati", "Dinas Kesehatan", "Pemerintah Kabupaten Alor", "Yayasan Bumi Lestari",
    ]
    static let acts = [
        "membagikan", "memeriksa", "membangun", "menutup", "menyiapkan", "memperbaiki", "menjual", "menanam",
        "mengirim", "mencatat", "menghitung", "meresmikan", "membeli", "menata", "memindahkan",
    ]
    static let matters = [
        "sumur bor", "bibit kelapa", "perahu nelayan", "ruang kelas", "ton jagung", "kilometer jalan", "rumah warga",
        "pasar ikan", "jembatan gantung", "kartu petani", "ekor sapi", "lampu jalan", "unit bus", "tandon air",
        "gudang garam", "paket buku", "hektare sawah", "sekolah dasar",
    ]
    static let places = [
        "Kupang", "Ambon", "Palu", "Sorong", "Bima", "Jember", "Cirebon", "Padang", "Tarakan", "Manado", "Bengkulu",
        "Banyuwangi", "Merauke", "Singkawang", "Tegal", "Kendari",
    ]
    static let states = [
        "belum selesai", "rampung lebih cepat", "menunggu izin", "rusak berat", "sudah dipakai warga",
        "akan ditambah tahun depan", "dikerjakan siang malam", "terendam banjir", "kembali dibuka",
    ]
}
