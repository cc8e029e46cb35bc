import Kafka

/// Randomness from a seed: SplitMix64.
///
/// Source: Steele, Lea, Flood, "Fast splittable pseudorandom number generators" (OOPSLA 2014).
struct Chance: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    mutating func pick<T>(_ choices: [T]) -> T { choices[Int.random(in: choices.indices, using: &self)] }

    mutating func happens(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }
}

/// Invents messages: articles, copies under other addresses, copies with another last paragraph, revisions, and what
/// cannot be processed; with timestamps that run forwards and backwards.
struct Stories {
    private struct Told {
        var url: String
        var title: String
        var paragraphs: [String]
    }

    private var chance: Chance
    private var told: [Told] = []
    private let topic: String
    private let partitions: Int32
    private var next: [Int32: Int64] = [:]

    init(_ topic: String, partitions: Int32 = 3, seed: UInt64) {
        self.topic = topic
        self.partitions = partitions
        chance = Chance(seed)
    }

    mutating func tell(_ count: Int) -> [Record] {
        (0..<count).map { _ in
            let partition = Int32.random(in: 0..<partitions, using: &chance)
            let offset = next[partition, default: 0]
            next[partition] = offset + 1
            let url: String?
            let value: [UInt8]?
            (url, value) = message()
            return Record(
                topicPartition: TopicPartition(topic: topic, partition: partition), offset: offset,
                key: url.map { Array($0.utf8) }, value: value,
                headers: chance.happens(20) ? [Header(key: "crawler", value: Array("kurir-2".utf8))] : [],
                timestamp: Timestamp(
                    millisecondsSinceEpoch: 1_750_000_000_000 + Int64.random(in: 0..<40_000_000, using: &chance)))
        }
    }

    private mutating func message() -> (String?, [UInt8]?) {
        let draw = Int.random(in: 0..<100, using: &chance)
        switch draw {
        case 0..<6:
            let bad: [[UInt8]?] = [
                nil, [], Array(#"{"text": "Kalimat terpoto"#.utf8), [0x7B, 0xFF, 0x7D],
                Array(#"{"url": "https://kabar.example/kosong"}"#.utf8),
            ]
            return (nil, chance.pick(bad))
        case 6..<26 where !told.isEmpty:
            var copy = chance.pick(told)
            copy.url = newURL()
            return publish(copy)
        case 26..<38 where !told.isEmpty:
            var copy = chance.pick(told)
            copy.url = newURL()
            copy.paragraphs[copy.paragraphs.count - 1] = sentence()
            return publish(copy)
        case 38..<48 where !told.isEmpty:
            var revision = article()
            revision.url = chance.pick(told).url
            return publish(revision)
        default: return publish(article())
        }
    }

    private mutating func publish(_ story: Told) -> (String?, [UInt8]?) {
        told.append(story)
        let text = story.paragraphs.joined(separator: "\\n\\n")
        return (
            story.url,
            Array(
                #"{"url":"\#(story.url)","title":"\#(story.title)","text":"\#(text)","fetched_at":"2025-06-16T05:00:00Z"}"#
                    .utf8)
        )
    }

    private mutating func article() -> Told {
        var paragraphs = ["\(chance.pick(Self.places).uppercased()) - \(sentence())"]
        for _ in 0..<4 { paragraphs.append(sentence() + " " + sentence()) }
        return Told(url: newURL(), title: sentence(), paragraphs: paragraphs)
    }

    private mutating func newURL() -> String {
        "https://\(chance.pick(Self.outlets))/baca/\(Int.random(in: 1_000_000..<9_000_000_000, using: &chance))"
    }

    private mutating func sentence() -> String {
        let number = Int.random(in: 2...98_000, using: &chance)
        return "\(chance.pick(Self.people)) \(chance.pick(Self.acts)) \(number) \(chance.pick(Self.matters)) di "
            + "\(chance.pick(Self.places)) pada \(Int.random(in: 1...28, using: &chance)) Mei 2025 bersama "
            + "\(chance.pick(Self.people))."
    }

    private static let outlets = ["kabar.example", "warta-timur.example", "lensa.example", "suluh.example"]
    private static let people = [
        "Rahmat Suryadi", "Dewi Kartikasari", "Yohanes Tabuni", "Siti Nurlela", "Bambang Harsono", "Made Wirawan",
    ]
    private static let acts = ["membagikan", "memeriksa", "membangun", "menutup", "menyiapkan", "memperbaiki"]
    private static let matters = ["sumur bor", "bibit kelapa", "perahu nelayan", "ruang kelas", "ton jagung"]
    private static let places = ["Kupang", "Ambon", "Palu", "Sorong", "Bima", "Jember", "Cirebon", "Padang"]
}
