import Entities
import Testing

@Suite struct TagTests {
    func tagged(_ text: String) throws -> String {
        String(decoding: try #require(recognizer).tags(ofTokenLines: Array(text.utf8)), as: UTF8.self)
    }

    @Test func `each line comes back with its tag and empty lines stay`() throws {
        let text = "Presiden\nJoko\nWidodo\ntiba\ndi\nTokyo\n.\n\nIa\npulang\n.\n\n"
        let out = try tagged(text)
        let lines = out.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count == text.split(separator: "\n", omittingEmptySubsequences: false).count)
        #expect(
            lines[1] == "Joko\tB-PER" && lines[2] == "Widodo\tI-PER" && lines[5] == "Tokyo\tB-LOC" && lines[7].isEmpty)
    }

    @Test(arguments: ["", "\n\n\n", "a", "(PPP)\n", "\u{200B}\n\nx\n", "a b\tc\n", "-\n-\n"])
    func `the shape is kept for any lines`(text: String) throws {
        let out = try tagged(text)
        let wanted = text.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.isEmpty }.count
        #expect(out.split(separator: "\n").count == wanted)
    }

    @Test func `an inside tag follows its own kind`() throws {
        let words = [
            "Komisi", "Pemilihan", "Umum", "(KPU)", "DKI", "Jakarta", "dan", "Bank", "Indonesia", "(BI)", "bertemu",
            ".",
        ]
        let tags = try #require(recognizer).tags(of: words)
        #expect(tags.count == words.count)
        for (before, tag) in zip(["O"] + tags, tags) where tag.hasPrefix("I-") {
            #expect(before.dropFirst() == tag.dropFirst())
        }
    }
}
