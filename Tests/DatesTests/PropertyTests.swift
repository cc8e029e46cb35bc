import CivilTime
import Testing
import Text

@testable import Dates

/// What must hold for every text, whatever is in it.
@Suite struct PropertyTests {
    static let finder = Finder()
    static let sentences = CaseTests.cases.filter { $0.language == .indonesian }.map(\.sentence)

    private func read(_ body: String, _ reference: String? = "2022-06-15") -> [Expression] {
        Self.finder.read(
            title: "", subtitle: nil, body: body, reference: reference.flatMap { CalendarDay(iso: $0) },
            language: .indonesian
        ).expressions
    }

    /// A small generator with a seed, so that a failure can be repeated.
    struct Dice: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 31)
        }
    }

    /// Sentences run together, some of them cut, with letters outside ASCII between.
    static let texts: [String] = (0..<40).map { seed in
        var dice = Dice(state: UInt64(seed) &* 77 &+ 5)
        let joints = [" ", "\n\n", " — ", " “", "” ", " é ", "\u{A0}", " 日本 ", "", "…"]
        return (0..<25).map { _ in
            let sentence = sentences.randomElement(using: &dice) ?? ""
            let cut = Int.random(in: 0...3, using: &dice) == 0
            let part = cut ? String(sentence.prefix(Int.random(in: 0...sentence.count, using: &dice))) : sentence
            return part + (joints.randomElement(using: &dice) ?? " ")
        }.joined()
    }

    @Test(arguments: texts)
    func `ranges cut words out of the text, forward and apart`(_ text: String) throws {
        var end = 0
        for expression in read(text) {
            #expect(expression.range.start >= end)
            #expect(expression.range.end <= text.utf8.count)
            #expect(expression.range.count > 0)
            let words = text[expression.range]
            #expect(words.unicodeScalars.allSatisfy { $0 != "\u{FFFD}" && $0 != "\n" })
            #expect(words.first?.isWhitespace == false && words.last?.isWhitespace == false)
            end = expression.range.end
        }
    }

    @Test(arguments: texts)
    func `what is covered runs forward`(_ text: String) {
        for expression in read(text) {
            guard let earliest = expression.earliest else { continue }
            #expect(expression.latest.map { earliest <= $0 } ?? false, "\(text[expression.range])")
        }
    }

    @Test(arguments: sentences)
    func `another reference day moves what counts from it, and nothing written out`(_ sentence: String) {
        let first = read(sentence, "2022-06-15")
        let second = read(sentence, "2015-03-11")
        guard first.count == second.count else { return }
        for (a, b) in zip(first, second) where a.range == b.range {
            if a.basis == .text, b.basis == .text, a.kind == .date { #expect(a.value == b.value) }
            if case .reference = a.basis, case .reference = b.basis { #expect(a.value != b.value) }
        }
    }

    @Test func `most of what another reference day moves is compared`() {
        var (compared, moved) = (0, 0)
        for sentence in Self.sentences {
            let (first, second) = (read(sentence, "2022-06-15"), read(sentence, "2015-03-11"))
            if first.count == second.count { compared += 1 }
            for (a, b) in zip(first, second) where a.range == b.range && a.value != b.value { moved += 1 }
        }
        #expect(compared * 100 > Self.sentences.count * 97)
        #expect(moved > 200)
    }

    @Test(arguments: sentences)
    func `a sentence without dates changes nothing else`(_ sentence: String) {
        let before = read(sentence).map { [sentence[$0.range].description, $0.value] }
        let longer = sentence + " Petani itu pulang membawa padi."
        #expect(read(longer).map { [longer[$0.range].description, $0.value] } == before)
        let led = "Petani itu pulang membawa padi.\n\n" + sentence
        #expect(read(led).map { [led[$0.range].description, $0.value] } == before)
    }

    @Test func `without a reference day the first full date stands in`() {
        let body = "Rapat digelar Kamis (9/6/2022). Kemarin hujan turun."
        let reading = Self.finder.read(title: "", subtitle: nil, body: body, reference: nil, language: .indonesian)
        #expect(reading.reference == CalendarDay(iso: "2022-06-09"))
        #expect(reading.expressions.map(\.value) == ["2022-06-09", "2022-06-08"])
    }

    @Test(arguments: [
        ("Lomba Tahun 2025 ditutup Selasa (10/6). Kemarin hujan turun.", "2025-06-10"),
        ("Pameran buka 4-6 April 2018. Kemarin hujan turun.", "2018-04-04"),
        ("Wali kota hadir pada Natal 2025. Kemarin hujan turun.", "2025-12-25"),
    ])
    func `without a reference day a weekday that fits a year, a range or a feast stands in`(
        _ body: String, _ day: String
    ) {
        let reading = Self.finder.read(title: "", subtitle: nil, body: body, reference: nil, language: .indonesian)
        #expect(reading.reference?.description == day)
    }

    @Test func `without any day the relative ones cover nothing`() {
        for expression in read("Ia tiba kemarin, Senin lalu, 5 Mei dan dua hari lagi.", nil) {
            #expect(expression.earliest == nil && expression.latest == nil)
        }
    }

    @Test func `a weekday that does not fit is a conflict and the date wins`() throws {
        let found = try #require(read("Rapat digelar Rabu (14/6/2022).").first)
        #expect(found.value == "2022-06-14")
        #expect(found.conflict)
        #expect(found.explanation.contains("conflict"))
    }

    @Test(arguments: [
        "", " ", "\0\0", "(((((", "1/1/1/1/1/1/1/1/1", "''''", "31 Februari 2022",
    ])
    func `odd texts find nothing and do no harm`(_ text: String) {
        #expect(read(text).filter { $0.earliest != nil } == [])
    }

    @Test func `a text of one repeated trigger is read in linear time`() {
        let clock = ContinuousClock()
        func time(_ count: Int) -> Duration {
            let text = String(repeating: "dua puluh satu hari dan 1 jam 2 Mei - ", count: count)
            return clock.measure { _ = read(text) }
        }
        _ = time(100)
        let small = time(1_000)
        let large = time(8_000)
        #expect(large < small * 40)
    }
}
