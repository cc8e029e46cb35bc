extension Matcher {
    /// A count in hundredths, in digits or words, and how many tokens it takes: `3`, `1.500`, `1,5`, `dua puluh lima`.
    func count(_ at: Int) -> (length: Int, hundredths: Int32)? {
        let token = token(at)
        guard let token else { return nil }
        switch token.kind {
        case .digits: return digitCount(Int(token.payload)).map { (1, $0) }
        case .word: return wordCount(at)
        case .mark: return nil
        }
    }

    private func digitCount(_ index: Int) -> Int32? {
        let digits = digits(index)
        guard !digits.isDecade, !digits.isElided else { return nil }
        if digits.count == 1, digits.widths[0] <= 6 {
            // `Lomba Desa 2025 hari ini`: a year that a name ends in, and what follows is another phrase.
            let isYear = digits.widths[0] == 4 && (1900...2100).contains(digits.parts[0]) && digits.parts[0] != 2000
            return isYear ? nil : digits.parts[0] * 100
        }
        guard digits.count == 2, digits.widths[0] <= 3 else { return nil }
        if digits.marks[1] == 0x2E, digits.widths[1] == 3 { return (digits.parts[0] * 1000 + digits.parts[1]) * 100 }
        guard digits.marks[1] == 0x2C || digits.marks[1] == 0x2E else { return nil }
        switch digits.widths[1] {
        case 1: return digits.parts[0] * 100 + digits.parts[1] * 10
        case 2 where digits.marks[1] == 0x2C: return digits.parts[0] * 100 + digits.parts[1]
        default: return nil
        }
    }

    /// Reads number words as they are said: `dua puluh lima`, `seratus tiga belas`, `satu setengah`, `beberapa`.
    private func wordCount(_ at: Int) -> (length: Int, hundredths: Int32)? {
        var (total, group, last) = (0, 0, -1)
        var length = 0
        while length < 8, let token = token(at + length), token.kind == .word, token.payload > 0,
            length == 0 || token.gap == .space, let value = numberValue(Int(token.payload))
        {
            switch value {
            case 1...9:
                guard last < 1 || last >= 10 else { return length > 0 ? finish(total + group, length) : nil }
                group += value
            case 10, 11: group += value
            case 1010: group = group - group % 10 + 10 + group % 10
            case 1020: group = group - group % 10 + group % 10 * 10
            case 1100: group = group == 0 ? 100 : group - group % 10 + group % 10 * 100
            case 1000:
                total += max(group, 1) * 1000
                group = 0
            case 100: group += 100
            case 50 where length == 0: return (1, 50)
            case 50: return Int32(exactly: (total + group) * 100 + 50).map { (length + 1, $0) }
            default: return length == 0 ? (1, Captures.some) : finish(total + group, length)
            }
            last = value
            length += 1
        }
        return length > 0 ? finish(total + group, length) : nil
    }

    private func finish(_ value: Int, _ length: Int) -> (length: Int, hundredths: Int32)? {
        value > 0 && value < 10_000_000 ? (length, Int32(value * 100)) : nil
    }

    private func numberValue(_ word: Int) -> Int? {
        let list = grammar.phraseList(grammar.numberWords, word)
        return list < 0 ? nil : grammar.phrases[list].first.map { Int($0.value) }
    }
}
