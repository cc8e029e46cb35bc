import CivilTime

/// Classes of words that patterns speak of by name: `UNIT`, `DIRECTION`, `WEEKDAY`, …
struct Vocabulary {
    /// One word or fixed phrase of a class.
    struct Entry {
        var words: [String]
        var value: Int
        var capitals: CapitalRule
    }

    /// How a word must be capitalised to be meant.
    enum CapitalRule: UInt8 {
        case any
        /// `Minggu` the day, `Mei` the month.
        case required
        /// `minggu` the week: never with a capital amid a sentence.
        case refused
    }

    struct Class {
        var slot: Captures.Slot?
        var entries: [Entry] = []
        var marks: [UInt8] = []
    }

    private(set) var classes: [String: Class] = [:]
    /// Lines that could not be read; a test asserts that there are none.
    private(set) var faults: [String] = []

    /// `refused` are names of months and weekdays that the language knows only next to a number or not at all: `Mac` is a
    /// computer and `Senen` a station in Indonesian.
    init(refused: Set<String>) {
        addCalendarNames(refused)
    }

    /// Reads lines of the form `NAME slot = word:value; two words:value; ^Capital; ~lower; "("`.
    ///
    /// A class that stands twice is joined, so that a language can add to one.
    mutating func read(_ text: String) {
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            let sides = line.split(separator: "=", maxSplits: 1)
            let head = sides[0].split(separator: " ").map(String.init)
            guard sides.count == 2, let name = head.first else {
                faults.append(String(line))
                continue
            }
            var entry = classes[name] ?? Class()
            if head.count > 1 {
                guard let slot = Captures.Slot(name: head[1]) else {
                    faults.append(String(line))
                    continue
                }
                entry.slot = slot
            }
            for item in sides[1].split(separator: ";") { add(String(item), to: &entry) }
            classes[name] = entry
        }
    }

    private mutating func add(_ text: String, to entry: inout Class) {
        var item = text[...]
        while item.hasPrefix(" ") { item = item.dropFirst() }
        while item.hasSuffix(" ") { item = item.dropLast() }
        if item.hasPrefix("\""), let mark = item.dropFirst().utf8.first {
            entry.marks.append(mark)
            return
        }
        var capitals = CapitalRule.any
        if item.hasPrefix("^") { capitals = .required }
        if item.hasPrefix("~") { capitals = .refused }
        if capitals != .any { item = item.dropFirst() }
        let parts = item.split(separator: ":")
        guard let phrase = parts.first else { return }
        let value = parts.count > 1 ? Self.value(String(parts[1])) : 1
        guard let value else {
            faults.append(text)
            return
        }
        entry.entries.append(
            Entry(words: phrase.split(separator: " ").map { $0.lowercased() }, value: value, capitals: capitals))
    }

    /// Numbers, and the names of units, edges and parts of the day.
    static func value(_ text: String) -> Int? {
        if let number = Int(text) { return number }
        if let unit = CalendarUnit(name: text) { return unit.rawValue }
        if let edge = Edge(rawValue: text) { return Edge.allCases.firstIndex(of: edge) }
        if let part = DayPart(rawValue: text) { return DayPart.allCases.firstIndex(of: part) }
        if let feast = NamedDay(name: text) { return feast.rawValue }
        return nil
    }

    private mutating func addCalendarNames(_ refused: Set<String>) {
        var (months, fullMonths) = (Class(slot: .month), Class(slot: .month))
        var (weekdays, shortWeekdays) = (Class(slot: .weekday), Class(slot: .weekday))
        for name in CalendarName.all {
            switch (name.meaning, name.form) {
            case (.month(let month), .short):
                months.entries.append(Entry(words: [name.name], value: month, capitals: .any))
            case (.month(let month), let form):
                let capitals = form == .ambiguous ? CapitalRule.required : .any
                months.entries.append(Entry(words: [name.name], value: month, capitals: .any))
                if refused.contains(name.name) { continue }
                fullMonths.entries.append(Entry(words: [name.name], value: month, capitals: capitals))
            case (.weekday(let day), .short):
                shortWeekdays.entries.append(Entry(words: [name.name], value: day.rawValue, capitals: .required))
            case (.weekday(let day), let form):
                let capitals = form == .ambiguous ? CapitalRule.required : .any
                let entry = Entry(words: [name.name], value: day.rawValue, capitals: capitals)
                shortWeekdays.entries.append(entry)
                if !refused.contains(name.name) { weekdays.entries.append(entry) }
            }
        }
        classes["MONTH"] = months
        classes["MONTHNAME"] = fullMonths
        classes["WEEKDAY"] = weekdays
        classes["ANYWEEKDAY"] = shortWeekdays
    }
}
