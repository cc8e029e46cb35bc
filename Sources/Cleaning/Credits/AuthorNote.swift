/// Tells a paragraph about who wrote the article from the article.
enum AuthorNote {
    /// Expects the last paragraph: `*) Sari Wulan adalah dosen …`, `Berpengalaman sebagai jurnalis sejak …`.
    static func isNote(_ bytes: [UInt8], _ block: Block, authors: [String]) -> Bool {
        guard block.words >= 3, block.words <= 80, !Block.opensQuote(bytes, block.range) else { return false }
        let line = bytes[block.range]
        if line.starts(with: "*)".utf8) || line.starts(with: "**)".utf8) { return true }
        let isByAuthor = authors.contains { $0.utf8.contains(Ascii.space) && line.starts(with: $0.utf8) }
        var at = block.range.lowerBound
        var words = 0
        var isWork = false
        var isCareer = isByAuthor
        while at < block.range.upperBound, words < 40 {
            let start = at
            while at < block.range.upperBound, bytes[at] != Ascii.space { at += 1 }
            if words < 12, work.contains(bytes, start..<at) { isWork = true }
            if career.contains(bytes, start..<at) { isCareer = true }
            words += 1
            at += 1
        }
        return isWork && isCareer
    }

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
