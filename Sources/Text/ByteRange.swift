/// A half-open range of UTF-8 code units in one field of an article.
///
/// Every text room works in UTF-8 offsets; `CodePointIndex` turns them into the code points that records carry.
public struct ByteRange: Hashable, Sendable, Comparable {
    public var start: Int
    /// Exclusive.
    public var end: Int

    public init(_ start: Int, _ end: Int) {
        precondition(0 <= start && start <= end, "a byte range runs forward")
        self.start = start
        self.end = end
    }

    public var count: Int { end - start }

    public func overlaps(_ other: ByteRange) -> Bool { start < other.end && other.start < end }

    public static func < (a: ByteRange, b: ByteRange) -> Bool { (a.start, a.end) < (b.start, b.end) }
}

extension String {
    /// The text of a byte range, which must lie on scalar boundaries.
    public subscript(_ range: ByteRange) -> Substring {
        let from = utf8.index(startIndex, offsetBy: range.start)
        return self[from..<utf8.index(from, offsetBy: range.count)]
    }
}
