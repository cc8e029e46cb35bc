import Kafka
import Replay
import Testing

@Suite
struct GlobTests {
    @Test(arguments: [
        ("", "", true), ("", "a", false), ("a", "", false), ("*", "", true), ("*", "apa saja", true),
        ("kabar.example", "kabar.example", true), ("kabar.example", "kabarXexample", false),
        ("*.example", "kabar.example", true), ("*.example", ".example", true),
        ("*.example", "kabar.example.org", false),
        ("https://*/2026/*", "https://kabar.example/2026/05/banjir", true),
        ("https://*/2026/*", "https://kabar.example/2025/05/banjir", false), ("a?c", "abc", true), ("a?c", "ac", false),
        ("*aab", "aaaab", true), ("*a*b*c", "xxaxxbxxc", true), ("*a*b*c", "xxaxxbxxcx", false), ("a*", "ba", false),
    ])
    func `a pattern matches as people read it`(_ pattern: String, _ text: String, _ matches: Bool) {
        #expect(Glob(pattern).matches(text) == matches)
    }

    @Test func `no pattern takes for ever`() {
        let text = String(repeating: "a", count: 20_000)
        let start = ContinuousClock.now
        #expect(!Glob(String(repeating: "*a", count: 50) + "b").matches(text))
        #expect(start.duration(to: .now) < .seconds(20))
    }

    private func record(_ value: String, key: String? = nil, headers: [Header] = []) -> Record {
        Record(
            topicPartition: TopicPartition(topic: "t", partition: 0), offset: 0, key: key.map { Array($0.utf8) },
            value: Array(value.utf8), headers: headers)
    }

    @Test func `patterns look at key, address, outlet and headers`() {
        let header = Header(key: "crawler", value: Array("kurir-2".utf8))
        let message = record(
            #"{"url": "https://www.kabar.example:8443/2026/banjir?x=1", "text": "isi"}"#, key: "k1", headers: [header])
        func takes(_ change: (inout Patterns) -> Void) -> Bool {
            var patterns = Patterns()
            change(&patterns)
            return patterns.match(message)
        }
        #expect(takes { _ in })
        #expect(takes { $0.key = Glob("k?") } && !takes { $0.key = Glob("k") })
        #expect(takes { $0.url = Glob("*/2026/*") } && !takes { $0.url = Glob("*/2025/*") })
        #expect(takes { $0.outlet = Glob("www.kabar.example") } && !takes { $0.outlet = Glob("kabar.example") })
        #expect(takes { $0.headers = [.init(name: "crawler", value: nil)] })
        #expect(takes { $0.headers = [.init(name: "crawler", value: Glob("kurir-*"))] })
        #expect(!takes { $0.headers = [.init(name: "crawler", value: Glob("x*"))] })
        #expect(!takes { $0.headers = [.init(name: "crawler", value: nil), .init(name: "lain", value: nil)] })
        var named = Patterns()
        named.outlet = Glob("Kabar Kita")
        #expect(named.match(record(#"{"source": "Kabar Kita", "url": "https://lain.example/1", "text": "x"}"#)))
        // What cannot be read has neither address nor outlet.
        named.outlet = Glob("*")
        #expect(!named.match(record("{")))
        #expect(Patterns().match(record("{")))
    }

    @Test func `a plan comes back from its row as it was`() throws {
        var plan = Plan()
        plan.patterns.url = Glob("*x*")
        plan.patterns.headers = [.init(name: "a", value: nil)]
        plan.fromTime = 5
        plan.limit = 7
        plan.spans = [.init(topic: "t", partition: 3, from: 10, to: 20)]
        let copy = try Plan(json: plan.json())
        #expect(copy.patterns == plan.patterns && copy.spans == plan.spans && copy.fromTime == 5 && copy.limit == 7)
    }
}
