/// The places and the outlet that stand before the first sentence: `BERLIN, iNews.id –`, `KONTAN.CO.ID - WASHINGTON.`,
/// `Jakarta (ANTARA) -`, `Reykjavik | EGINDO.co –`, `BRUSSEL-KEMPALAN:`.
struct Dateline {
    /// The places, as written.
    var places: [Range<Int>] = []
    /// An outlet is named: the paragraph is the first one beyond doubt.
    var namesOutlet = false
    /// Where the sentence begins.
    var end = 0

    /// Reads a dateline at the start of a line; nil where there is none. Looks at no more than 110 bytes.
    ///
    /// `outlet` is the site's own name in small letters without its domain, or empty.
    static func parse(_ bytes: [UInt8], _ range: Range<Int>, outlet: [UInt8]) -> Dateline? {
        var line = Dateline()
        let limit = min(range.upperBound, range.lowerBound + 110)
        var at = range.lowerBound
        var start = at
        var sawDash = false
        while at < limit {
            // Nearly every byte is a letter or a space.
            if bytes[at] < 0x80, !isSign(bytes[at]) {
                at += 1
                continue
            }
            guard let separator = Separator(bytes, at, limit, known: line.namesOutlet || !line.places.isEmpty) else {
                at += 1
                continue
            }
            if separator.kind == .stop, !(sawDash && line.namesOutlet) {
                at += 1
                continue
            }
            let segment = trim(bytes, start..<at)
            if !segment.isEmpty {
                if isOutlet(bytes, segment, outlet) {
                    line.namesOutlet = true
                } else if isPlace(bytes, segment) {
                    line.places.append(segment)
                } else {
                    return nil
                }
            }
            at = separator.end
            start = at
            guard separator.kind != .inner else { continue }
            if separator.kind == .colon, !line.namesOutlet { return line.splitHyphen(bytes, outlet, end: at) }
            if separator.kind == .dash, line.namesOutlet, line.places.isEmpty, hasPlaceAndStop(bytes, at, limit) {
                sawDash = true
                continue
            }
            return line.finished(bytes, range, end: at)
        }
        return nil
    }

    private static func isSign(_ byte: UInt8) -> Bool {
        byte == Ascii.comma || byte == Ascii.period || byte == Ascii.hyphen || byte == Ascii.colon || byte == Ascii.bar
            || byte == Ascii.opening || byte == Ascii.closing
    }

    private func finished(_ bytes: [UInt8], _ range: Range<Int>, end: Int) -> Dateline? {
        guard namesOutlet || isPlausible(bytes, end) else { return nil }
        var line = self
        line.end = end
        while line.end < range.upperBound, bytes[line.end] == Ascii.space || bytes[line.end] == Ascii.hyphen {
            line.end += 1
        }
        guard line.end < range.upperBound, places.count <= 3 else { return nil }
        return line
    }

    /// Without an outlet, only one or two short places before a dash with a space at its side are a dateline.
    private func isPlausible(_ bytes: [UInt8], _ end: Int) -> Bool {
        guard let last = places.last, places.count <= 2 else { return false }
        for place in places where bytes[place].count(where: { $0 == Ascii.space }) > 2 { return false }
        let hasSpaceBefore = last.upperBound < bytes.count && bytes[last.upperBound] == Ascii.space
        return hasSpaceBefore || (end < bytes.count && bytes[end] == Ascii.space)
    }

    /// `BRUSSEL-KEMPALAN:`: the outlet is joined to the place.
    private func splitHyphen(_ bytes: [UInt8], _ outlet: [UInt8], end: Int) -> Dateline? {
        guard places.count == 1, let segment = places.first,
            let hyphen = segment.first(where: { bytes[$0] == Ascii.hyphen }), hyphen > segment.lowerBound
        else { return nil }
        let tail = hyphen + 1..<segment.upperBound
        guard !outlet.isEmpty, Self.letters(bytes, tail) == outlet else { return nil }
        var line = self
        line.places = [segment.lowerBound..<hyphen]
        line.namesOutlet = true
        line.end = end
        return line
    }

    /// `OUTLET - PLACE. Sentence`.
    private static func hasPlaceAndStop(_ bytes: [UInt8], _ from: Int, _ limit: Int) -> Bool {
        var at = from
        while at < limit, bytes[at] == Ascii.space { at += 1 }
        let start = at
        while at < limit,
            bytes[at].isUpper || bytes[at] == Ascii.space || bytes[at] == Ascii.slash || bytes[at] == Ascii.comma
        { at += 1 }
        return at > start + 2 && at < limit && bytes[at] == Ascii.period
    }

    static func trim(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
        var range = range
        while let first = range.first, !bytes[first].isWordByte { range = range.dropFirst() }
        while let last = range.last, !bytes[last].isWordByte { range = range.dropLast() }
        return range
    }

    /// The letters and digits of a range, in small letters.
    static func letters(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8] {
        var result: [UInt8] = []
        for i in range where bytes[i].isWordByte { result.append(bytes[i].folded) }
        return result
    }
}

extension Dateline {
    fileprivate struct Separator {
        enum Kind {
            /// Parts the dateline's own parts.
            case inner
            /// Ends it.
            case dash
            case colon
            /// A full stop, which ends only `OUTLET - PLACE.`
            case stop
        }

        var kind: Kind
        var end: Int

        init?(_ bytes: [UInt8], _ at: Int, _ limit: Int, known: Bool) {
            let byte = bytes[at]
            switch byte {
            case Ascii.comma, Ascii.bar, Ascii.opening, Ascii.closing: (kind, end) = (.inner, at + 1)
            case Ascii.colon: (kind, end) = (.colon, at + 1)
            case Ascii.period:
                guard at + 1 < limit, bytes[at + 1] == Ascii.space else { return nil }
                (kind, end) = (.stop, at + 1)
            case Ascii.hyphen:
                let spaceBefore = at > 0 && bytes[at - 1] == Ascii.space
                let spaceAfter = at + 1 < limit && (bytes[at + 1] == Ascii.space || bytes[at + 1] == Ascii.hyphen)
                let opensSentence = known && at + 1 < limit && (bytes[at + 1].isUpper || bytes[at + 1] == Ascii.quote)
                let afterBracket = at > 0 && bytes[at - 1] == Ascii.closing
                guard spaceBefore || spaceAfter || opensSentence || afterBracket else { return nil }
                (kind, end) = (.dash, at + 1)
            case 0xE2:
                guard at + 2 < limit, bytes[at + 1] == 0x80,
                    bytes[at + 2] == 0x93 || bytes[at + 2] == 0x94 || bytes[at + 2] == 0x95
                else { return nil }
                (kind, end) = (.dash, at + 3)
            default: return nil
            }
        }
    }

    /// A domain, a name from the table, or the site's own name.
    fileprivate static func isOutlet(_ bytes: [UInt8], _ segment: Range<Int>, _ outlet: [UInt8]) -> Bool {
        if !bytes[segment].contains(Ascii.space) {
            for i in segment.dropFirst(2) where bytes[i - 1] == Ascii.period {
                let suffix = letters(bytes, i..<min(i + 4, segment.upperBound))
                if domains.contains(where: { suffix.starts(with: $0) }) { return true }
            }
        }
        return names.contains(bytes, segment) || isNamed(bytes, segment, outlet)
    }

    /// The letters are most of the outlet's, or begin with all of them.
    private static func isNamed(_ bytes: [UInt8], _ segment: Range<Int>, _ outlet: [UInt8]) -> Bool {
        guard !outlet.isEmpty else { return false }
        var count = 0
        var common = 0
        for i in segment where bytes[i].isWordByte {
            if common == count, common < outlet.count, outlet[common] == bytes[i].folded { common += 1 }
            count += 1
        }
        guard count >= 4 else { return false }
        return common == count && count * 10 >= outlet.count * 6 || common == outlet.count && common >= 5
    }

    /// One to five words with capitals, without a full stop inside.
    fileprivate static func isPlace(_ bytes: [UInt8], _ segment: Range<Int>) -> Bool {
        guard segment.count >= 3, segment.count <= 42 else { return false }
        var words = 0
        var previous = Ascii.space
        for i in segment {
            let byte = bytes[i]
            if previous == Ascii.space || previous == Ascii.slash || previous == Ascii.hyphen {
                guard byte.isUpper || byte >= 0x80 else { return false }
                words += 1
            }
            guard
                byte.isLetter || byte == Ascii.space || byte == Ascii.slash || byte == Ascii.hyphen
                    || byte == Ascii.apostrophe || byte == Ascii.period
            else {
                return false
            }
            if byte == Ascii.period, i + 1 < segment.upperBound, bytes[i + 1] != Ascii.space { return false }
            previous = byte
        }
        return words <= 5
    }

    fileprivate static let domains = ["com", "id", "co", "net", "tv", "news", "org", "info"].map { Array($0.utf8) }
    /// Outlets that sign without a domain.
    static let names = WordSet(
        [
            "antara", "cnnindonesia", "cnbcindonesia", "viva", "kbrn", "rri", "idntimes", "sindonews", "jpnn", "inews",
            "voi", "tempo", "kompas", "republika", "okezone",
            "detik", "detikcom", "liputan6", "merdeka", "suara", "tribunnews", "bisnis", "kontan", "beritasatu",
            "gatra", "metrotv", "medcom", "infopublik", "reuters", "afp",
            "ap", "xinhua", "bernama", "bbc", "dw", "voa", "anadolu", "cna", "kumparan", "pikiranrakyat",
            "timesindonesia", "rmol", "akurat", "katadata", "mnctrijaya", "prfm",
        ])
}
