import Entities
import Foundation
import Testing

/// The tables beside the tests.
enum Cases {
    static func lines(_ name: String) -> [String] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases")
        let text = (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)) ?? ""
        return text.split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") }
    }
}

@Suite struct CanonicalNameTests {
    static let cases = Cases.lines("canonical-names.tsv")

    @Test func `the table has two hundred cases and more`() {
        #expect(Self.cases.count >= 200)
    }

    @Test(arguments: cases)
    func `a spelling stands for its canonical name`(line: String) throws {
        let fields = line.split(separator: "\t").map(String.init)
        try #require(fields.count == 3)
        let type = try #require(EntityType(rawValue: fields[0]))
        let expected = fields[2] == "-" ? nil : fields[2]
        #expect(Recognizer.canonicalName(of: fields[1], type: type) == expected)
    }
}
