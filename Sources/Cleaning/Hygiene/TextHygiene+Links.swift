/// Mends what a scraper leaves where it loses a link, or joins two parts of a page with a comma: `anak ,, dan`,
/// `lembaga (,)`, `, , -`, `… daerah.,Saat ini`, `oleh,dan,pada`.
///
/// Only where no writer puts such signs: degrees (`S.H.,M.H.`), numbers and single commas stay as they are.
extension TextHygiene {
    /// Reads the comma at hand and, where more commas or spaces follow, these too.
    mutating func comma() {
        if at + 2 < input.count, input[at + 1] == Ascii.space, input[at + 2].isWordByte,
            output.last?.isWordByte == true
        {
            output.append(contentsOf: [Ascii.comma, Ascii.space])
            at += 2
            return
        }
        var end = at
        var commas = 0
        while end < input.count, input[end] == Ascii.comma || input[end] == Ascii.space {
            if input[end] == Ascii.comma { commas += 1 }
            end += 1
        }
        let isAlone = commas == 1 && output.last != Ascii.space
        guard end < input.count, input[end] != Ascii.newline, input[end] != 0x0D else {
            endLine(at: end)
            return
        }
        if dropBesideSign(upTo: end, isAlone: isAlone) { return }
        if !isAlone || input[end - 1] == Ascii.comma, opensSentence(end), endsSentence() {
            isMended = true
            dropSpace()
            at = end
            putNewline()
        } else if commas == 2, !isMended, output.last != Ascii.space, input[at + 1] == Ascii.comma,
            input[at + 2] == Ascii.space
        {
            // A slip of the pen, where nothing else is amiss.
            output.append(contentsOf: [Ascii.comma, Ascii.comma])
            at += 2
        } else if commas > 1 {
            isMended = true
            dropSpace()
            if !endsSentence() { output.append(Ascii.comma) }
            at = end
            putSpace()
        } else if isAlone, let word = conjunction(from: end) {
            putSpace()
            output.append(contentsOf: input[word])
            at = word.upperBound
            while at < input.count, input[at] == Ascii.comma || input[at] == Ascii.space { at += 1 }
            if at < input.count, !input[at].isTerminator { putSpace() }
        } else {
            output.append(Ascii.comma)
            at += 1
        }
    }

    /// A comma at the end of a line stays where it ends a part of a sentence.
    private mutating func endLine(at end: Int) {
        dropSpace()
        if !endsSentence(), let last = output.last, last != Ascii.newline { output.append(Ascii.comma) }
        at = end
    }

    /// Drops commas before a full stop and inside a bracket: `akun,.`, `KPK (,)`, `(, lembaga itu)`.
    private mutating func dropBesideSign(upTo end: Int, isAlone: Bool) -> Bool {
        let last = output.last == Ascii.space ? output.dropLast().last : output.last
        if last == Ascii.opening {
            isMended = true
            dropSpace()
            at = end
            if input[end] == Ascii.closing {
                output.removeLast()
                at += 1
                if at < input.count, input[at] == Ascii.period || input[at] == Ascii.comma { dropSpace() }
            }
            return true
        }
        switch input[end] {
        case Ascii.closing where !isAlone: break
        case Ascii.period where end + 1 == input.count || input[end + 1] != Ascii.period: break
        default: return false
        }
        isMended = true
        dropSpace()
        at = end
        if input[end] == Ascii.period, endsSentence() { at += 1 }
        return true
    }

    private mutating func dropSpace() {
        if output.last == Ascii.space { output.removeLast() }
    }

    /// A capital, or a quotation mark before one, however it is written: `“`, `&ldquo;`, `â€œ`.
    private func opensSentence(_ at: Int) -> Bool {
        var end = at
        switch input[at] {
        case Ascii.quote, Ascii.opening, Ascii.hash: end += 1
        case Ascii.ampersand:
            guard let entity = Entities.decode(input, at: at + 1), Self.quotes.contains(entity.value) else {
                return false
            }
            end = entity.end
        case 0x80...:
            guard let scalar = UTF8Scalars.read(input, at: at) else { return false }
            if let meant = Mojibake.undo(input, at: at, lead: scalar.value) {
                guard meant.0.allSatisfy(Self.quotes.contains) else { return false }
                end = meant.1
            } else {
                guard Self.quotes.contains(scalar.value) else { return false }
                end += scalar.length
            }
        default: break
        }
        return end < input.count && input[end].isUpper
    }

    private static let quotes: [UInt32] = [0x22, 0x2018, 0x2019, 0x201C, 0x201D]

    /// What was written so far ends in a word, a number, a bracket or a quotation and a full stop or mark behind it.
    ///
    /// Degrees (`S.Kom.`) and short words (`Drs.`, `dll.`) have such a full stop, too.
    private func endsSentence() -> Bool {
        var end = output.count
        if output.last == Ascii.space { end -= 1 }
        let whole = end
        while end > 0, whole - end < 6,
            output[end - 1] == Ascii.quote || output[end - 1] == Ascii.closing
                || Block.isQuote(output, end - 3) == 3
        { end -= Block.isQuote(output, end - 3) == 3 ? 3 : 1 }
        guard end > 1, output[end - 1].isTerminator else { return false }
        if end < whole || output[end - 1] != Ascii.period { return true }
        var start = end - 1
        while start > 0, end - start <= 6, output[start - 1].isWordByte { start -= 1 }
        let word = start..<end - 1
        guard let first = word.first.map({ output[$0] }) else { return output[end - 2] != Ascii.period }
        if first.isDigit { return true }
        if start > 0 && output[start - 1] == Ascii.period || Self.shortened.contains(output, word) { return false }
        return word.count >= (first.isLower ? 2 : 3) && !output[word].dropFirst().contains(where: \.isUpper)
    }

    /// Words that end in a full stop inside a sentence.
    private static let shortened = WordSet([
        "dll", "dkk", "dsb", "dst", "alm", "drg", "tgl", "jln", "jl", "dr", "ir", "hj", "no", "al", "pt", "cv", "tbk",
        "ltd", "inc", "drs", "dra", "prof", "kec", "kab", "corp", "bros", "jend", "kol", "gg", "st",
    ])

    /// The conjunction between two links that were lost: `,dan,`.
    private func conjunction(from start: Int) -> Range<Int>? {
        var end = start
        while end < input.count, end - start < 8, input[end].isLower { end += 1 }
        guard end < input.count, input[end] == Ascii.comma, Self.conjunctions.contains(input, start..<end) else {
            return nil
        }
        return start..<end
    }

    private static let conjunctions = WordSet(["dan", "atau", "serta", "dengan", "hingga", "maupun"])
}
