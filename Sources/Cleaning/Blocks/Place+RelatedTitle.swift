extension Place {
    /// The words "Baca juga" and the title of the other article after them.
    ///
    /// A title carries no full stop, so that the end of the line, the next noise, a glued capital ("DilanjutDedi
    /// mengatakan"), a question or exclamation mark, or the point where capitals give way to a sentence ends it. Where
    /// none of these is near, only the words that are certain go: never a sentence of the article.
    func relatedTitle(before noise: Int) -> Range<Int> {
        let stop = min(line.upperBound, noise)
        var at = hit.end
        while at < stop,
            text[at] == Ascii.space || text[at] == Ascii.colon || text[at] == Ascii.hyphen || text[at] == Ascii.comma
        { at += 1 }
        if at < stop, text[at] == Ascii.quote || text[at] == Ascii.apostrophe || Block.isQuote(text, at) > 0,
            let end = closingQuote(at, stop)
        {
            return hit.start..<end
        }
        if let sentence = firstSentenceEnd(at, stop) {
            // A sentence follows: the title ends somewhere before it.
            return hit.start..<titleEnd(at, sentence)
        }
        if stop - at <= 260 { return hit.start..<stop }
        return hit.start..<titleEnd(at, stop)
    }

    private func closingQuote(_ at: Int, _ stop: Int) -> Int? {
        let open = text[at]
        let width = max(1, Block.isQuote(text, at))
        var end = at + width
        let limit = min(stop, at + 200)
        while end < limit {
            let quote = Block.isQuote(text, end)
            if (width == 3 && quote == 3 && text[end + 2] != text[at + 2])
                || (width == 1 && text[end] == open && (end + 1 >= stop || !text[end + 1].isWordByte))
            {
                end += max(1, quote)
                if goesOn(behindQuote: end, limit) { return nil }
                while end < limit, text[end] == Ascii.colon || text[end] == Ascii.space { end += 1 }
                return end
            }
            end += max(1, quote)
        }
        return nil
    }

    /// `“Ayo Berkebun” pada Hari Bumi`, `'Ini Sari', Kisah Seorang Juru Masak`: only the title's first words are in quotes.
    private func goesOn(behindQuote end: Int, _ limit: Int) -> Bool {
        guard end + 2 < limit else { return false }
        return text[end] == Ascii.comma || text[end] == Ascii.space && text[end + 1].isLower
    }

    /// `… Mahal? Ini Alasannya`, `… Naik Kelas! Tembus Pasar Dunia Berkat`: the title goes on behind its question or exclamation.
    private func goesOn(behindMark start: Int, _ stop: Int) -> Bool {
        if SentenceOpening.isAnswer(text, start) { return true }
        var at = start
        var capitals = 0
        for _ in 0..<4 {
            let word = at
            while at < stop, text[at] != Ascii.space { at += 1 }
            guard at < stop, text[at - 1].isLetter else { return false }
            if text[word].isUpper { capitals += 1 } else if !Self.isTitleParticle(text, word..<at) { return false }
            if SentenceOpening.isRank(text, word..<at) { return false }
            while at < stop, text[at] == Ascii.space { at += 1 }
        }
        return capitals >= 3
    }

    /// The first full stop that ends a sentence.
    private func firstSentenceEnd(_ from: Int, _ stop: Int) -> Int? {
        let limit = min(stop, from + 700)
        var at = from
        while at < limit {
            if text[at] == Ascii.period,
                at + 1 >= line.upperBound || Block.endsSentence(text, at, line.upperBound) || isSigned(at),
                !SentenceOpening.isAbbreviation(text, stop: at, from: from)
            {
                return at
            }
            at += 1
        }
        return nil
    }

    /// `… kata dia. (abc/def)`: initials follow the full stop.
    private func isSigned(_ at: Int) -> Bool {
        at > 0 && text[at - 1].isLower && at + 2 < line.upperBound
            && (text[at + 1] == Ascii.opening || text[at + 1] == Ascii.space && text[at + 2] == Ascii.opening)
    }

    /// The end of a title that a sentence follows.
    private func titleEnd(_ from: Int, _ limit: Int) -> Int {
        let certain = SentenceOpening.certain(text, from..<min(limit, from + 240))
        let stop = certain ?? min(limit, from + 240)
        let quote = openingQuote(from, stop)
        if let glued = gluedEnd(from, quote ?? stop) {
            return nextTitleEnd(glued, min(limit, glued + 160)) ?? glued
        }
        var at = from
        while at < stop {
            if text[at] == 0x21 || text[at] == 0x3F, at + 2 < stop, text[at + 1] == Ascii.space, text[at + 2].isUpper,
                at - from > 12, !goesOn(behindMark: at + 2, stop)
            {
                return at + 1
            }
            at += 1
        }
        if let quote, !isSentence(from..<quote) { return quote }
        return certain ?? caseChange(from, stop)
    }

    /// Whether a title with capitals has given way to a sentence: three words or more in small letters.
    private func isSentence(_ range: Range<Int>) -> Bool {
        let words = text[range].split(separator: Ascii.space)
        let small = words.filter { $0.first?.isLower == true }
        guard words.prefix(4).count(where: { $0.first?.isLower != true }) >= 3 else { return false }
        return small.count { !Self.isTitleParticle(text, $0.startIndex..<$0.endIndex) } >= 3
    }

    /// Where a quote opens behind a space.
    private func openingQuote(_ from: Int, _ stop: Int) -> Int? {
        guard from + 13 < stop else { return nil }
        return (from + 13..<stop).first { at in
            text[at - 1] == Ascii.space
                && (text[at] == Ascii.quote && at + 1 < stop && text[at + 1].isUpper
                    || Block.isQuote(text, at) == 3 && text[at + 2] == 0x9C)
        }
    }

    /// `…Laga Ditunda|Kiper Muara Berharap Segera Pulih|“Kami …`: the end of a second title that is glued to the first and
    /// to what follows; nil where a sentence follows the first.
    private func nextTitleEnd(_ from: Int, _ limit: Int) -> Int? {
        var capitals = 0
        var words = 0
        var at = from
        while at < limit {
            let start = at
            while at < limit, text[at] != Ascii.space {
                guard text[at] != Ascii.period else { return nil }
                if at > start + 2, text[at - 1].isLower, text[at].isUpper || Block.isQuote(text, at) > 0 {
                    let count = words + 1
                    return count >= 4 && (capitals + (text[start].isUpper ? 1 : 0)) * 3 >= count * 2 ? at : nil
                }
                at += 1
            }
            words += 1
            if text[start].isUpper || text[start].isDigit { capitals += 1 }
            while at < limit, text[at] == Ascii.space { at += 1 }
        }
        return nil
    }

    /// `Dilanjut|Dedi`: a small letter runs into a capital. Words such as iPhone or detikcom do not count.
    private func gluedEnd(_ from: Int, _ stop: Int) -> Int? {
        guard stop > from + 20 else { return nil }
        var i = from + 20
        while i < stop {
            // `… di Kota Lama2. Pasar Baru`: the number of the next heading.
            if text[i].isDigit, text[i - 1].isLower, i + 3 < line.upperBound, text[i + 1] == Ascii.period,
                text[i + 2] == Ascii.space, text[i + 3].isUpper
            {
                return i
            }
            // `… Ini Jadwalnya“Kami`
            if text[i] == 0xE2, text[i - 1].isLower, Block.isQuote(text, i) == 3, text[i + 2] == 0x9C { return i }
            if i + 1 < stop, text[i].isUpper,
                text[i - 1].isLower || text[i - 1] == 0x3F || text[i - 1] == 0x21
                    || (text[i - 1] == Ascii.quote && text[i - 2].isLower), text[i + 1].isLower
            {
                var wordStart = i - 1
                while wordStart > from, text[wordStart - 1].isWordByte { wordStart -= 1 }
                // `… Ini Jadwalnya"Kami`: the quote opens the sentence, where none is open in the title.
                if text[i - 1] == Ascii.quote, text[from..<i - 1].count(where: { $0 == Ascii.quote }).isMultiple(of: 2)
                {
                    return i - 1
                }
                let isBrand =
                    text[i - 1].isLower
                    && SentenceOpening.stands(text, wordStart..<SentenceOpening.wordEnd(text, i), from, stop)
                if i - wordStart >= 3 && !isBrand || !text[i - 1].isLower { return i }
            }
            i += 1
        }
        return nil
    }

    /// Titles are written With Capitals; the last capital before small words begins the next sentence.
    private func caseChange(_ from: Int, _ stop: Int) -> Int {
        var at = from
        var lastCapital = from
        var capitals = 0
        var words = 0
        while at < stop {
            let start = at
            while at < stop, text[at] != Ascii.space { at += 1 }
            words += 1
            let isCapital = text[start].isUpper || text[start].isDigit || !text[start].isWordByte
            if isCapital {
                capitals += 1
                if text[start] == Ascii.opening {
                    lastCapital = SentenceOpening.longForm(text, from: from, of: start..<at) ?? lastCapital
                } else if !Self.weekdays.contains(text, start..<at) {
                    // `… pada Sabtu (7/6) menolak`
                    lastCapital = start
                }
            } else if !Self.isTitleParticle(text, start..<at) {
                // A title in sentence case has no such point; then only its label is certain.
                if capitals >= 3, capitals * 3 >= words, lastCapital > from {
                    let subject = SentenceOpening.subject(text, from: from, name: lastCapital, verb: start..<at)
                    let name = SentenceOpening.knownName(text, from: from, end: start, name: subject)
                    return SentenceOpening.withNoun(text, from: from, name: name, verb: start..<at)
                }
                return SentenceOpening.find(text, from..<stop) ?? hit.end
            }
            while at < stop, text[at] == Ascii.space { at += 1 }
        }
        return capitals >= 3 && stop - from < 240 ? stop : SentenceOpening.find(text, from..<stop) ?? hit.end
    }

    /// Words that stay small inside a title.
    private static func isTitleParticle(_ text: [UInt8], _ word: Range<Int>) -> Bool {
        if word.count <= 9, particles.contains(String(decoding: text[word], as: UTF8.self)) { return true }
        // `ke-79`
        return word.count >= 4 && word.count <= 6 && text[word.lowerBound] == UInt8(ascii: "k")
            && text[word.lowerBound + 1] == UInt8(ascii: "e") && text[word.lowerBound + 2] == Ascii.hyphen
            && text[word.lowerBound + 3].isDigit
    }

    private static let weekdays = WordSet(["senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu"])

    private static let particles: Set<String> = [
        "di", "ke", "dari", "dan", "yang", "untuk", "pada", "dengan", "dalam", "oleh", "atau", "saat", "agar", "jadi",
        "bagi", "demi",
        "vs", "soal", "usai", "hingga", "sampai", "tak", "per", "akan", "the", "of", "and", "in", "on", "to", "as",
        "karena", "serta", "tapi", "terhadap", "se", "x", "lewat", "tanpa", "antara", "via", "ala", "akibat",
        "kepada", "sebagai", "atas", "ke-", "para", "bisa", "kian", "makin", "melalui", "sejak", "tentang", "bersama",
        "jelang", "menjelang", "secara", "berasal",
    ]
}
