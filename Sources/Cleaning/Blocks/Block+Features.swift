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
        if range.count <= 420,
            Self.endsInPictureCredit(bytes, range)
                || !hasSentences && endsAsCaption(bytes) && Self.beginsWithPictureCredit(bytes, range)
        {
            captionMark = 3
        }
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
        guard words <= 20, let last = range.last, bytes[last] == 0x21 || bytes[last] == 0x3F,
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
        // `KOTA | 9 Mei 2024`
        if hasYear, run == 4, digits <= 6, bytes[range].contains(Ascii.bar) { return true }
        return hasYear && digits >= 8 && digits <= 12 && Self.zones.contains { tail.suffix($0.count).elementsEqual($0) }
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

    /// The bracket with initials at the end of a line: `(abc/def)`, `(E-2)`, `(*)`, `(ANT)`.
    static func signature(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
        guard let last = range.last, bytes[last] == Ascii.closing else { return nil }
        var at = last - 1
        var partLength = 0
        while at >= range.lowerBound, last - at <= 24, bytes[at] != Ascii.opening {
            let byte = bytes[at]
            if byte == Ascii.slash || byte == Ascii.hyphen || byte == Ascii.comma || byte == Ascii.space
                || byte == Ascii.bar || byte == Ascii.ampersand
            {
                partLength = 0
            } else {
                guard byte.isASCIILetter || byte == 0x2A || byte.isDigit else { return nil }
                partLength += 1
                if partLength > 5 { return nil }
            }
            at -= 1
        }
        guard at >= range.lowerBound, bytes[at] == Ascii.opening, last - at > 1, !isDate(bytes, at + 1..<last) else {
            return nil
        }
        // "… Badan Usaha (BUMN)" is a name; initials follow a sentence's end or stand alone.
        var before = at
        while before > range.lowerBound, bytes[before - 1] == Ascii.space { before -= 1 }
        guard
            before == range.lowerBound || bytes[before - 1].isTerminator || bytes[before - 1] == Ascii.quote
                || isQuote(bytes, before - 3) == 3
        else {
            return nil
        }
        return at..<last + 1
    }

    /// What follows the signature at the end of a range is glued to it, and so another line: `… katanya. (abc/def)Pasar`.
    static func isGluedSignature(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        guard range.upperBound < bytes.count else { return false }
        if bytes[range.upperBound] == Ascii.space { return endsInInitials(bytes, range) }
        guard bytes[range.upperBound].isASCIILetter else { return false }
        var open = range.upperBound - 1
        while open > range.lowerBound, range.upperBound - open <= 40, bytes[open] != Ascii.opening { open -= 1 }
        guard bytes[open] == Ascii.opening, open > range.lowerBound, range.upperBound - open > 3 else { return false }
        // After one sentence at least, so that "No. (1)" is none.
        guard open - range.lowerBound >= 40, !isDate(bytes, open + 1..<range.upperBound - 1) else { return false }
        let before = bytes[open - 1] == Ascii.space ? open - 1 : open
        guard bytes[before - 1].isTerminator || bytes[before - 1] == Ascii.quote || isQuote(bytes, before - 3) == 3
        else {
            return false
        }
        // Tags have no sentences; the credit of a picture inside the text has one behind it.
        var at = range.upperBound
        while at < bytes.count, bytes[at] != Ascii.newline {
            if at - range.upperBound > 600 || bytes[at].isTerminator { return false }
            at += 1
        }
        return true
    }

    /// `… katanya. (abc/def)` in small letters, three of either or nearly: only signatures look so.
    private static func endsInInitials(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        guard let open = signature(bytes, max(range.lowerBound, range.upperBound - 30)..<range.upperBound)?.lowerBound,
            open - range.lowerBound >= 40
        else { return false }
        let inner = bytes[open + 1..<range.upperBound - 1]
        let parts = inner.split(separator: Ascii.slash)
        return parts.count == 2 && parts.allSatisfy { (2...4).contains($0.count) && $0.allSatisfy(\.isLower) }
    }

    private static func isDate(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        for i in range where !bytes[i].isDigit && bytes[i] != Ascii.slash { return false }
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

    static func opensQuote(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        !range.isEmpty && (bytes[range.lowerBound] == Ascii.quote || isQuote(bytes, range.lowerBound) > 0)
    }

    /// `… di pelabuhan, Rabu (10/1). KORAN KITA/Sari Wulan`: the outlet in capitals and who took the picture.
    private static func endsInPictureCredit(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        let stop = max(range.lowerBound, range.upperBound - 60)
        var slash = range.upperBound - 1
        var names = 0
        while slash > stop, bytes[slash] != Ascii.slash {
            guard bytes[slash].isLetter || bytes[slash] == Ascii.space else { return false }
            if bytes[slash].isUpper, bytes[slash - 1] == Ascii.space || bytes[slash - 1] == Ascii.slash { names += 1 }
            slash -= 1
        }
        guard slash > stop, (1...4).contains(names) else { return false }
        var at = slash
        while at > stop, bytes[at - 1].isASCIILetter { at -= 1 }
        // An outlet in one word has a capital inside: `KoranKita/Sari Wulan`.
        if slash - at >= 4, bytes[at + 1..<slash].contains(where: \.isUpper) {
            if bytes[at..<slash].contains(where: \.isLower) { at -= 1 } else { at = slash }
        } else {
            at = slash
        }
        if at == slash {
            while at > stop, bytes[at - 1].isUpper || bytes[at - 1] == Ascii.space { at -= 1 }
        }
        return slash - at >= 4 && at > range.lowerBound + 20 && bytes[at] == Ascii.space
            && (bytes[at - 1].isTerminator || bytes[at - 1] == Ascii.closing)
    }

    /// No end, or a day in brackets before it: `… di Lembayung, Jumat (7/6/2024).`
    private func endsAsCaption(_ bytes: [UInt8]) -> Bool {
        !isTerminated || bytes[range].suffix(2).elementsEqual([Ascii.closing, Ascii.period])
    }

    /// `KoranKita.com/Sari Wulan Pasar Lama pada pagi hari`: who took the picture stands in front.
    private static func beginsWithPictureCredit(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        let start = range.lowerBound
        guard bytes[start].isUpper else { return false }
        var slash = start
        let stop = min(range.upperBound - 3, start + 30)
        while slash < stop, bytes[slash].isASCIILetter || bytes[slash] == Ascii.period || bytes[slash] == Ascii.space {
            slash += 1
        }
        guard slash < stop, bytes[slash] == Ascii.slash, slash - start >= 2, bytes[slash + 1].isLetter else {
            return false
        }
        return bytes[start..<slash].dropFirst(3).contains(Ascii.period) && bytes[slash - 1] != Ascii.period
            || pictureServices.contains(bytes, start..<slash)
    }

    private static let pictureServices = WordSet([
        "pixabay", "shutterstock", "freepik", "unsplash", "istock", "istockphoto", "getty", "gettyimages", "pexels",
        "antara",
        "antarafoto", "afp", "reuters", "ap", "apphoto", "epa", "xinhua", "dok", "foto", "ilustrasi", "instagram",
        "twitter",
        "youtube", "facebook", "wikimedia", "net", "ist", "istimewa",
    ])

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
