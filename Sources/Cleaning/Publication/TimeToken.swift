internal import CivilTime

/// A part of a printed time: a number, a word or a sign.
struct TimeToken {
    enum Kind: Equatable {
        case number(value: Int, digits: Int)
        case month(Int)
        case weekday
        case zone(seconds: Int)
        case word
        case sign(UInt8)
    }

    var kind: Kind
    var range: Range<Int>

    /// The tokens of a range, at most `limit`; spaces part them and are dropped.
    static func read(_ bytes: [UInt8], _ range: Range<Int>, limit: Int = 48) -> [TimeToken] {
        var tokens: [TimeToken] = []
        tokens.reserveCapacity(16)
        var at = range.lowerBound
        while at < range.upperBound, tokens.count < limit {
            let byte = bytes[at]
            let start = at
            if byte.isDigit {
                var value = 0
                while at < range.upperBound, bytes[at].isDigit {
                    value = value < 100_000_000_000_000 ? value * 10 + Int(bytes[at] - 0x30) : value
                    at += 1
                }
                tokens.append(TimeToken(kind: .number(value: value, digits: at - start), range: start..<at))
            } else if byte.isLetter {
                while at < range.upperBound,
                    bytes[at].isLetter
                        || (bytes[at] == Ascii.apostrophe && at > start && at + 1 < range.upperBound
                            && bytes[at + 1].isLetter)
                {
                    at += 1
                }
                tokens.append(TimeToken(kind: word(bytes, start..<at), range: start..<at))
            } else {
                if byte != Ascii.space, byte != Ascii.newline {
                    tokens.append(TimeToken(kind: .sign(byte), range: at..<at + 1))
                }
                at += 1
            }
        }
        return tokens
    }

    private static func word(_ bytes: [UInt8], _ range: Range<Int>) -> Kind {
        switch CalendarName.named(bytes.span, in: range)?.meaning {
        case .month(let month)?: return .month(month)
        case .weekday?: return .weekday
        case nil: break
        }
        guard range.count <= 4 else { return .word }
        let zone = zones.first {
            $0.name.count == range.count && $0.name.elementsEqual(bytes[range].lazy.map(\.folded))
        }
        return zone.map { .zone(seconds: $0.seconds) } ?? .word
    }

    private static let zones: [(name: [UInt8], seconds: Int)] = [
        ("wib", IndonesianZone.western), ("wita", IndonesianZone.central), ("wit", IndonesianZone.eastern), ("utc", 0),
        ("gmt", 0), ("z", 0),
    ].map { (Array($0.0.utf8), $0.1) }
}
