import Digest

/// Fingerprints cleaned articles.
///
/// Pure, and the same in every process; one value serves all threads. Costs one pass for the hash and one for the
/// shingles, time linear in the text.
public struct Fingerprinter: Sendable {
    public init() {}

    /// `title` and `body` as they were cleaned. Runs of white space count as one space and those at the ends as none,
    /// so a page that was only laid out anew keeps its identity.
    public func fingerprint(title: String, body: String) -> Fingerprint {
        let shingles = Shingles(of: body)
        return Fingerprint(
            contentSHA256: Self.identity(title, body), minhash: Signature(of: shingles).bytes,
            anchors: Anchors.keys(of: shingles))
    }

    private static func identity(_ title: String, _ body: String) -> [UInt8] {
        let bytes = [UInt8](capacity: title.utf8.count + body.utf8.count + 1) { output in
            appendCollapsed(title, to: &output)
            // No text holds a line feed after collapsing: it parts the two without doubt.
            output.append(0x0A)
            appendCollapsed(body, to: &output)
        }
        return SHA256.hash(data: bytes)
    }

    /// Into a span of output: an array asks at every byte whether it is its only owner.
    private static func appendCollapsed(_ text: String, to bytes: inout OutputSpan<UInt8>) {
        let source = text.utf8.span
        var pending = false
        var isEmpty = true
        var i = 0
        while i < source.count {
            let byte = source[i]
            let isNoBreakSpace = byte == 0xC2 && i + 1 < source.count && source[i + 1] == 0xA0
            if byte <= 0x20 || isNoBreakSpace {
                pending = !isEmpty
                i += isNoBreakSpace ? 2 : 1
                continue
            }
            if pending { bytes.append(0x20) }
            pending = false
            isEmpty = false
            // To the end of the word, and through other letters that need two bytes.
            repeat {
                bytes.append(source[i])
                i += 1
            } while i < source.count && source[i] > 0x20 && source[i] != 0xC2
        }
    }
}
