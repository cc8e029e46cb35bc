/// An instant together with the offset of the zone it was written in.
public struct ZonedTime: Hashable, Sendable, CustomStringConvertible {
    /// Whole microseconds since 1970-01-01T00:00:00Z.
    public let microsecondsSinceEpoch: Int64
    /// Seconds east of Greenwich.
    public let zoneSeconds: Int

    public init(microsecondsSinceEpoch: Int64, zoneSeconds: Int = 0) {
        self.microsecondsSinceEpoch = microsecondsSinceEpoch
        self.zoneSeconds = zoneSeconds
    }

    public init(day: CalendarDay, hour: Int, minute: Int, second: Int = 0, zoneSeconds: Int) {
        let seconds = Int64(day.daysSinceEpoch) * 86_400 + Int64(hour * 3600 + minute * 60 + second - zoneSeconds)
        self.init(microsecondsSinceEpoch: seconds * 1_000_000, zoneSeconds: zoneSeconds)
    }

    /// Reads RFC 3339: `2022-12-01T21:42:00+07:00`, `…Z`, with or without a fraction. Nil for anything else.
    public init?(rfc3339 text: String) {
        let bytes = Array(text.utf8)
        func number(_ from: Int, _ count: Int) -> Int? {
            guard from + count <= bytes.count else { return nil }
            var value = 0
            for byte in bytes[from..<from + count] {
                guard byte >= 48, byte <= 57 else { return nil }
                value = value * 10 + Int(byte - 48)
            }
            return value
        }
        func byte(_ at: Int) -> Character? { at < bytes.count ? Character(Unicode.Scalar(bytes[at])) : nil }
        guard let year = number(0, 4), byte(4) == "-", let month = number(5, 2), byte(7) == "-",
            let day = number(8, 2), let separator = byte(10), separator == "T" || separator == "t" || separator == " ",
            let hour = number(11, 2), byte(13) == ":", let minute = number(14, 2), byte(16) == ":",
            let second = number(17, 2), hour < 24, minute < 60, second <= 60,
            let calendarDay = CalendarDay(year: year, month: month, day: day)
        else { return nil }
        var at = 19
        var micros: Int64 = 0
        if byte(at) == "." {
            at += 1
            var scale: Int64 = 100_000
            let first = at
            while let digit = number(at, 1) {
                micros += Int64(digit) * scale
                scale /= 10
                at += 1
            }
            guard at > first else { return nil }
        }
        let zone: Int
        switch byte(at) {
        case "Z", "z":
            zone = 0
            at += 1
        case "+", "-":
            guard let hours = number(at + 1, 2), byte(at + 3) == ":", let minutes = number(at + 4, 2), hours < 24,
                minutes < 60
            else { return nil }
            zone = (hours * 3600 + minutes * 60) * (byte(at) == "-" ? -1 : 1)
            at += 6
        default: return nil
        }
        guard at == bytes.count else { return nil }
        let whole = ZonedTime(
            day: calendarDay, hour: hour, minute: minute, second: min(second, 59), zoneSeconds: zone)
        self.init(microsecondsSinceEpoch: whole.microsecondsSinceEpoch + micros, zoneSeconds: zone)
    }

    private var localSeconds: Int64 {
        let micros = microsecondsSinceEpoch
        let seconds = micros >= 0 ? micros / 1_000_000 : (micros - 999_999) / 1_000_000
        return seconds + Int64(zoneSeconds)
    }

    /// The day on the calendar of the zone.
    public var day: CalendarDay {
        let seconds = localSeconds
        return CalendarDay(daysSinceEpoch: Int(seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400))
    }

    /// The same instant as clocks of another zone show it.
    public func inZone(seconds: Int) -> ZonedTime {
        ZonedTime(microsecondsSinceEpoch: microsecondsSinceEpoch, zoneSeconds: seconds)
    }

    /// RFC 3339 with whole seconds, or with microseconds where there is a fraction.
    public var description: String {
        let ofDay = Int(localSeconds - Int64(day.daysSinceEpoch) * 86_400)
        let clock = [ofDay / 3600, ofDay / 60 % 60, ofDay % 60].map { padded($0, to: 2) }.joined(separator: ":")
        var text = "\(day)T\(clock)"
        let fraction = Int(((microsecondsSinceEpoch % 1_000_000) + 1_000_000) % 1_000_000)
        if fraction != 0 { text += ".\(padded(fraction, to: 6))" }
        guard zoneSeconds != 0 else { return text + "Z" }
        let minutes = abs(zoneSeconds) / 60
        return text + (zoneSeconds < 0 ? "-" : "+") + "\(padded(minutes / 60, to: 2)):\(padded(minutes % 60, to: 2))"
    }
}

/// The zones of Indonesia, in seconds east of Greenwich.
public enum IndonesianZone {
    /// Western Indonesia Time (WIB).
    public static let western = 7 * 3600
    /// Central Indonesia Time (WITA).
    public static let central = 8 * 3600
    /// Eastern Indonesia Time (WIT).
    public static let eastern = 9 * 3600
}

/// How much of a point in time is known.
public enum TimePrecision: String, Sendable {
    case second
    case minute
    case day
}

/// When an article was published, as far as its site says.
public struct PublicationTime: Hashable, Sendable {
    public let time: ZonedTime
    public let precision: TimePrecision

    public init(time: ZonedTime, precision: TimePrecision) {
        self.time = time
        self.precision = precision
    }
}
