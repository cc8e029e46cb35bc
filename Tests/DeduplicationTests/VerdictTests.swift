import CivilTime
import Deduplication
import Testing

@Suite struct VerdictTests {
    static let body = """
        Pemerintah Kota Sukamaju menutup pasar lama di tepi sungai mulai pekan depan. Para pedagang dipindahkan ke \
        gedung baru yang berdiri di lahan bekas terminal. Menurut Kepala Dinas Perdagangan Rahayu Puspita, gedung itu \
        memuat 420 kios dan 75 los daging. Sewa tahun pertama dibebaskan agar pelanggan punya waktu berpindah. Pedagang \
        ikan Marwan Jaelani berharap saluran air di tempat baru lebih baik daripada di pasar lama. Ia sudah berjualan \
        selama 18 tahun dan mengenal hampir semua pembelinya. Dinas berjanji membuka jalur angkutan kota sampai ke \
        pintu timur sebelum hari pertama pembukaan.
        """

    static func story(
        _ body: String = body, title: String = "Pasar lama Sukamaju ditutup", source: String? = "kabarsatu.example",
        url: String? = nil, day: CalendarDay? = nil
    ) -> Story {
        Story(title: title, body: body, source: source, canonicalURL: url, published: day)
    }

    @Test func `a verdict is the same from both sides`() {
        var generator = StoryGenerator(seed: 1)
        for change in StoryGenerator.Change.allCases {
            for _ in 0..<20 {
                let story = generator.story()
                let copy = generator.copy(of: story, change)
                #expect(Verdict(story.read, copy.read) == Verdict(copy.read, story.read))
            }
        }
    }

    @Test func `one page at two times is a revision, also where half of it is gone`() {
        let half = String(Self.body.prefix(330))
        let verdict = Verdict(
            Self.story(url: "https://kabarsatu.example/1"), Self.story(half, url: "https://kabarsatu.example/1"))
        #expect(verdict.kind == .revision)
        #expect(verdict.reason == .sameURL)
        #expect(verdict.containment > 0.95)
    }

    @Test func `one URL that shows an unrelated text is no revision`() {
        let other = "Tim basket putri menang tipis setelah dua kali perpanjangan waktu di depan ribuan pendukungnya."
        let verdict = Verdict(
            Self.story(url: "https://kabarsatu.example/1"), Self.story(other, url: "https://kabarsatu.example/1"))
        #expect(verdict.kind == .different)
    }

    @Test func `most of a text in another outlet is a duplicate, whatever its title`() {
        var sentences = Self.body.split(separator: ". ").map(String.init)
        sentences.replaceSubrange(
            4..., with: ["Warga sekitar menilai keputusan itu terlambat", "Mereka meminta parkir diatur sejak awal"])
        let cut = sentences.joined(separator: ". ")
        let elsewhere = Verdict(Self.story(), Self.story(cut, title: "Pedagang pindah", source: "kabardua.example"))
        #expect(elsewhere.kind == .duplicate)
        #expect(elsewhere.reason == .copiedAcrossOutlets)
    }

    @Test(arguments: ["www.kabarsatu.example", "Ekonomi.KabarSatu.example", "m.kabarsatu.example/baca"])
    func `the sections of an outlet are that outlet`(source: String) {
        #expect(Verdict(Self.story(), Self.story(source: source)).evidence.isSameOutlet)
    }

    @Test(arguments: [("warta.co.id", "kabar.co.id"), ("satu.example", "dua.example")])
    func `two outlets are two, also under one public suffix`(a: String, b: String) {
        #expect(!Verdict(Self.story(source: a), Self.story(source: b)).evidence.isSameOutlet)
    }

    @Test func `another day in the title makes a template`() {
        let verdict = Verdict(
            Self.story(title: "Jadwal pasar Rabu 18 Juni 2025"), Self.story(title: "Jadwal pasar Jumat 20 Juni 2025"))
        #expect(verdict.kind == .template)
        #expect(verdict.reason == .otherDayInTitle)
    }

    @Test func `the same day named in both titles does not`() {
        let verdict = Verdict(
            Self.story(title: "Jadwal pasar hari ini, 18 Juni"), Self.story(title: "Besok 18 Juni, jadwal pasar"))
        #expect(verdict.kind == .duplicate)
    }

    @Test func `other numbers in the same words make a template`() {
        let other = Self.body.replacing("420", with: "380").replacing("75", with: "61").replacing("18", with: "22")
        let verdict = Verdict(Self.story(), Self.story(other))
        #expect(verdict.kind == .template)
        #expect(verdict.reason == .otherNumbers)
        #expect(verdict.evidence.replacedNumbers == 3)
    }

    @Test func `what only one of two says is told as it says it`() {
        let other = Self.body.replacing("420", with: "1.420").replacing("Rahayu Puspita", with: "Hendra Wibowo")
        let own = OwnFacts(of: other, besides: Self.story())
        #expect(own.numbers == ["1.420"])
        #expect(own.names == ["Hendra", "Wibowo"])
        #expect(OwnFacts(of: Self.body, besides: Self.story()) == OwnFacts(of: "", besides: Self.story()))
    }

    @Test func `other names in the same words make a template`() {
        let other = Self.body.replacing("Sukamaju", with: "Mekarsari").replacing(
            "Rahayu Puspita", with: "Hendra Wibowo"
        )
        .replacing("Marwan Jaelani", with: "Yusuf Pratama")
        #expect(Verdict(Self.story(), Self.story(other)).reason == .otherNames)
    }

    @Test(arguments: [
        (1, 0.6, true), (2, 0.6, false), (2, 0.85, true), (30, 0.85, true), (31, 0.85, false), (31, 1, true),
    ])
    func `what an outlet uses again on a later day is a copy only where little is new`(
        days: Int, similarity: Double, joins: Bool
    ) throws {
        let first = try #require(CalendarDay(year: 2025, month: 1, day: 4))
        // Words that are not there, at the end: n shingles of the old text, and n / similarity in all.
        let count = Double(Self.body.split(separator: " ").count - 4) * (1 / similarity - 1)
        var generator = StoryGenerator(seed: 4)
        let added = (0..<Int(count.rounded())).map { _ in generator.word() }.joined(separator: " ")
        let verdict = Verdict(
            Self.story(day: first), Self.story(Self.body + " " + added, day: first.adding(days: days)))
        #expect(abs(verdict.similarity - similarity) < 0.03)
        #expect(verdict.joins == joins)
        #expect(joins || verdict.reason == .laterDay)
    }

    @Test func `two desks that write one story under one headline write one story`() {
        var sentences = Self.body.split(separator: ". ").map(String.init)
        sentences[0] = "Mulai pekan depan pasar tua itu ditutup"
        sentences[1] = "Pedagang pindah ke gedung di bekas terminal"
        sentences[3] = "Tahun pertama tanpa sewa"
        let other = sentences.joined(separator: ". ")
        let verdict = Verdict(Self.story(), Self.story(other, title: "Pasar lama di Sukamaju ditutup"))
        #expect(verdict.similarity < 0.5 && verdict.similarity > 0.4)
        #expect(verdict.kind == .duplicate)
        #expect(!Verdict(Self.story(), Self.story(other, title: "Pedagang menuntut parkir")).joins)
    }

    @Test func `the short way to a verdict gives the same as the long one`() {
        var generator = StoryGenerator(seed: 31)
        for _ in 0..<40 {
            let story = generator.story()
            let frame = generator.frame()
            var pairs = StoryGenerator.Change.allCases.map { (story, generator.copy(of: story, $0)) }
            pairs += StoryGenerator.Slot.allCases.map { generator.template(frame, differingIn: $0) }
            for (a, b) in pairs { #expect(Verdict.joins(a.read, b.read) == Verdict(a.read, b.read).joins) }
        }
    }

    @Test func `a window keeps apart what was published further apart, but nothing whose day is unknown`() throws {
        let first = try #require(CalendarDay(year: 2025, month: 1, day: 4))
        let later = Self.story(day: first.adding(days: 8))
        #expect(Verdict(Self.story(day: first), later, windowDays: 7).reason == .outsideWindow)
        #expect(Verdict(Self.story(day: first), later, windowDays: 8).joins)
        #expect(Verdict(Self.story(), later, windowDays: 0).joins)
    }

    @Test func `a round-up that holds a whole story among others is not that story`() {
        var generator = StoryGenerator(seed: 9)
        let before = (0..<12).map { _ in generator.sentence() }.joined(separator: " ")
        let after = (0..<30).map { _ in generator.sentence() }.joined(separator: " ")
        let verdict = Verdict(
            Self.story(), Self.story("\(before) \(Self.body) \(after)", title: "Kumpulan kabar pekan ini"))
        #expect(verdict.containment > 0.9)
        #expect(verdict.kind == .different)
    }

    @Test(arguments: ["", "Satu kalimat saja.", "\u{0}"])
    func `texts without shingles are never joined`(body: String) {
        #expect(Verdict(Self.story(body), Self.story(body)).kind == .different)
    }
}
