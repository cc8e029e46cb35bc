import Assets
import Entities
import Testing
import Text

/// One recognizer for all tests, as in a process.
let recognizer = try? Recognizer(model: Assets.taggerModel)

@Suite struct RecognizerTests {
    struct Article: Sendable, CustomTestStringConvertible {
        var title = ""
        var body = ""
        var expected: [String] = []
        var testDescription: String { title }
    }

    static let articles: [Article] = {
        var articles: [Article] = []
        for line in Cases.lines("articles.txt") {
            if line.hasPrefix("= ") {
                articles.append(Article(title: String(line.dropFirst(2))))
            } else if let last = articles.indices.last {
                if articles[last].body.isEmpty {
                    articles[last].body = line
                } else {
                    articles[last].expected.append(line)
                }
            }
        }
        return articles
    }()

    func mentions(_ title: String, _ body: String) throws -> [Mention] {
        try #require(recognizer).mentions(title: title, subtitle: nil, body: body, language: .indonesian)
    }

    @Test(arguments: articles)
    func `an article's names have their canonical names`(article: Article) throws {
        let found = try mentions(article.title, article.body).map { mention in
            let text = mention.field == .title ? article.title : article.body
            return "\(mention.type.rawValue) \(text[mention.range]) -> \(mention.name ?? "~")"
        }
        for expected in article.expected { #expect(found.contains(expected), "found \(found)") }
    }

    @Test func `mentions lie in their text in order and never overlap`() throws {
        for article in Self.articles {
            let found = try mentions(article.title, article.body)
            for (a, b) in zip(found, found.dropFirst()) where a.field == b.field {
                #expect(a.range.end <= b.range.start)
            }
            for mention in found where mention.field == .body { #expect(mention.range.end <= article.body.utf8.count) }
        }
    }

    @Test func `no name goes past the end of a paragraph`() throws {
        let found = try mentions("", "Rapat dihadiri Gubernur Budi\n\nSantoso Wijaya\n\nJakarta")
        let body = "Rapat dihadiri Gubernur Budi\n\nSantoso Wijaya\n\nJakarta"
        for mention in found { #expect(!body[mention.range].contains("\n")) }
    }

    @Test(arguments: [
        "Rapat dihadiri Gubernur Budi Santoso. Wijaya Kusuma tidak hadir.",
        "Ia berangkat dari Jakarta. Surabaya menjadi tujuannya.",
        "Siapa yang datang ke Istana? Prabowo Subianto menunggu di sana.",
        "Foto: Bank Indonesia\nGubernur Perry Warjiyo\nJakarta",
    ])
    func `no name goes past the end of a sentence`(body: String) throws {
        let found = try mentions("", body)
        #expect(!found.isEmpty)
        for mention in found {
            let text = body[mention.range]
            #expect(!text.contains(". ") && !text.contains("? ") && !text.contains("\n"), "\(text)")
        }
    }

    @Test func `ranges cut whole words out of any text`() throws {
        let bodies =
            Self.articles.map(\.body) + [
                "“Saya senang,” kata Zoë Kravitz di Kraków – Polandia… Ángel Di María (37) setuju."
            ]
        for body in bodies {
            for mention in try mentions("", body) {
                let text = body[mention.range]
                #expect(text.first?.isWhitespace == false && text.last?.isWhitespace == false)
                let utf8 = body.utf8
                let start = utf8.index(utf8.startIndex, offsetBy: mention.range.start)
                let before = start == body.startIndex ? nil : body[..<start].last
                #expect(before?.isLetter != true, "\(text)")
            }
        }
    }

    @Test func `every organisation and place has a name, and so has every person who was introduced`() throws {
        for article in Self.articles {
            let found = try mentions(article.title, article.body)
            let introduced = Set(
                found.filter { $0.type == .person }.compactMap(\.name).flatMap { $0.split(separator: " ") })
            for mention in found {
                let text = (mention.field == .title ? article.title : article.body)[mention.range]
                if mention.type != .person || text.contains(" ") {
                    #expect(mention.name?.isEmpty == false, "\(text)")
                } else if introduced.contains(text) {
                    #expect(mention.name?.contains(" ") == true, "\(text)")
                }
            }
        }
    }

    @Test(arguments: [
        "Polisi menangkap AS (23) di Tangerang. Menurut polisi, AS menyesal.",
        "Tersangka berinisial AS mengaku bersalah, kata Kompol Darma Wirayuda.",
        "Pelaku AS dan korban RI (17) saling kenal.",
    ])
    func `initials stand for no country and no institution`(body: String) throws {
        let found = try mentions("", body).map { body[$0.range] }
        #expect(!found.contains("AS") && !found.contains("RI"), "\(found)")
    }

    @Test(arguments: ["KPK", "PKB"])
    func `an institution keeps its name beside suspects and seats`(name: String) throws {
        let body = "Ia menjadi tersangka KPK. Kursi terbanyak diraih PKB (12) dan Golkar (9)."
        #expect(try mentions("", body).contains { body[$0.range] == name })
    }

    @Test func `a country keeps its name beside a suspect's initials`() throws {
        let body = "Polisi menangkap AS (23) di Tangerang. Ia menyimpan 500 dolar AS."
        #expect(try mentions("", body).filter { body[$0.range] == "AS" }.count == 1)
    }

    @Test func `a firm's name goes to the end of its capitals`() throws {
        let body =
            "Izin diberikan kepada PT BPR Tunas Ganesha, PT Lentera Samudra Jayaraya, dan CV Mekar Wiguna di Kediri."
        let found = try mentions("", body).filter { $0.type == .organisation }.map { body[$0.range] }
        #expect(found == ["PT BPR Tunas Ganesha", "PT Lentera Samudra Jayaraya", "CV Mekar Wiguna"])
    }

    @Test(arguments: ["Pemprov dan pemkab bertemu.", "BUMN dan BUMD merugi.", "Wadirut hadir bersama Dirut."])
    func `words for kinds of institutions and offices are no names`(body: String) throws {
        #expect(try mentions("", body).isEmpty)
    }

    @Test func `what decided on a mention is told`() throws {
        let body = "Presiden Joko Widodo tiba di Tokyo menjelang Piala Dunia 2022."
        let found = try mentions("", body)
        #expect(found.contains { $0.type == .event && $0.evidence == .event })
        #expect(found.contains { $0.type == .person && $0.evidence != .event })
    }

    @Test(arguments: ["Baca Juga", "Advertisement", "BACA JUGA", "Simak Video", "Editor", "TERBARU", "Foto: Istimewa"])
    func `boilerplate words are no names`(text: String) throws {
        #expect(try mentions("", text).isEmpty)
    }

    @Test(arguments: [
        "", " ", "\n\n", "🙂🙂", "((((", "\u{FEFF}", "A", "….", "「東京」", String(repeating: "A. ", count: 500),
    ])
    func `odd text does no harm`(text: String) throws {
        _ = try mentions(text, text)
    }

    @Test func `the same article gives the same mentions`() throws {
        let article = try #require(Self.articles.first)
        #expect(try mentions(article.title, article.body) == mentions(article.title, article.body))
    }

    @Test(arguments: [
        ("Piala Dunia 2022", "Piala Dunia 2022"), ("Perang Dunia II", "Perang Dunia II"),
        ("Pemilu 2024", "Pemilu 2024"), ("Piala Dunia U-20 2023", "Piala Dunia U-20 2023"),
        ("Piala Asia U-17", "Piala Asia U-17"), ("Grand Prix Mandalika", "Grand Prix Mandalika"),
    ])
    func `events are found by the words they begin with`(event: String, text: String) throws {
        let body = "Hal itu terjadi menjelang \(event) berakhir."
        #expect(try mentions("", body).contains { $0.type == .event && body[$0.range] == text })
    }

    @Test(arguments: ["mobil Grand Sanjaya Limited", "kereta buatan PT Karoseri Piala Kencana"])
    func `what only begins like an event is none`(thing: String) throws {
        #expect(try !mentions("", "Mereka memesan \(thing) bulan lalu.").contains { $0.type == .event })
    }

    @Test(arguments: ["Badan Pengawas Pemilu Kabupaten Sleman", "Komite Olimpiade Indonesia"])
    func `an institution named after what it is for is no event`(name: String) throws {
        let body = "Rapat itu dipimpin ketua \(name) di Jakarta, Senin."
        let found = try mentions("", body)
        #expect(!found.contains { $0.type == .event })
        #expect(found.contains { $0.type == .organisation && name.hasPrefix(body[$0.range]) })
    }

    @Test(
        arguments: [[], [1, 2, 3], Array("WTAG".utf8), Array("WTAG\u{1}\u{0}\u{0}\u{0}\u{9}\u{0}\u{0}\u{0}".utf8)]
            as [[UInt8]])
    func `bytes that are no model are refused`(bytes: [UInt8]) {
        #expect(throws: ModelError.self) { try Recognizer(model: bytes) }
    }
}
