import FoundationEssentials
import Logging
import Testing

@testable import Operations

struct LogLineTests {
    private func line(_ format: LogFormat, _ message: Logger.Message, _ metadata: Logger.Metadata) -> String {
        let handler = LineLogHandler(logLevel: .info, format: format, label: "wartad")
        return handler.line(
            LogEvent(
                level: .warning, message: message, metadata: metadata, source: "tests", file: #fileID,
                function: #function, line: #line))
    }

    @Test func `a line in JSON is one object of text`() throws {
        let text = line(
            .json, "two\nlines and a \"quote\"", ["partitions": "a[0] a[1]", "path": "x/y", "count": "\(3)"])
        #expect(!text.contains("\n"))
        let object = try JSONDecoder().decode([String: String].self, from: Data(text.utf8))
        #expect(object["message"] == "two\nlines and a \"quote\"")
        #expect(object["level"] == "warning")
        #expect(object["program"] == "wartad")
        #expect(object["partitions"] == "a[0] a[1]")
        #expect(object["path"] == "x/y")
        #expect(object["count"] == "3")
        let time = try #require(object["time"])
        let parsed = try Date.ISO8601FormatStyle(includingFractionalSeconds: true).parse(time)
        #expect(abs(parsed.timeIntervalSinceNow) < 60, "\(time)")
    }

    @Test func `a line of text has time, level, message and fields in order`() {
        let text = line(.text, "partitions assigned", ["b": "2", "a": "1"])
        let parts = text.split(separator: " ", omittingEmptySubsequences: true)
        #expect(parts[1] == "warning")
        #expect(text.hasSuffix("partitions assigned a=1 b=2"))
    }

    @Test func `a line of text is one line whatever it reports`() {
        #expect(!line(.text, "first\nsecond", ["cause": "third\r\nfourth"]).contains { $0.isNewline })
    }
}
