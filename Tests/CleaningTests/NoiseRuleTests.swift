import Testing

@testable import Cleaning

/// The rules are data; these tests hold them to what they say of themselves.
@Suite struct NoiseRuleTests {
    @Test func `no phrase stands in two rules`() {
        var seen: [String: String] = [:]
        for rule in NoiseRule.all {
            for phrase in rule.phrases {
                #expect(seen[phrase] == nil, "\(phrase) is in \(rule.name) and in \(seen[phrase] ?? "")")
                seen[phrase] = rule.name
            }
        }
    }

    @Test func `phrases are written as they are looked for`() {
        for rule in NoiseRule.all {
            for phrase in rule.phrases {
                #expect(phrase == phrase.lowercased() && !phrase.contains("  ") && !phrase.isEmpty, "\(phrase)")
            }
        }
    }

    @Test func `every rule has a name of its own`() {
        #expect(Set(NoiseRule.all.map(\.name)).count == NoiseRule.all.count)
    }

    @Test(arguments: NoiseRule.all.map(\.name))
    func `a rule does to its example what it says`(name: String) throws {
        let rule = try #require(NoiseRule.all.first { $0.name == name })
        let page = LineScanner.scan(TextHygiene.clean(rule.example.line))
        let left = page.blocks.filter { (rule.role != .caption || $0.captionMark == 0) && !$0.isRemark }
            .map { String(decoding: page.bytes[$0.range], as: UTF8.self) }.filter { !$0.isEmpty }
        #expect(left.joined(separator: "\n") == rule.example.left)
    }

    @Test(arguments: [
        "Ia terlihat juga di pasar pada Senin pagi bersama dua orang rekannya.",
        "Warga bisa melihat video itu di halaman selanjutnya dari laporan tahunan kantor desa.",
        "Menurut editor senior itu, penulis buku tersebut tidak pernah mengirim naskahnya.",
        "Masyarakat diminta mengikuti berita dari sumber resmi saja dan tidak menyebarkan kabar bohong.",
        "Ia menyebut hak cipta lagu itu sudah didaftarkan sejak lama oleh keluarganya di Lembayung.",
        "Foto itu diambil oleh seorang nelayan dari atas perahunya pada malam hari.",
        "Iklan rokok dilarang di jalan utama kota sejak awal tahun menurut peraturan daerah.",
        "Akses jalan menuju kampung itu tertutup longsor sejak malam dan baru dibuka pada siang hari.",
        "Dapatkan tiketnya sebelum kehabisan di loket balai kota atau di toko buku Jalan Merdeka.",
        "Ikuti jalan setapak sampai ke sungai, lalu menyeberang di jembatan bambu yang kedua.",
        "Simaklah baik-baik, kata guru itu kepada tiga puluh muridnya di kelas.",
    ])
    func `a sentence that only sounds like noise stays`(sentence: String) {
        let others =
            "Wali kota membuka pasar baru itu pada hari Senin dan mengajak warga berbelanja di sana setiap pekan. "
            + "Pasar itu punya dua ratus kios."
        let article = Cleaner().clean(
            ScrapedPage(text: "\(others)\n\n\(sentence)\n\n\(others)x.", title: "Pasar Baru Dibuka"))
        #expect(article.body.contains(sentence), "\(article.body)")
    }
}
