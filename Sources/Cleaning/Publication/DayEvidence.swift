internal import CivilTime

/// What is known about the day of publication besides the printed time.
struct DayEvidence {
    /// The day in the page's address.
    var addressDay: CalendarDay?
    /// The same, where it is a part of the path of its own (`/2024/05/09/`), as sites write the day of publication.
    var pathDay: CalendarDay?
    /// The year and month in the page's address.
    var addressMonth: (year: Int, month: Int)?
    var fetchedAt: ZonedTime?
    /// Days that the text names.
    var mentions: DayMentions?

    init(url: String?, fetchedAt: ZonedTime?) {
        self.fetchedAt = fetchedAt
        guard let url, url.utf8.count <= 8192 else { return }
        let bytes = Array(url.utf8)
        var at = 0
        while at < bytes.count {
            guard bytes[at].isDigit, at == 0 || !bytes[at - 1].isWordByte else {
                at += 1
                continue
            }
            let (year, afterYear) = Self.number(bytes, at, digits: 4)
            if let year, (1990...2100).contains(year) {
                if afterYear < bytes.count, bytes[afterYear] == Ascii.slash || bytes[afterYear] == Ascii.hyphen {
                    let (month, afterMonth) = Self.number(bytes, afterYear + 1, digits: 2)
                    if let month, (1...12).contains(month), addressDay == nil {
                        if addressMonth == nil { addressMonth = (year, month) }
                        if afterMonth < bytes.count, bytes[afterMonth] == bytes[afterYear] {
                            let (day, _) = Self.number(bytes, afterMonth + 1, digits: 2)
                            if let day { addressDay = CalendarDay(year: year, month: month, day: day) }
                            if bytes[afterYear] == Ascii.slash { pathDay = addressDay }
                        }
                    }
                } else if let month = Self.number(bytes, afterYear, digits: 2).0,
                    let day = Self.number(bytes, afterYear + 2, digits: 2).0,
                    addressDay == nil, let whole = CalendarDay(year: year, month: month, day: day)
                {
                    addressDay = whole
                }
            }
            while at < bytes.count, bytes[at].isDigit { at += 1 }
        }
    }

    private static func number(_ bytes: [UInt8], _ at: Int, digits: Int) -> (Int?, Int) {
        guard at + digits <= bytes.count else { return (nil, at) }
        var value = 0
        for i in at..<at + digits {
            guard bytes[i].isDigit else { return (nil, at) }
            value = value * 10 + Int(bytes[i] - 0x30)
        }
        return (value, at + digits)
    }

    /// The day when the page was fetched, on Indonesian calendars.
    var fetchedDay: CalendarDay? { fetchedAt?.inZone(seconds: IndonesianZone.western).day }

    /// Decides between two readings of the same numbers; nil where nothing speaks for either.
    func choose(_ first: CalendarDay, _ second: CalendarDay) -> CalendarDay? {
        if let addressDay {
            if first == addressDay { return first }
            if second == addressDay { return second }
        }
        if let (year, month) = addressMonth {
            let fits = [first, second].filter { $0.year == year && $0.month == month }
            if fits.count == 1 { return fits[0] }
        }
        if let fetchedDay {
            let fits = [first, second].filter { (-1...7).contains(fetchedDay.days(since: $0)) }
            if fits.count == 1 { return fits[0] }
            let past = [first, second].filter { fetchedDay.days(since: $0) >= -1 }
            if past.count == 1 { return past[0] }
        }
        let near = [first, second].filter { day in (mentions?.whole ?? []).contains { abs($0.days(since: day)) <= 3 } }
        return near.count == 1 ? near[0] : nil
    }

    /// The day in the address, as a time of publication; a page is not fetched before it is published.
    var addressTime: PublicationTime? {
        guard let addressDay, fetchedDay.map({ $0.days(since: addressDay) >= -1 }) ?? true else { return nil }
        return Self.midnight(addressDay)
    }

    /// The day in the path, where a time of publication lies before it by days (nothing is published at an address of the
    /// future), or behind it and is that of an update (`Diperbarui 22/02/2026`).
    func correction(of given: PublicationTime, from field: String?) -> PublicationTime? {
        guard let pathDay else { return nil }
        let days = pathDay.days(since: given.time.day)
        return days > 2 || days < 0 && Self.tellsUpdate(field) ? addressTime : nil
    }

    private static func tellsUpdate(_ field: String?) -> Bool {
        guard let field else { return false }
        let head = field.utf8.prefix(40).map(\.folded)
        return updates.contains { word in
            head.indices.contains { head[$0...].starts(with: word) }
        }
    }

    private static let updates = ["diperbarui", "diperbaharui", "updated", "update:", "last update"].map {
        Array($0.utf8)
    }

    /// The newest of the days that the text names, where the page was fetched within three days of it: news is printed
    /// the day it is told.
    var newestMentioned: PublicationTime? {
        guard let fetchedDay, let mentions,
            let day = mentions.all.map(\.day).filter({ (0...3).contains(fetchedDay.days(since: $0)) }).max()
        else { return nil }
        return Self.midnight(day)
    }

    private static func midnight(_ day: CalendarDay) -> PublicationTime {
        PublicationTime(
            time: ZonedTime(day: day, hour: 0, minute: 0, zoneSeconds: IndonesianZone.western), precision: .day)
    }
}
