internal import CivilTime

extension PublicationTimeReader {
    /// A time of day.
    struct Clock {
        var hour: Int
        var minute: Int
        var second: Int?
        var zone: Int?
        /// It stands before the day.
        var isBefore = false

        var isUTC: Bool { zone == 0 }
    }

    /// The clock behind a day, or right before it; and the token after it.
    func clock(_ tokens: [TimeToken], after next: Int, before start: Int, _ bytes: [UInt8]) -> (Clock?, Int) {
        var at = next
        var skipped = 0
        while at < tokens.count, skipped <= 5 {
            if let (clock, end) = readClock(tokens, at, bytes) {
                // A day that a program wrote as midnight, and perhaps the clock behind it: "2019-10-09 00:00:00 21:48".
                if clock.hour == 0, clock.minute == 0, clock.second == 0, clock.zone == nil {
                    if let (second, secondEnd) = readClock(tokens, end, bytes) { return (second, secondEnd) }
                    return (nil, end)
                }
                return (clock, end)
            }
            switch tokens[at].kind {
            case .sign, .word, .zone: at += 1
            default: at = tokens.count
            }
            skipped += 1
        }
        if start >= 3, let (found, end) = readClock(tokens, start - 3, bytes), end == start {
            var clock = found
            clock.isBefore = true
            return (clock, next)
        }
        return (nil, next)
    }

    private func readClock(_ tokens: [TimeToken], _ i: Int, _ bytes: [UInt8]) -> (Clock, Int)? {
        guard i + 2 < tokens.count, case .number(var hour, let digits) = tokens[i].kind, digits <= 2, hour < 24,
            case .sign(let joint) = tokens[i + 1].kind,
            joint == Ascii.colon || joint == Ascii.period || joint == Ascii.hyphen,
            case .number(let minute, 2) = tokens[i + 2].kind, minute < 60,
            tokens[i].range.upperBound == tokens[i + 1].range.lowerBound
        else { return nil }
        var at = i + 3
        var second: Int?
        if at + 1 < tokens.count, case .sign(joint) = tokens[at].kind, case .number(let value, 2) = tokens[at + 1].kind,
            value < 60,
            tokens[at].range.upperBound == tokens[at + 1].range.lowerBound
        {
            second = value
            at += 2
            if at + 1 < tokens.count, case .sign(Ascii.period) = tokens[at].kind, case .number = tokens[at + 1].kind {
                at += 2
            }
        }
        var zone: Int?
        if at < tokens.count {
            switch tokens[at].kind {
            case .zone(let seconds):
                zone = seconds
                at += 1
            case .sign(0x2B), .sign(Ascii.hyphen):
                if let (seconds, end) = offset(tokens, at) { (zone, at) = (seconds, end) }
            default: break
            }
        }
        if joint == Ascii.hyphen, second == nil || zone == nil { return nil }
        if at < tokens.count, tokens[at].kind == .word, let half = meridiem(bytes, tokens[at].range),
            (1...12).contains(hour)
        {
            hour = hour % 12 + half
            at += 1
        }
        return (Clock(hour: hour, minute: minute, second: second, zone: zone), at)
    }

    /// `+07:00`, `+0700`.
    private func offset(_ tokens: [TimeToken], _ i: Int) -> (Int, Int)? {
        guard case .sign(let sign) = tokens[i].kind, i + 1 < tokens.count,
            case .number(let value, let digits) = tokens[i + 1].kind,
            tokens[i].range.upperBound == tokens[i + 1].range.lowerBound
        else { return nil }
        let factor = sign == Ascii.hyphen ? -1 : 1
        if digits == 4, value / 100 < 15, value % 100 < 60 {
            return (factor * (value / 100 * 3600 + value % 100 * 60), i + 2)
        }
        guard digits == 2, value < 15, i + 3 < tokens.count, tokens[i + 2].kind == .sign(Ascii.colon),
            case .number(let minutes, 2) = tokens[i + 3].kind,
            minutes < 60
        else { return nil }
        return (factor * (value * 3600 + minutes * 60), i + 4)
    }

    /// Hours to add for `AM` or `PM`.
    private func meridiem(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
        guard range.count == 2, bytes[range.lowerBound + 1].folded == 0x6D else { return nil }
        switch bytes[range.lowerBound].folded {
        case 0x61: return 0
        case 0x70: return 12
        default: return nil
        }
    }

    // MARK: Forms without a calendar day

    /// Seconds or milliseconds since 1970, where the field holds nothing else.
    func epoch(_ bytes: [UInt8]) -> PublicationTime? {
        guard bytes.allSatisfy({ $0.isDigit || $0 == Ascii.space }) else { return nil }
        let digits = bytes.filter { $0 != Ascii.space }
        guard digits.count == 10 || digits.count == 13 else { return nil }
        let value = digits.reduce(Int64(0)) { $0 * 10 + Int64($1 - 0x30) }
        let micros = digits.count == 10 ? value * 1_000_000 : value * 1000
        guard micros > 600_000_000_000_000, micros < 4_200_000_000_000_000 else { return nil }
        return PublicationTime(
            time: ZonedTime(microsecondsSinceEpoch: micros, zoneSeconds: IndonesianZone.western), precision: .second)
    }

    /// `46 menit lalu`, `2 days ago`: counted back from the time when the page was fetched.
    func relative(_ bytes: [UInt8]) -> PublicationTime? {
        guard let fetched = evidence.fetchedAt?.inZone(seconds: IndonesianZone.western) else { return nil }
        let words = String(decoding: bytes.map(\.folded), as: UTF8.self).split { $0 == " " || $0 == "," || $0 == "|" }
            .prefix(12)
        for (index, word) in words.enumerated() {
            let count = Int(word) ?? Self.smallNumbers[String(word)]
            guard let count, count >= 0, count < 1000, index + 2 < words.count else { continue }
            let tail = words[words.index(words.startIndex, offsetBy: index + 1)...].prefix(4).map(String.init)
            guard tail.contains("lalu") || tail.contains("ago") || tail.contains("silam") else { continue }
            guard let unit = Self.units[tail[0]] else { continue }
            let micros = fetched.microsecondsSinceEpoch - Int64(count) * Int64(unit.seconds) * 1_000_000
            let time = ZonedTime(microsecondsSinceEpoch: micros, zoneSeconds: IndonesianZone.western)
            return PublicationTime(time: time, precision: unit.precision)
        }
        return nil
    }

    private static let smallNumbers: [String: Int] = [
        "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "a": 1, "an": 1, "one": 1, "two": 2,
    ]
    private static let units: [String: (seconds: Int, precision: TimePrecision)] = [
        "detik": (1, .minute), "second": (1, .minute), "seconds": (1, .minute), "menit": (60, .minute),
        "minute": (60, .minute), "minutes": (60, .minute),
        "mins": (60, .minute), "jam": (3600, .day), "hour": (3600, .day), "hours": (3600, .day), "hari": (86_400, .day),
        "day": (86_400, .day),
        "days": (86_400, .day), "minggu": (604_800, .day), "pekan": (604_800, .day), "week": (604_800, .day),
        "weeks": (604_800, .day),
    ]
}
