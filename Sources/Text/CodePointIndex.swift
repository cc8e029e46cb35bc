/// Turns UTF-8 offsets of one text into offsets in Unicode code points, which is what `substring` in PostgreSQL counts.
///
/// Built once a text in one pass; ASCII texts cost nothing more. Offsets may be asked in any order.
public struct CodePointIndex: Sendable {
    /// Code points before every 64th byte; empty where the text is ASCII.
    private var marks: [Int32] = []
    private let text: String
    private static let stride = 64

    public init(_ text: String) {
        self.text = text
        let bytes = text.utf8.span
        var ascii = true
        for i in bytes.indices where bytes[i] >= 0x80 {
            ascii = false
            break
        }
        guard !ascii else { return }
        marks.reserveCapacity(bytes.count / Self.stride + 1)
        var points: Int32 = 0
        for i in bytes.indices {
            if i % Self.stride == 0 { marks.append(points) }
            if bytes[i] & 0xC0 != 0x80 { points += 1 }
        }
    }

    /// The number of code points before a UTF-8 offset.
    public func codePoint(at offset: Int) -> Int {
        guard !marks.isEmpty else { return offset }
        let bytes = text.utf8.span
        let mark = min(offset / Self.stride, marks.count - 1)
        var points = Int(marks[mark])
        for i in (mark * Self.stride)..<min(offset, bytes.count) where bytes[i] & 0xC0 != 0x80 { points += 1 }
        return points
    }
}
