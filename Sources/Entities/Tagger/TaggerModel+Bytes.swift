/// Why bytes are no model.
public struct ModelError: Error, Sendable, Hashable, CustomStringConvertible {
    public let description: String

    init(_ description: String) { self.description = description }
}

/// The file: `WTAG`, the version, the number of sections, then for each its kind, number of bytes and bytes; all numbers are
/// 32-bit little-endian, and each section's bytes are padded to eight.
extension TaggerModel {
    private static let magic: [UInt8] = Array("WTAG".utf8)
    private static let version: UInt32 = 2

    private enum Kind: UInt32 {
        case words = 1
        case phrases, vocabulary, transitions, features, records
    }

    package init(bytes: [UInt8]) throws(ModelError) {
        guard bytes.count >= 12, Array(bytes[0..<4]) == Self.magic else {
            throw ModelError("not a tagger model: it does not begin with WTAG")
        }
        guard Self.number(bytes, 4) == Self.version else {
            throw ModelError(
                "a tagger model of version \(Self.number(bytes, 4)), where this program reads \(Self.version)")
        }
        self = .empty
        var transitions: [[SIMD8<Int16>]] = []
        var features: [WeightTable] = []
        var records: [[SIMD8<Int8>]] = []
        var at = 12
        for _ in 0..<Self.number(bytes, 8) {
            guard at + 8 <= bytes.count else { throw ModelError("a tagger model that ends too early") }
            let kind = Kind(rawValue: Self.number(bytes, at))
            let length = Int(Self.number(bytes, at + 4))
            at += 8
            guard length <= bytes.count - at else { throw ModelError("a tagger model that ends too early") }
            let range = at..<(at + length)
            switch kind {
            case .words: words = WordTable(rows: try Self.words(bytes, range))
            case .phrases: phrases = PhraseTable(rows: try Self.words(bytes, range))
            case .vocabulary: vocabulary = Array(bytes[range])
            case .transitions: transitions.append(try Self.transitions(bytes, range))
            case .features: features.append(WeightTable(buckets: try Self.buckets(bytes, range)))
            case .records: records.append(try Self.records(bytes, range))
            case nil: break
            }
            at += (length + 7) / 8 * 8
        }
        guard !features.isEmpty, features.count == transitions.count, features.count == records.count else {
            throw ModelError("a tagger model without weights")
        }
        styles = features.indices.map {
            StyleWeights(features: features[$0], transitions: transitions[$0], records: records[$0])
        }
    }

    /// The file's bytes; the same for the same tables.
    package var bytes: [UInt8] {
        var sections: [(Kind, [UInt8])] = [
            (.words, words.rows.flatMap(Self.bytes)), (.phrases, phrases.rows.flatMap(Self.bytes)),
            (.vocabulary, vocabulary),
        ]
        for style in styles {
            sections.append(
                (.transitions, style.transitions.flatMap { row in (0..<8).flatMap { Self.bytes(of: row[$0]) } }))
            sections.append(
                (.features, style.features.buckets.flatMap { row in (0..<16).map { UInt8(bitPattern: row[$0]) } }))
            sections.append((.records, style.records.flatMap { row in (0..<8).map { UInt8(bitPattern: row[$0]) } }))
        }
        var out = Self.magic + Self.bytes(of: Self.version) + Self.bytes(of: UInt32(sections.count))
        for (kind, bytes) in sections {
            out += Self.bytes(of: kind.rawValue) + Self.bytes(of: UInt32(bytes.count)) + bytes
            while (out.count - 12) % 8 != 0 { out.append(0) }
        }
        return out
    }

    private static func number(_ bytes: [UInt8], _ at: Int) -> UInt32 {
        UInt32(bytes[at]) | UInt32(bytes[at + 1]) << 8 | UInt32(bytes[at + 2]) << 16 | UInt32(bytes[at + 3]) << 24
    }

    private static func bytes(of value: UInt32) -> [UInt8] {
        (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
    private static func bytes(_ value: UInt64) -> [UInt8] {
        (0..<8).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
    private static func bytes(of value: Int16) -> [UInt8] {
        [UInt8(truncatingIfNeeded: value), UInt8(truncatingIfNeeded: value >> 8)]
    }

    private static func words(_ bytes: [UInt8], _ range: Range<Int>) throws(ModelError) -> [UInt64] {
        try check(rows: range.count / 8, of: 8, range)
        let span = bytes.span
        var rows: [UInt64] = []
        rows.reserveCapacity(range.count / 8)
        for at in stride(from: range.lowerBound, to: range.upperBound, by: 8) { rows.append(word(span, at)) }
        return rows
    }

    private static func buckets(_ bytes: [UInt8], _ range: Range<Int>) throws(ModelError) -> [SIMD16<Int8>] {
        try check(rows: range.count / 16, of: 16, range)
        let span = bytes.span
        var buckets: [SIMD16<Int8>] = []
        buckets.reserveCapacity(range.count / 16)
        for at in stride(from: range.lowerBound, to: range.upperBound, by: 16) {
            buckets.append(SIMD16(lowHalf: row(span, at), highHalf: row(span, at + 8)))
        }
        return buckets
    }

    private static func records(_ bytes: [UInt8], _ range: Range<Int>) throws(ModelError) -> [SIMD8<Int8>] {
        guard range.count % 40 == 0 else { throw ModelError("a tagger model with broken records") }
        let span = bytes.span
        var rows: [SIMD8<Int8>] = []
        rows.reserveCapacity(range.count / 8)
        for at in stride(from: range.lowerBound, to: range.upperBound, by: 8) { rows.append(row(span, at)) }
        return rows
    }

    @inline(__always)
    private static func row(_ span: borrowing Span<UInt8>, _ at: Int) -> SIMD8<Int8> {
        var row = SIMD8<Int8>()
        for lane in 0..<8 { row[lane] = Int8(bitPattern: span[at &+ lane]) }
        return row
    }

    @inline(__always)
    private static func word(_ span: borrowing Span<UInt8>, _ at: Int) -> UInt64 {
        var word: UInt64 = 0
        for i in 0..<8 { word |= UInt64(span[at &+ i]) &<< UInt64(8 &* i) }
        return word
    }

    private static func check(rows: Int, of size: Int, _ range: Range<Int>) throws(ModelError) {
        guard rows > 0, rows * size == range.count, rows & (rows - 1) == 0 else {
            throw ModelError("a tagger model with a table of \(range.count) bytes")
        }
    }

    private static func transitions(_ bytes: [UInt8], _ range: Range<Int>) throws(ModelError) -> [SIMD8<Int16>] {
        guard range.count == StyleWeights.groupCount * 7 * 16 else {
            throw ModelError("a tagger model with broken transitions")
        }
        return sums(bytes, range)
    }

    private static func sums(_ bytes: [UInt8], _ range: Range<Int>) -> [SIMD8<Int16>] {
        let span = bytes.span
        var rows: [SIMD8<Int16>] = []
        rows.reserveCapacity(range.count / 16)
        for at in stride(from: range.lowerBound, to: range.upperBound - 15, by: 16) {
            let (low, high) = (word(span, at), word(span, at + 8))
            var row = SIMD8<Int16>()
            for lane in 0..<4 {
                row[lane] = Int16(truncatingIfNeeded: low &>> UInt64(16 &* lane))
                row[lane + 4] = Int16(truncatingIfNeeded: high &>> UInt64(16 &* lane))
            }
            rows.append(row)
        }
        return rows
    }
}
