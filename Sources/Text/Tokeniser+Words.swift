extension Tokeniser {
    /// Takes a word or number, with the separators that belong inside it.
    mutating func takeWord() {
        let start = position
        var hash = FoldedHash()
        var form = WordForm()
        var itemEnds = false
        scan: while position < bytes.count {
            takeLetters(&hash, &form)
            guard position < bytes.count else { break }
            let (kind, length) = Glyph.at(position, in: bytes)
            switch kind {
            case .letter:
                form.add(letter: Glyph.isCapital(position, in: bytes))
            case .digit:
                if form.digits == 0, form.letters > 2, form.capitals < form.letters, beginsNextItem {
                    itemEnds = true
                    break scan
                }
                form.addDigit()
            case .apostrophe, .hyphen, .mark:
                guard joins(kind, length, form) else { break scan }
            case .space, .lineEnd:
                break scan
            }
            for i in position..<(position + length) { hash.add(bytes[i]) }
            position += length
        }
        let value = hash.value
        if position < bytes.count, bytes[position] == UInt8(ascii: "."), takesStop(value, form, start) { position += 1 }
        var token = Token(start: Int32(start), end: Int32(position), hash: value, letterCase: form.letterCase)
        token.endsSentence = itemEnds
        tokens.append(token)
    }

    /// Takes ASCII letters, which nearly all bytes are, as long as they follow each other.
    @inline(__always)
    private mutating func takeLetters(_ hash: inout FoldedHash, _ form: inout WordForm) {
        var i = position
        var capitals = 0
        while i < bytes.count {
            let folded = bytes[i] | 0x20
            guard folded &- 0x61 < 26 else { break }
            capitals &+= bytes[i] < 0x60 ? 1 : 0
            hash.add(foldedLetter: folded)
            i &+= 1
        }
        guard i > position else { return }
        form.add(letters: i &- position, capitals: capitals, startsCapital: bytes[position] < 0x60)
        position = i
    }

    /// Whether the digits at the position number the next item of a list whose line ends a scraper lost: `… Monas3. Kota Tua4. …`.
    private var beginsNextItem: Bool {
        var i = position
        while i < bytes.count, i - position < 2, bytes[i] &- 0x30 < 10 { i += 1 }
        guard i + 2 < bytes.count, bytes[i] == UInt8(ascii: "."), bytes[i + 1] == UInt8(ascii: " ") else {
            return false
        }
        return Glyph.isCapital(i + 2, in: bytes)
    }

    /// Whether the separator at the position belongs to the word, which then goes on behind it.
    private func joins(_ kind: Glyph.Kind, _ length: Int, _ form: WordForm) -> Bool {
        let next = position + length
        guard next < bytes.count else { return false }
        let after = Glyph.at(next, in: bytes).kind
        guard after == .letter || after == .digit else { return false }
        switch kind {
        case .apostrophe: return after == .letter && form.digits == 0
        case .hyphen:
            return after == .letter && form.capitals == 0 && form.digits == 0 && !Glyph.isCapital(next, in: bytes)
        case .letter, .digit, .space, .lineEnd: return false
        case .mark:
            switch bytes[position] {
            case UInt8(ascii: "."):
                // `detik.com`, `TRIBUNNEWS.COM`, `5.000`; not `selesai.Namun`, where the space is missing.
                if after == .digit { return form.letters == 0 }
                return form.letters > 0 && (!Glyph.isCapital(next, in: bytes) || form.capitals == form.letters)
            case UInt8(ascii: ","), UInt8(ascii: "/"), UInt8(ascii: ":"):
                return after == .digit && form.letters == 0 && form.digits > 0
            case UInt8(ascii: "@"), UInt8(ascii: "_"): return true
            default: return false
            }
        }
    }

    /// Whether a full stop behind the word is its own.
    private func takesStop(_ hash: UInt64, _ form: WordForm, _ start: Int) -> Bool {
        if form.digits > 0 || form.letters == 0 { return false }
        if form.letters == 1 { return form.capitals == 1 }
        guard position - start <= 5 else { return false }
        return Abbreviations.hashes.contains(hash) && (form.capitals > 0 || Abbreviations.lowerHashes.contains(hash))
    }
}

/// Counts of what a word is made of.
struct WordForm {
    var letters = 0
    var capitals = 0
    var digits = 0
    var startsCapital = false

    @inline(__always)
    mutating func add(letter isCapital: Bool) {
        if letters == 0 && digits == 0 { startsCapital = isCapital }
        letters += 1
        if isCapital { capitals += 1 }
    }

    @inline(__always)
    mutating func add(letters count: Int, capitals: Int, startsCapital: Bool) {
        if letters == 0 && digits == 0 { self.startsCapital = startsCapital }
        letters &+= count
        self.capitals &+= capitals
    }

    @inline(__always) mutating func addDigit() { digits += 1 }

    var letterCase: LetterCase {
        if letters == 0 { return .number }
        if digits > 0 { return .code }
        if capitals == 0 { return .lower }
        if capitals == letters { return letters == 1 ? .single : .upper }
        return capitals == 1 && startsCapital ? .initial : .mixed
    }
}

/// Words whose full stop does not end a sentence.
enum Abbreviations {
    static let hashes = Set((titles + small).map(FoldedHash.of))
    static let lowerHashes = Set(small.map(FoldedHash.of))

    private static let titles = [
        "dr", "drs", "dra", "ir", "prof", "h", "hj", "kh", "st", "jl", "jln", "gg", "no", "tbk", "rs", "mr", "mrs",
        "ms", "jr", "sr",
        "raden", "rd", "tgk", "ust", "brig", "jend", "kol", "kapt", "let", "mayjen", "letjen", "brigjen", "kompol",
        "akp", "aipda", "kab",
        "prov", "kec", "kel", "ds", "dsn", "col", "gen", "lt", "sgt", "rev", "hon", "dt", "gus", "moh", "muh", "abd",
        "moch", "mohd", "muhd",
    ]
    private static let small = [
        "dll", "dkk", "dsb", "dst", "hlm", "hal", "tgl", "jl", "no", "vs", "al", "yth", "a.n", "u.b", "s.d", "d.a",
        "cq",
    ]
}
