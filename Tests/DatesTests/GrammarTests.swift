import CivilTime
import Testing
import Text

@testable import Dates

/// The sample sentences that stand beside each rule of the grammars.
@Suite struct GrammarTests {
    static let finder = Finder()

    struct Sample: Sendable, CustomTestStringConvertible {
        let language: Language
        let rule: String
        let action: Rule.Action
        let example: Rule.Example
        var testDescription: String { "\(rule): \(example.sentence)" }
    }

    static let samples: [Sample] = Grammars.all.flatMap { language, grammar in
        // Malay shares the rules of Indonesian, whose samples are in Indonesian.
        grammar.rules.filter { language != .malay || $0.name.hasPrefix("malay") }.flatMap { rule in
            rule.examples.map { Sample(language: language, rule: rule.name, action: rule.action, example: $0) }
        }
    }

    @Test func `the grammars are sound`() {
        for (language, grammar) in Grammars.all { #expect(grammar.faults == [], "\(language)") }
    }

    @Test func `every rule has a sample`() {
        for (language, grammar) in Grammars.all {
            for rule in grammar.rules { #expect(!rule.examples.isEmpty, "\(language) \(rule.name)") }
        }
    }

    @Test func `names of rules are unique`() {
        for (_, grammar) in Grammars.all {
            let names = grammar.rules.map(\.name)
            #expect(Set(names).count == names.count)
        }
    }

    @Test(arguments: samples)
    func `a sample yields what stands beside it`(_ sample: Sample) throws {
        var sentence = sample.example.sentence[...]
        var reference = try #require(CalendarDay(iso: "2022-06-15"))
        if sentence.hasPrefix("@") {
            reference = try #require(CalendarDay(iso: sentence.dropFirst().prefix(10)))
            sentence = sentence.dropFirst(12)
        }
        let text = String(sentence)
        let reading = Self.finder.read(
            title: "", subtitle: nil, body: text, reference: reference, language: sample.language)
        let found = reading.expressions.map { "\(text[$0.range]) | \($0.value)" }
        guard let expected = sample.example.expected else {
            #expect(found == [])
            return
        }
        #expect(found.contains("\(expected.text) | \(expected.value)"), "found \(found)")
        #expect(reading.expressions.contains { $0.rule == sample.rule }, "by another rule")
    }
}
