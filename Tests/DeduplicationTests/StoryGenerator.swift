/// Makes articles that are alike in known ways: stories of invented words, their copies, and templates filled anew.
///
/// A linear congruential generator (Knuth's MMIX constants): the same articles in every run.
struct StoryGenerator {
    struct Article {
        var title: String
        var sentences: [String]
        var outlet: String

        var body: String { sentences.joined(separator: "\n\n") }
    }

    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func number(below limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(truncatingIfNeeded: (state &>> 33) % UInt64(limit))
    }

    /// Words as Indonesian forms them; the common ones come often, as in any language.
    mutating func word() -> String {
        if number(below: 3) == 0 {
            return Self.common[number(below: Self.common.count)]
        }
        return Self.prefixes[number(below: Self.prefixes.count)] + Self.roots[number(below: Self.roots.count)]
            + Self.suffixes[number(below: Self.suffixes.count)]
    }

    mutating func name() -> String {
        Self.syllables[number(below: Self.syllables.count)].capitalisedFirst
            + Self.syllables[number(below: Self.syllables.count)]
            + Self.syllables[number(below: Self.syllables.count)]
    }

    mutating func amount() -> String { "Rp \(number(below: 900) + 100).\(number(below: 900) + 100)" }

    mutating func sentence() -> String {
        var words = (0..<(9 + number(below: 8))).map { _ in word() }
        if number(below: 3) == 0 { words.insert(name() + " " + name(), at: 3) }
        if number(below: 4) == 0 { words.insert(amount(), at: 6) }
        return words.joined(separator: " ").capitalisedFirst + "."
    }

    mutating func story() -> Article { story(sentences: 12 + number(below: 16)) }

    mutating func story(sentences: Int) -> Article {
        Article(
            title: (0..<8).map { _ in word() }.joined(separator: " ").capitalisedFirst,
            sentences: (0..<sentences).map { _ in sentence() }, outlet: outlet())
    }

    mutating func outlet() -> String { "kabar\(number(below: 200)).example" }

    enum Change: CaseIterable { case edited, cut, extended, framed, agency, retitled }

    /// The same story as another outlet, or the same one, prints it.
    mutating func copy(of story: Article, _ change: Change) -> Article {
        var copy = story
        if number(below: 2) == 0 { copy.outlet = outlet() }
        switch change {
        case .edited:
            for _ in 0..<max(1, copy.sentences.count / 6) {
                let i = number(below: copy.sentences.count)
                var words = copy.sentences[i].split(separator: " ").map(String.init)
                words[1 + number(below: words.count - 2)] = word()
                copy.sentences[i] = words.joined(separator: " ")
            }
        case .cut:
            copy.sentences.removeLast(copy.sentences.count * 4 / 10)
        case .extended:
            copy.sentences += (0..<(copy.sentences.count / 2)).map { _ in sentence() }
        case .framed:
            copy.sentences.insert(sentence(), at: 2)
            copy.sentences.append(sentence())
        case .agency:
            copy.sentences[0] = "\(name().uppercased()), KABAR - " + copy.sentences[0]
            copy.sentences.append("Pewarta: \(name()) \(name())")
        case .retitled:
            copy.title = (0..<7).map { _ in word() }.joined(separator: " ").capitalisedFirst
        }
        return copy
    }

    /// A frame that one outlet fills anew: `filled` gives two articles of it other facts.
    mutating func frame() -> [String] {
        (0..<14).map { i in
            var words = (0..<12).map { _ in word() }
            words.insert(i % 3 == 0 ? "{nama}" : "{angka}", at: 5)
            if i % 4 == 0 { words.append("pada {hari}") }
            return words.joined(separator: " ").capitalisedFirst + "."
        }
    }

    enum Slot: CaseIterable { case numbers, names, days }

    /// Two articles of a frame that differ in what `slot` says and agree in the rest.
    mutating func template(_ frame: [String], differingIn slot: Slot) -> (Article, Article) {
        let outlet = outlet()
        var first = Article(title: "Laporan harian untuk 4 Mei 2024", sentences: [], outlet: outlet)
        var second = first
        if slot == .days { second.title = "Laporan harian untuk 11 Mei 2024" }
        for sentence in frame {
            let (day, name, amount) = ("Sabtu (4/5/2024)", name(), amount())
            let otherName = slot == .names ? self.name() : name
            let otherAmount = slot == .numbers ? self.amount() : amount
            let otherDay = slot == .days ? "Sabtu (11/5/2024)" : day
            first.sentences.append(sentence.filled(name, amount, day))
            second.sentences.append(sentence.filled(otherName, otherAmount, otherDay))
        }
        return (first, second)
    }

    private static let common = ["yang", "dan", "di", "untuk", "dengan", "dari", "pada", "itu", "ini", "akan", "telah"]
    private static let prefixes = ["", "", "me", "ber", "di", "ter", "pe", "se"]
    private static let suffixes = ["", "", "", "kan", "an", "nya", "i"]
    private static let syllables = [
        "su", "har", "to", "wi", "ra", "din", "ma", "le", "ko", "nan", "ba", "yu", "ti", "rik", "san", "lo",
    ]
    private static let roots: [String] = {
        let heads = ["ba", "ci", "du", "fa", "gu", "ha", "ja", "ka", "la", "mu", "na", "pa", "ra", "sa", "ta", "wa"]
        let tails = [
            "bar", "dik", "gas", "hul", "jang", "kin", "lam", "mus", "nar", "pil", "rus", "sam", "tung", "wan",
        ]
        return heads.flatMap { head in tails.map { head + $0 } }
    }()
}

extension String {
    fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }

    fileprivate func filled(_ name: String, _ amount: String, _ day: String) -> String {
        split(separator: " ").map { word in
            switch word {
            case "{nama}", "{nama}.": name
            case "{angka}", "{angka}.": amount
            case "{hari}", "{hari}.": day
            default: String(word)
            }
        }.joined(separator: " ")
    }
}
