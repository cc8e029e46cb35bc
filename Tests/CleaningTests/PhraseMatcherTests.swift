import Testing

@testable import Cleaning

/// The fast ways to find phrases and words, against slow ones that are beyond doubt.
@Suite struct PhraseMatcherTests {
    static let phrases = [
        "x", "ab", "a-", "aba", "abab", "ba ba", "abababab", "baca ab", "baca aba b", "(ab", "b:", "ab: ba ab ba",
    ]

    /// Every phrase tried at every place.
    static func slow(_ text: [UInt8]) -> [[Int]] {
        var found: [[Int]] = []
        for start in text.indices {
            let before = start > 0 ? text[start - 1] : Ascii.space
            let first = text[start]
            if first.isWordByte, before.isWordByte, before.isUpper || !first.isUpper { continue }
            for (index, phrase) in phrases.enumerated().sorted(by: { $0.element.utf8.count > $1.element.utf8.count }) {
                let end = start + phrase.utf8.count
                guard end <= text.count, text[start..<end].map(\.folded) == Array(phrase.utf8) else { continue }
                if end < text.count, text[end - 1].isWordByte {
                    let after = text[end]
                    if after.isDigit || after.isLower || (after.isUpper && text[end - 1].isUpper) { continue }
                }
                found.append([start, end, index])
            }
        }
        return found
    }

    @Test func `the matcher finds what a search for each phrase finds`() {
        let matcher = PhraseMatcher(Self.phrases)
        let letters = Array("abABabab  c:-(x1\nbaca ".utf8)
        var chance = RobustnessTests.Chance(state: 7)
        var hits = 0
        for _ in 0..<80 {
            let text = (0..<chance.next(600)).map { _ in letters[chance.next(letters.count)] }
            let found = matcher.hits(in: text).map { [$0.start, $0.end, $0.phrase] }
            #expect(found == Self.slow(text), "\(String(decoding: text, as: UTF8.self))")
            hits += found.count
        }
        #expect(hits > 300)
    }

    @Test func `a set of words knows its words in whatever case and with whatever signs between`() {
        let set = WordSet(["korankita", "co", "lembayung1"])
        let cases: [(String, Bool)] = [
            ("KoranKita", true), ("Koran Kita", true), ("koran-kita.", true), ("CO", true), ("Lembayung1", true),
            ("koran", false), ("korankitab", false), ("", false), ("c", false), ("lembayung", false),
        ]
        for (word, isKnown) in cases {
            let bytes = Array(word.utf8)
            #expect(set.contains(bytes, 0..<bytes.count) == isKnown, "\(word)")
        }
    }

    @Test func `a line says the title where its letters are the same`() {
        let title = Array("Harga Cabai Naik: \"Panen Gagal\"".utf8)
        let letters = TitleLetters(title, 0..<title.count)
        let cases: [(String, Bool)] = [
            ("Harga cabai naik, “panen gagal”", true), ("HARGA CABAI NAIK PANEN GAGAL!", true),
            ("Harga Cabai Naik", false), ("Harga Cabai Naik: Panen Gagal Lagi", false), ("", false),
        ]
        for (line, isTitle) in cases {
            let bytes = Array(line.utf8)
            #expect(letters.match(bytes, 0..<bytes.count) == isTitle, "\(line)")
            #expect(!TitleLetters().match(bytes, 0..<bytes.count))
        }
    }
}
