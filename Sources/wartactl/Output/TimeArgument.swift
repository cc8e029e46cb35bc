import ArgumentParser
import CivilTime
import Foundation

/// A moment as people name it: RFC 3339, a day (its beginning in UTC), milliseconds since 1970, or how long ago.
struct TimeArgument: ExpressibleByArgument, Sendable {
    let millisecondsSinceEpoch: Int64

    private static let units: [Character: Int64] = ["s": 1, "m": 60, "h": 3_600, "d": 86_400]

    static let forms = "2026-11-21T22:00:00+07:00, 2026-11-21, milliseconds since 1970, or 90m, 36h, 7d ago"

    init?(argument: String) {
        if let time = ZonedTime(rfc3339: argument) ?? ZonedTime(rfc3339: argument + "T00:00:00Z") {
            millisecondsSinceEpoch = time.microsecondsSinceEpoch / 1_000
        } else if let number = Int64(argument), argument.utf8.count >= 9 {
            millisecondsSinceEpoch = number
        } else if let unit = argument.last, let seconds = Self.units[unit],
            let count = Int64(argument.dropLast()), count >= 0, count < 1 << 30
        {
            let now = Int64((Date().timeIntervalSince1970 * 1_000).rounded())
            millisecondsSinceEpoch = now - count * seconds * 1_000
        } else {
            return nil
        }
    }
}
