import CivilTime
import Foundation
import Glibc
import Markup
import Testing

@testable import Cleaning

/// Whatever comes in, something valid comes out, and in time that grows with the size only.
@Suite struct RobustnessTests {
    /// A small generator of its own, so that a failure can be repeated from its seed.
    struct Chance {
        var state: UInt64

        mutating func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return bound > 0 ? Int(state >> 33) % bound : 0
        }
    }

    static let pieces: [String] = [
        "Baca juga: ", "Baca Juga", "(Baca: ", "ADVERTISEMENT ", "SCROLL TO CONTINUE WITH CONTENT", "[Gambas:Video",
        "]", ")", "(", "\n", "\n\n", " - ", " – ", ",", ".",
        "KORANKITA.COM, LEMBAYUNG - ", "Lembayung (ANTARA) - ", "Editor: ", "Penulis: Sari Wulan", " | ",
        "Selasa, 14 Maret 2023 09:15 WIB", "31/02/2024", "99/99/9999",
        "&amp;amp;nbsp;", "&#x0;", "&#99999999;", "&", "\u{200B}", "\u{FEFF}", "\u{301}", "â€œ", "‚Äù", "Ã", "\u{F8FF}",
        "🇮🇩", "é", "\"", "“", "”", "Warga desa itu menanam padi. ",
        "kata dia", "Foto: ", "© 2024", "Copyright © ", "Tags:", "1.", "• ", "_x000D_", ".,\"", "<div>", "</p>",
        " ,,", "(,)", ",dan,", "*** ", " (abc/def) ", "Sumber : https://a.b/c ", "KOTA | 9 Mei 2024\n", "#pasar ",
        "…\n\n",
        "Selengkapnya di sini", "Artikel ini ditulis oleh ", "*) ", "<a href=", "<!--", "<script>", "\u{0}", "\u{1F}",
        "\t", "http://a.b/2024/05/06/",
    ]

    static func noise(_ chance: inout Chance) -> String {
        var text = ""
        for _ in 0..<chance.next(60) {
            switch chance.next(5) {
            case 0: text.unicodeScalars.append(Unicode.Scalar(UInt32(chance.next(0x3000))) ?? " ")
            case 1:
                let piece = Array(pieces[chance.next(pieces.count)].utf8)
                let from = chance.next(piece.count)
                text += String(decoding: piece[from..<max(from, chance.next(piece.count + 1))], as: UTF8.self)
            default: text += pieces[chance.next(pieces.count)]
            }
        }
        return text
    }

    static func check(_ seed: UInt64) -> String? {
        var chance = Chance(state: seed)
        let text = noise(&chance)
        let html = chance.next(3) == 0 ? noise(&chance) : nil
        let page = ScrapedPage(
            text: text, url: chance.next(2) == 0 ? "https://korankita.com/" + noise(&chance) : nil,
            source: chance.next(2) == 0 ? noise(&chance) : nil,
            title: chance.next(2) == 0 ? noise(&chance) : nil,
            fetchedAt: ZonedTime(microsecondsSinceEpoch: Int64(chance.next(2_000_000_000)) * 1_000_000),
            publishedAt: noise(&chance),
            markup: html.map { MarkupParser().parse($0) })
        return fault(in: Cleaner().clean(page), seed)
    }

    static func fault(in article: CleanedArticle, _ seed: UInt64) -> String? {
        for field in [article.title, article.body] + article.authors + article.editors + article.agencies
            + article.dateline
        {
            for scalar in field.unicodeScalars
            where scalar.value < 0x20 && scalar != "\n" || scalar == "\u{200B}" || scalar.value == 0x7F {
                return "seed \(seed): a control character in \(field.debugDescription)"
            }
        }
        if article.body.contains("\n\n\n") || article.body.hasPrefix("\n") || article.body.hasSuffix("\n") {
            return "seed \(seed): empty paragraphs"
        }
        return nil
    }

    @Test(arguments: [
        "(Warga desa itu menanam padi di sawah baru kemarin.)", "(KoranKita.com/Sari Wulan)", "(abc/def)",
        "[Warga desa itu menanam padi di sawah baru kemarin.]", "(Warga)(KoranKita.com/Sari Wulan)", ")",
        "()",
    ])
    func `a page of brackets alone is read`(text: String) {
        #expect(Self.fault(in: Cleaner().clean(ScrapedPage(text: text)), 0) == nil)
        #expect(Self.fault(in: Cleaner().clean(ScrapedPage(text: text, title: "Judul")), 0) == nil)
    }

    @Test func `a title spelled from an address holds no control characters`() {
        let page = ScrapedPage(
            text: "Warga desa itu menanam padi di sawah yang baru dibuka sejak bulan lalu.",
            url: "https://korankita.com/read/harga-beras\u{200B}-di-pasar-\u{1F}lembayung-turun", title: "News")
        let article = Cleaner().clean(page)
        #expect(Self.fault(in: article, 0) == nil)
        #expect(article.title.hasPrefix("Harga Beras"))
    }

    /// `WARTA_FUZZ_INPUTS` asks for more than the few that a unit test has time for.
    @Test func `random pages give valid articles`() {
        let count = ProcessInfo.processInfo.environment["WARTA_FUZZ_INPUTS"].flatMap(Int.init) ?? 1000
        for seed in 0..<count {
            let fault = Self.check(UInt64(seed))
            #expect(fault == nil, "\(fault ?? "")")
            if fault != nil { return }
        }
    }

    /// Messages of a corpus, cut anywhere and put together with each other, with noise and with broken bytes.
    static func spliced(_ corpus: [(text: String, html: String)], _ seed: UInt64) -> ScrapedPage {
        var chance = Chance(state: seed &* 0x9E37_79B9_7F4A_7C15)
        func cut(_ text: String) -> [UInt8] {
            let bytes = text.utf8
            let from = chance.next(bytes.count)
            let start = bytes.index(bytes.startIndex, offsetBy: from)
            return Array(bytes[start...].prefix(chance.next(min(6000, bytes.count - from) + 1)))
        }
        func splice(_ field: (Int) -> String) -> String {
            var bytes: [UInt8] = []
            for _ in 0...chance.next(3) {
                bytes += chance.next(4) == 0 ? Array(noise(&chance).utf8) : cut(field(chance.next(corpus.count)))
            }
            for _ in 0..<chance.next(6) where !bytes.isEmpty {
                bytes[chance.next(bytes.count)] = UInt8(chance.next(256))
            }
            // As messages come in: valid UTF-8 without NUL.
            return String(decoding: bytes.filter { $0 != 0 }, as: UTF8.self)
        }
        let hasMarkup = chance.next(8) == 0
        let text = splice { corpus[$0].text }
        return ScrapedPage(
            text: text, title: chance.next(2) == 0 ? String(text.prefix(chance.next(100))) : nil,
            publishedAt: chance.next(2) == 0 ? String(text.suffix(chance.next(40))) : nil,
            markup: hasMarkup ? MarkupParser().parse(splice { corpus[$0].html }) : nil)
    }

    /// `WARTA_FUZZ_CORPUS` names a file of messages, one a line.
    @Test(.enabled(if: ProcessInfo.processInfo.environment["WARTA_FUZZ_CORPUS"] != nil))
    func `cut and spliced messages give valid articles`() throws {
        let environment = ProcessInfo.processInfo.environment
        let lines = try Data(contentsOf: URL(filePath: environment["WARTA_FUZZ_CORPUS"] ?? "")).split(separator: 0x0A)
        var corpus: [(text: String, html: String)] = []
        for line in lines {
            guard let message = try JSONSerialization.jsonObject(with: line) as? [String: Any] else { continue }
            let text = message["text"] as? String ?? ""
            let html = message["html"] as? String ?? text
            // Parsed JSON may lend its strings from elsewhere; cutting needs them in UTF-8.
            corpus.append((String(decoding: text.utf8, as: UTF8.self), String(decoding: html.utf8, as: UTF8.self)))
        }
        try #require(!corpus.isEmpty)
        for seed in 0..<(environment["WARTA_FUZZ_INPUTS"].flatMap(Int.init) ?? 1000) {
            let page = Self.spliced(corpus, UInt64(seed))
            let started = Self.threadSeconds()
            let fault = Self.fault(in: Cleaner().clean(page), UInt64(seed))
            #expect(fault == nil, "\(fault ?? "")")
            #expect(Self.threadSeconds() - started < 1, "seed \(seed) took long")
            if fault != nil { return }
        }
    }

    @Test func `cleaning what is clean changes nothing`() {
        for golden in GoldenTests.all where golden["text"] != nil && golden["body"] != nil && golden["title"] != nil {
            let once = Cleaner().clean(golden.page)
            let twice = Cleaner().clean(ScrapedPage(text: once.body, source: golden["source"], title: once.title))
            #expect(twice.body == once.body, "\(golden.name)")
        }
    }

    static let traps: [(String, String)] = [
        ("a million times read also", "Baca juga: "), ("open brackets", "(Baca "), ("an endless line", "kata "),
        ("quotes", "Baca juga \""), ("dashes", "Lembayung - "),
        ("titles of names", "Baca juga: Sari Wulan Basri Hasan kata "),
        ("labels", "Editor: A | "), ("escaped ampersands", "&amp;"), ("half mojibake", "â€"), ("lines", "a\n"),
        ("dates", "1/2/"), ("marks", "a\u{301}"), ("phrases", "Dapatkan berita "),
        ("commas", "a.,B"), ("footers", "© 2024 "), ("brackets", "[Gambas:"), ("capitals", "AB cD "),
        ("lines broken at links", "Ratih Kumala\nkini pergi lagi ke pasar yang\n"),
        ("remains of links", "anak ,, (,),dan,"),
        ("lines broken before commas", "Ratih Kumala\n, kini pergi ke pasar\n"),
        ("addresses", "Sumber : https://a.b/c "),
        ("initials", "Warga pulang dari pasar pada sore hari. (abc/def) "), ("pictures", "pasar (Foto: Sari) Warga "),
        ("stamps", "Judul Lain Lagi\nKOTA | 9 Mei 2024\n"),
    ]

    @Test(arguments: traps) func `text made to be slow takes time in proportion`(name: String, piece: String) {
        Self.expectLinear(name) { size in
            let page = ScrapedPage(text: String(repeating: piece, count: size / piece.utf8.count))
            return Cleaner().clean(page).body.utf8.count
        }
    }

    static let pageTraps: [(String, String)] = [
        ("unclosed boxes", "<div>"), ("unclosed letters", "<b>x"), ("unclosed links", "<a href=x>x"),
        ("links and boxes", "<a href=x><div>"), ("tables", "<table><tr><td>x"),
        ("comments", "<!-- "), ("scripts", "<script>"), ("lists", "<ul><li>"), ("fonts", "<font color=a>x<p>"),
        ("quotes", "<p><blockquote>x"), ("bare", "<"), ("ends", "</div></p>"),
    ]

    @Test(arguments: pageTraps) func `a page made to be slow takes time in proportion`(name: String, piece: String) {
        Self.expectLinear(name) { size in
            let markup = MarkupParser().parse(String(repeating: piece, count: size / piece.utf8.count))
            return Cleaner().clean(ScrapedPage(text: "", markup: markup)).body.utf8.count
        }
    }

    /// Eight times the size may take at most thirty times the processor: far from the sixty-four of a square.
    static func expectLinear(_ name: String, _ work: (Int) -> Int) {
        func cost(_ size: Int) -> Double {
            var best = Double.infinity
            for _ in 0..<3 {
                let started = threadSeconds()
                _ = work(size)
                best = min(best, threadSeconds() - started)
            }
            return best
        }
        let small = cost(8000)
        let large = cost(64_000)
        #expect(large < max(small, 0.002) * 30, "\(name): \(small) s and \(large) s")
    }

    /// What this thread has used of the processor, whatever else the machine does.
    private static func threadSeconds() -> Double {
        var time = timespec()
        unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
