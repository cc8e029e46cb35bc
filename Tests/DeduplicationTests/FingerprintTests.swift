import Deduplication
import Testing

@Suite struct FingerprintTests {
    let fingerprinter = Fingerprinter()

    @Test func `white space is no part of the identity`() {
        let plain = fingerprinter.fingerprint(title: "Panen raya dimulai", body: "Petani senang.\n\nHarga naik.")
        let laidOut = fingerprinter.fingerprint(
            title: " Panen  raya dimulai ", body: "\tPetani senang. \r\n Harga\u{A0}naik.\n")
        #expect(plain == laidOut)
        #expect(plain.articleID == laidOut.articleID)
    }

    @Test(arguments: [
        ("Panen raya", "dimulai Petani senang."), ("Panen raya dimulai", "Petani  Senang."),
        ("panen raya dimulai", "Petani senang."), ("", "Panen raya dimulai Petani senang."),
    ])
    func `other words, case or place give another identity`(title: String, body: String) {
        let plain = fingerprinter.fingerprint(title: "Panen raya dimulai", body: "Petani senang.")
        #expect(fingerprinter.fingerprint(title: title, body: body).contentSHA256 != plain.contentSHA256)
    }

    @Test func `the identity is SHA-256 and does not change between versions`() {
        let digest = fingerprinter.fingerprint(title: "a", body: "b").contentSHA256
        let hex = digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        // printf 'a\nb' | sha256sum
        #expect(hex == "7e18f737311b2dc3b2f269dd78396b0351f14fb66efa879f768cb23181883c78")
    }

    @Test(arguments: ["", "satu dua tiga empat", "🙂🙂🙂", "\u{0}\u{1}", String(repeating: "é", count: 3)])
    func `a body of fewer than five words has no signature and no anchors`(body: String) {
        let print = fingerprinter.fingerprint(title: "Judul", body: body)
        #expect(print.minhash.isEmpty)
        #expect(print.anchors.isEmpty)
        #expect(print.contentSHA256.count == 32)
    }

    @Test func `anchors are few, distinct and ascending, and punctuation and case do not touch them`() {
        var generator = StoryGenerator(seed: 7)
        for _ in 0..<50 {
            let body = generator.story().body
            let anchors = fingerprinter.fingerprint(title: "", body: body).anchors
            #expect((8...64).contains(anchors.count))
            #expect(Set(anchors).count == anchors.count)
            #expect(anchors.map(UInt64.init(bitPattern:)) == anchors.map(UInt64.init(bitPattern:)).sorted())
            let other = body.uppercased().split(separator: ".").joined(separator: " – ")
            #expect(fingerprinter.fingerprint(title: "", body: other).anchors == anchors)
        }
    }

    @Test func `the signature estimates the similarity`() throws {
        var generator = StoryGenerator(seed: 11)
        var worst = 0.0
        for _ in 0..<200 {
            let story = generator.story()
            let copy = generator.copy(of: story, .cut)
            let (a, b) = (
                fingerprinter.fingerprint(title: "", body: story.body),
                fingerprinter.fingerprint(title: "", body: copy.body)
            )
            let exact = Verdict(story.read, copy.read).similarity
            worst = max(worst, abs(try #require(Fingerprint.similarity(a.minhash, b.minhash)) - exact))
        }
        // Four standard errors of 64 places.
        #expect(worst < 0.26)
        #expect(Fingerprint.similarity([], []) == nil)
    }

    @Test func `a text of one repeated word and a very long one are fingerprinted`() {
        let repeated = String(repeating: "harga ", count: 5000)
        #expect(fingerprinter.fingerprint(title: "", body: repeated).anchors.count == 1)
        var generator = StoryGenerator(seed: 3)
        let long = (0..<600).map { _ in generator.sentence() }.joined(separator: " ")
        #expect(fingerprinter.fingerprint(title: "", body: long).anchors.count == 64)
    }
}

extension StoryGenerator.Article {
    var read: Story { Story(title: title, body: body, source: outlet, canonicalURL: nil, published: nil) }
}
