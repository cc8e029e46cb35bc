internal import Text

/// Finds events by the words that their names begin with: `Piala Dunia 2022`, `KTT G20`, `Perang Dunia II`, `Pemilu 2024`.
struct EventFinder {
    let text: FieldText

    /// Adds the events; a name of another kind that lies inside an event's gives way to it, but not one behind `KTT` and the like.
    func adding(to found: [Found]) -> [Found] {
        var events: [Found] = []
        var i = 0
        while i < text.tokens.count {
            let token = text.tokens[i]
            guard token.letterCase == .initial || token.letterCase == .upper, let end = end(of: i) else {
                i += 1
                continue
            }
            events.append(Found(type: .event, field: text.field, tokens: i..<end, confidence: 0.8, evidence: .event))
            i = end
        }
        guard !events.isEmpty else { return found }
        return merged(found, events)
    }

    private func end(of start: Int) -> Int? {
        let head = text.tokens[start]
        if WordSet.wholeEvents.contains(head) { return withNumber(start + 1, start) }
        guard WordSet.eventHeads.contains(head) || WordSet.gatherings.contains(head) || isPair(start) else {
            return nil
        }
        var end = start + 1
        while end < text.tokens.count, !text.tokens[end - 1].endsSentence, end - start < 7, isNamePart(text.tokens[end])
        { end += 1 }
        end = withNumber(withAge(end), start)
        return end > start + 1 ? end : nil
    }

    /// Two words that make the beginning of an event's name together: `SEA Games`, `Asian Games`; `Grand Prix`, `Grand Final`,
    /// where anything else that is grand is a car or a hotel.
    private func isPair(_ i: Int) -> Bool {
        guard i + 1 < text.tokens.count, !text.tokens[i].endsSentence else { return false }
        let (first, second) = (text.tokens[i], text.tokens[i + 1])
        return WordSet.games.contains(second) && WordSet.beforeGames.contains(first)
            || WordSet.grand.contains(first) && WordSet.behindGrand.contains(second)
    }

    /// `U-20` in whole.
    private func withAge(_ end: Int) -> Int {
        guard end + 1 < text.tokens.count, text.tokens[end - 1].letterCase == .single,
            !text.tokens[end - 1].spaceAfter, text.tokens[end].letterCase == .mark, !text.tokens[end].spaceAfter,
            text.tokens[end + 1].letterCase == .number, text.tokens[end + 1].count <= 2
        else { return end }
        return end + 2
    }

    private func isNamePart(_ token: Token) -> Bool {
        switch token.letterCase {
        case .initial, .upper, .code, .mixed, .single: !WordSet.common.contains(token)
        case .lower, .number, .mark: false
        }
    }

    /// Takes in a year, an edition (`ke-76`) or a Roman numeral behind the name.
    private func withNumber(_ end: Int, _ start: Int) -> Int {
        guard end < text.tokens.count, !text.tokens[end - 1].endsSentence else { return end }
        if text.tokens[end].letterCase == .number, text.tokens[end].count == 4 || text.tokens[end].count <= 2 {
            return end + 1
        }
        return end
    }

    /// Both lists are in order and without overlaps, and so is the result.
    private func merged(_ found: [Found], _ events: [Found]) -> [Found] {
        var out: [Found] = []
        var rest = found[...]
        for event in events {
            while let item = rest.first, item.tokens.upperBound <= event.tokens.lowerBound {
                out.append(rest.removeFirst())
            }
            let overlapping = rest.prefix { $0.tokens.lowerBound < event.tokens.upperBound }
            guard overlapping.allSatisfy({ holds(event, $0) }) else { continue }
            out.append(event)
            rest = rest.dropFirst(overlapping.count)
        }
        return out + rest
    }

    /// Whether the event takes the place of a name of another kind.
    private func holds(_ event: Found, _ item: Found) -> Bool {
        guard item.tokens.lowerBound >= event.tokens.lowerBound, item.tokens.upperBound <= event.tokens.upperBound
        else { return false }
        let head = text.tokens[event.tokens.lowerBound]
        if WordSet.gatherings.contains(head), item.tokens.lowerBound > event.tokens.lowerBound { return false }
        return true
    }
}

extension WordSet {
    static let eventHeads = WordSet(
        """
        piala olimpiade paralimpiade perang pemilu pilpres pilkada pileg pilgub kejuaraan turnamen proliga muktamar munas rakernas hut tragedi
        revolusi pon porprov
        """)

    /// Meetings that are named after those who meet: `KTT NATO`.
    static let gatherings = WordSet("ktt kongres festival")

    /// Names of events by themselves.
    static let wholeEvents = WordSet(
        "pemilu pilpres pilkada idulfitri iduladha ramadan ramadhan natal nyepi waisak imlek")

    static let games = WordSet("games")
    static let beforeGames = WordSet("sea asian olympic para asean islamic")

    static let grand = WordSet("grand")
    static let behindGrand = WordSet("prix final slam")
}
