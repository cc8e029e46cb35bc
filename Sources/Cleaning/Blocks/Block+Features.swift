extension Block {
    /// Looks at the line's words and decides what it is where no rule said so.
    mutating func judge(_ bytes: [UInt8]) {
        (words, hasSentences) = Self.count(bytes, range)
        isTerminated = Self.isTerminated(bytes, range)
        let signature = Self.signature(bytes, range)
        isSigned = signature != nil
        isSignedOff =
            signature.map { $0.contains { bytes[$0] == Ascii.slash || bytes[$0] == Ascii.hyphen || bytes[$0].isDigit } }
            ?? false
        guard role == .short || role == .prose else { return }
        if !isTerminated, range.count <= 400, Self.areGluedTags(bytes, range) || Self.signsPost(bytes, range) {
            role = .noise
            return
        }
        if range.count <= 420,
            Self.endsInPictureCredit(bytes, range)
                || !hasSentences && endsAsCaption(bytes) && Self.beginsWithPictureCredit(bytes, range)
        {
            captionMark = 3
        }
        if range.count <= 620, Self.beginsWithSiteCredit(bytes, range) { captionMark = 3 }
        // "Dok. Koran Kita Pasar Lama pada pagi hari": no sentence, whatever its full stops.
        if captionMark == 2, !isTerminated, words <= 30 { captionMark = 3 }
        if words <= 6, range.count <= 60, Self.isBracketed(bytes, range) {
            (role, isSigned) = (.credit, true)
            return
        }
        let isProse =
            (words >= 7 && isTerminated && !Self.isExclaimedTitle(bytes, range, words: words)) || words >= 18
            || (words >= 10 && hasSentences)
            || (words >= 4 && isTerminated && Self.opensQuote(bytes, range))
        role = isProse ? .prose : .short
    }

    /// The words of a line, and whether a sentence ends inside it. One pass over every byte of every page, without a
    /// branch at the ends of words.
    private static func count(_ bytes: [UInt8], _ range: Range<Int>) -> (words: Int, hasSentences: Bool) {
        var words = 0
        var hasSentences = false
        let line = bytes.span.extracting(range)
        let traits = Self.traits.span
        // A word counts from its first letter or digit on.
        var isStart: UInt8 = 1
        for i in 0..<line.count {
            let trait = traits[Int(line[i])]
            words &+= Int(trait & isStart)
            isStart = trait >> 1 & 1 | isStart & ~trait
            if trait & 4 != 0, !hasSentences, i > 0 {
                hasSentences = endsSentence(bytes, range.lowerBound + i, range.upperBound)
            }
        }
        return (words, hasSentences)
    }

    /// For each byte: 1 where a word can begin with it, 2 where it parts words, 4 where it ends a sentence.
    private static let traits: [UInt8] = (0..<256).map { value in
        let byte = UInt8(value)
        if byte >= 0x40 || byte.isDigit { return 1 }
        return byte == Ascii.space ? 2 : byte.isTerminator ? 4 : 0
    }

    /// `Harga Cabai Naik Lagi, Apa Sebabnya?`: a title may end in a mark, and is written With Capitals.
    private static func isExclaimedTitle(_ bytes: [UInt8], _ range: Range<Int>, words: Int) -> Bool {
        let breaksOff = bytes[range].suffix(3).elementsEqual("...".utf8)
        guard words <= 20, let last = range.last, bytes[last] == 0x21 || bytes[last] == 0x3F || breaksOff,
            let first = range.first(where: { bytes[$0].isASCIILetter || bytes[$0].isDigit }),
            first - range.lowerBound <= 4, !bytes[first].isLower
        else { return false }
        var capitals = 0
        var before = Ascii.space
        for i in range {
            if before == Ascii.space, bytes[i].isUpper || bytes[i].isDigit { capitals += 1 }
            before = bytes[i]
        }
        return capitals * 10 >= words * 7
    }

    /// `17 jam lalu`, `Selasa, 30 Sep 2025 - 12:56 WIB`: what stands beside the titles of other articles.
    static func isStamp(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        guard range.count <= 60, range.count >= 8 else { return false }
        let tail = Dateline.letters(bytes, max(range.lowerBound, range.upperBound - 4)..<range.upperBound)
        var digits = 0
        var run = 0
        var hasYear = false
        for i in range {
            run = bytes[i].isDigit ? run + 1 : 0
            if run > 0 { digits += 1 }
            if run == 4 { hasYear = true }
        }
        if tail == Self.ago { return digits > 0 }
        return hasYear && digits >= 8 && digits <= 12 && Self.zones.contains { tail.suffix($0.count).elementsEqual($0) }
    }

    /// `KOTA | 9 Mei 2024`, `17 jam lalu`: rows of schedules never look so.
    static func isListStamp(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        guard range.count <= 60, range.count >= 8, let last = range.last else { return false }
        let digits = bytes[range].count(where: \.isDigit)
        if Dateline.letters(bytes, max(range.lowerBound, range.upperBound - 4)..<range.upperBound) == Self.ago {
            return digits > 0
        }
        return digits >= 5 && digits <= 6 && bytes[range].contains(Ascii.bar) && bytes[last].isDigit
            && bytes[last - 3..<last].allSatisfy(\.isDigit)
    }

    private static let ago = Array("lalu".utf8)
    private static let zones = ["wib", "wita", "wit"].map { Array($0.utf8) }

    /// The whole line stands in one pair of brackets.
    static func isBracketed(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        guard range.count >= 3, bytes[range.lowerBound] == Ascii.opening, bytes[range.upperBound - 1] == Ascii.closing
        else { return false }
        for i in range.dropFirst().dropLast()
        where bytes[i] == Ascii.closing || bytes[i].isTerminator && bytes[i - 1] == Ascii.space { return false }
        return true
    }

    /// True where a sentence ends at a full stop and another begins behind it.
    static func endsSentence(_ bytes: [UInt8], _ at: Int, _ end: Int) -> Bool {
        guard at > 0,
            bytes[at - 1].isLower || bytes[at - 1].isDigit || bytes[at - 1] == Ascii.closing
                || bytes[at - 1] == Ascii.quote || bytes[at - 1] >= 0x80
        else { return false }
        var next = at + 1
        while next < end, bytes[next] == Ascii.quote || bytes[next] == Ascii.closing || isQuote(bytes, next) > 0 {
            next += max(1, isQuote(bytes, next))
        }
        guard next < end else { return false }
        if bytes[next] == Ascii.space {
            next += 1
            return next < end && (bytes[next].isUpper || bytes[next] == Ascii.quote || isQuote(bytes, next) > 0)
        }
        return bytes[next].isUpper && bytes[at - 1].isLower
    }

    /// The bytes of the curly quotation mark at an offset, or 0.
    static func isQuote(_ bytes: [UInt8], _ at: Int) -> Int {
        guard at >= 0, at + 2 < bytes.count, bytes[at] == 0xE2, bytes[at + 1] == 0x80 else { return 0 }
        return bytes[at + 2] >= 0x98 && bytes[at + 2] <= 0x9F ? 3 : 0
    }

    /// An en dash or a longer one stands at an offset.
    static func isDash(_ bytes: [UInt8], _ at: Int) -> Bool {
        at + 2 < bytes.count && bytes[at] == 0xE2 && bytes[at + 1] == 0x80 && (0x93...0x95).contains(bytes[at + 2])
    }

    static func opensQuote(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        !range.isEmpty && (bytes[range.lowerBound] == Ascii.quote || isQuote(bytes, range.lowerBound) > 0)
    }

    /// Where a line ends before the outlet that signs it: `… mulai besok. - Koran Kita`.
    private static func beforeSign(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
        var at = range.upperBound - 1
        let stop = max(range.lowerBound + 2, range.upperBound - 32)
        while at > stop, bytes[at].isWordByte || bytes[at] == Ascii.space { at -= 1 }
        guard at > stop, bytes[at] == Ascii.hyphen, bytes[at - 1] == Ascii.space, bytes[at - 2].isTerminator else {
            return range.upperBound
        }
        return at - 1
    }

    /// A full stop, an exclamation or question mark, an ellipsis or a colon at the end, whatever quotes or brackets follow.
    static func isTerminated(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        var end = beforeSign(bytes, range)
        var steps = 0
        while end > range.lowerBound, steps < 6 {
            steps += 1
            let last = bytes[end - 1]
            if last.isTerminator { return true }
            if end - 3 >= range.lowerBound, bytes[end - 3] == 0xE2, bytes[end - 2] == 0x80 {
                if last == 0xA6 { return true }
                if last >= 0x98 && last <= 0x9F {
                    end -= 3
                    continue
                }
            }
            if last == Ascii.colon { return true }
            if last == Ascii.closing || last == Ascii.closingBracket {
                // "… Senin (7/6)." ends inside; "… katanya. (abc/def)" ends before its initials.
                let opening = last == Ascii.closing ? Ascii.opening : Ascii.openingBracket
                var open = end - 1
                var width = 0
                while open > range.lowerBound, bytes[open] != opening, width < 60 {
                    open -= 1
                    width += 1
                }
                guard bytes[open] == opening else { return false }
                end = open
                while end > range.lowerBound, bytes[end - 1] == Ascii.space { end -= 1 }
                continue
            }
            // "… katanya.***" ends an article on some sites.
            guard last == Ascii.quote || last == Ascii.apostrophe || last == Ascii.space || last == 0x2A else {
                return false
            }
            end -= 1
        }
        return false
    }
}
