/// Tells a paragraph about who wrote the article from the article.
enum AuthorNote {
    /// Expects the last paragraph: `*) Sari Wulan adalah dosen …`, `Berpengalaman sebagai jurnalis sejak …`.
    static func isNote(_ bytes: [UInt8], _ block: Block, authors: [String]) -> Bool {
        if !block.isTerminated, block.words <= 14, isAddress(bytes, block.range) { return true }
        guard block.words >= 3, block.words <= 80, !Block.opensQuote(bytes, block.range) else { return false }
        let line = bytes[block.range]
        if line.starts(with: "*)".utf8) || line.starts(with: "**)".utf8) { return true }
        guard has(work, bytes, block.range, words: 12) else { return false }
        return authors.contains { $0.utf8.contains(Ascii.space) && line.starts(with: $0.utf8) }
            || has(career, bytes, block.range, words: 40)
    }

    /// Whether one of the first so many words is in the set.
    private static func has(_ set: WordSet, _ bytes: [UInt8], _ range: Range<Int>, words: Int) -> Bool {
        var at = range.lowerBound
        var seen = 0
        while at < range.upperBound, seen < words {
            let start = at
            while at < range.upperBound, bytes[at] != Ascii.space { at += 1 }
            if set.contains(bytes, start..<at) { return true }
            seen += 1
            at += 1
        }
        return false
    }

    /// `Jl. Merdeka No. 1 Lembayung`, `Phone: …`: the newsroom's.
    private static func isAddress(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        let end = range.first { bytes[$0] == Ascii.space || bytes[$0] == Ascii.colon || bytes[$0] == Ascii.period }
        return contacts.contains(bytes, range.lowerBound..<(end ?? range.upperBound))
    }

    private static let contacts = WordSet(["jl", "jln", "phone", "telp", "telepon", "fax", "email", "hotline"])

    /// What writers of articles are.
    private static let work = WordSet([
        "jurnalis", "wartawan", "reporter", "kontributor", "redaktur", "kolumnis", "penulis", "editor", "dosen",
        "peneliti",
        "mahasiswa", "pengajar", "pemerhati",
    ])

    /// How their lives are told.
    private static let career = WordSet([
        "berpengalaman", "bertugas", "bergabung", "meliput", "menulis", "menekuni", "berkecimpung", "berkarier",
        "berkarir",
        "lulusan", "alumnus", "alumni",
    ])
}
