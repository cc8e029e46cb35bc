/// Where a phrase was found on a line, and how far from it the noise reaches.
///
/// Every look around is bounded, so that a line of any length costs time in proportion to its size.
struct Place {
    let text: [UInt8]
    let line: Range<Int>
    let hit: PhraseMatcher.Hit
    /// Nothing before it may be cut any more.
    let cursor: Int

    init(_ text: [UInt8], _ line: Range<Int>, _ hit: PhraseMatcher.Hit, cursor: Int) {
        self.text = text
        self.line = line
        self.hit = hit
        self.cursor = cursor
    }

    /// Nothing but bullets, brackets and dashes stands before the phrase.
    var opensLine: Bool {
        hit.start - cursor <= 12 && cursor == line.lowerBound && isFiller(line.lowerBound..<hit.start)
    }

    /// Nothing but punctuation stands around the phrase.
    var isWholeLine: Bool {
        line.count - (hit.end - hit.start) <= 16 && isFiller(line.lowerBound..<hit.start)
            && isFiller(hit.end..<line.upperBound)
    }

    /// `Related PostsKotaPasar Malam …`: a heading of two words or more runs into the first of its list.
    var isGluedToList: Bool {
        opensLine && labelNeedsNoColon && hit.end < line.upperBound
            && (text[hit.end].isUpper || text[hit.end].isDigit) && text[hit.end - 1].isLower
    }

    /// Nothing but punctuation stands between what was cut before and the phrase.
    var followsCut: Bool { cursor > line.lowerBound && hit.start - cursor <= 4 && isFiller(cursor..<hit.start) }

    /// The last thing before the phrase is no word, comma or quote, but a bracket, a slash, a dash or the end of a sentence.
    var followsSign: Bool {
        var at = hit.start
        while at > line.lowerBound, text[at - 1] == Ascii.space { at -= 1 }
        guard at > line.lowerBound else { return true }
        let before = text[at - 1]
        if before >= 0x80 { return at >= 3 && text[at - 3] == 0xE2 && text[at - 2] == 0x80 && before <= 0x95 }
        return !before.isWordByte && before != Ascii.comma && before != Ascii.quote && before != Ascii.apostrophe
    }

    var isShortLine: Bool { line.count <= 300 }

    private func isFiller(_ range: Range<Int>) -> Bool {
        var i = range.lowerBound
        while i < range.upperBound {
            let byte = text[i]
            if byte == 0xE2 || byte == 0xC2 || byte == 0xEF {
                guard let (value, length) = UTF8Scalars.read(text, at: i), !Self.isLetter(value) else { return false }
                i += length
                continue
            }
            if byte.isWordByte { return false }
            i += 1
        }
        return true
    }

    private static func isLetter(_ value: UInt32) -> Bool {
        switch value {
        case 0xA0...0xBF, 0xD7, 0x2000...0x2BFF, 0x3000...0x303F, 0xFE00...0xFE0F: false
        default: true
        }
    }

    /// A sentence ended right before the phrase, or the phrase is glued to the end of a word.
    var opensSentence: Bool {
        var at = hit.start
        while at > cursor, text[at - 1] == Ascii.space { at -= 1 }
        guard at > line.lowerBound else { return true }
        let before = text[at - 1]
        return before.isTerminator || before == Ascii.closing || before == Ascii.quote || before == Ascii.comma
            || before >= 0x80 || at == hit.start || before == Ascii.bar
            || at == cursor
    }

    func allows(_ letters: NoiseRule.Letters) -> Bool {
        switch letters {
        case .any: true
        case .capital: text[hit.start].isUpper || !text[hit.start].isASCIILetter || opensLine
        case .shout: isShout || isWholeLine
        }
    }

    private var isShout: Bool {
        for i in hit.start..<hit.end where text[i].isLower { return false }
        return true
    }

    var isFollowedByColon: Bool {
        if hit.end > hit.start, text[hit.end - 1] == Ascii.colon { return true }
        var at = hit.end
        while at < line.upperBound, at < hit.end + 2, text[at] == Ascii.space { at += 1 }
        return at < line.upperBound && text[at] == Ascii.colon
    }

    /// `Laporan Wartawan …`, `Ditulis oleh …`: labels of two words or more need no colon.
    var labelNeedsNoColon: Bool { text[hit.start..<hit.end].contains(Ascii.space) }

    /// 2 where the line begins or ends with a mark of a picture, 1 where the mark stands near the end, 3 where a label
    /// such as `Foto:` follows the line's only sentence.
    var captionMark: Int {
        if opensLine { return 2 }
        guard line.upperBound - hit.end <= 60, line.count <= 420 else { return 0 }
        let hasColon = text[max(line.lowerBound, hit.end - 1)] == Ascii.colon
        if hasColon || isOfPictureAlone, line.count <= 300, followsOneSentence { return 3 }
        return text[hit.start] == Ascii.opening || hasColon ? 2 : 1
    }

    /// `… di Lembayung (5/8/2019). (Istimewa)`: brackets at the end of the line with what only pictures are credited to.
    private var isOfPictureAlone: Bool {
        guard text[hit.start] == Ascii.opening, text[line.upperBound - 1] == Ascii.closing else { return false }
        let word = hit.start + 1..<line.upperBound - 1
        return Self.pictureSources.contains(text, word)
    }

    private static let pictureSources = WordSet([
        "istimewa", "shutterstock", "pixabay", "freepik", "unsplash", "instagram", "youtube", "gettyimages",
    ])

    /// `Pasar Senin pagi © Koran Kita`: the sign stands behind a few words that are no sentence.
    var isCopyrightOfPicture: Bool {
        text[hit.start] == 0xC2 && line.count <= 300 && !Block.isTerminated(text, line)
    }

    /// `… naik. Warga antre di pasar (Foto: Sari) Ia menambahkan …`: the bracket, and the words before it where they are
    /// no sentence; nil where the bracket may be the sentence's own.
    var captionInRun: Range<Int>? {
        guard text[hit.start] == Ascii.opening,
            text[hit.start..<hit.end].contains(Ascii.colon) || text[hit.end - 1] == Ascii.closing
        else { return nil }
        var end = hit.start + 1
        let limit = min(line.upperBound, hit.start + 70)
        while end < limit, text[end] != Ascii.closing { end += 1 }
        guard end < limit else { return nil }
        // Nearer to the start of a page stand its time and its author.
        if hit.start - line.lowerBound <= 400 {
            return end + 1 < line.upperBound && text[end + 1].isUpper ? hit.start..<end + 1 : nil
        }
        let back = max(cursor, hit.start - 220)
        var start = hit.start
        while start > back, text[start - 1] == Ascii.space { start -= 1 }
        let words = start
        guard start > back, !text[start - 1].isTerminator, end + 2 < line.upperBound, text[end + 1] == Ascii.space,
            text[end + 2].isUpper || text[end + 2] == Ascii.quote
        else { return hit.start..<end + 1 }
        while start > back, !Block.endsSentence(text, start - 1, words) || !text[start - 1].isTerminator { start -= 1 }
        return (start > back ? start : hit.start)..<end + 1
    }

    private var followsOneSentence: Bool {
        var end = hit.start
        while end > line.lowerBound, text[end - 1] == Ascii.space || text[end - 1].isTerminator { end -= 1 }
        for i in line.lowerBound..<end
        where text[i].isTerminator && Block.endsSentence(text, i, line.upperBound) { return false }
        return end > line.lowerBound
    }

    // MARK: How far the noise reaches

    var beginsBracket: Bool { text[hit.start] == Ascii.openingBracket || text[hit.start] == Ascii.opening }

    func toClosingBracket() -> Range<Int> {
        let close = text[hit.start] == Ascii.openingBracket ? Ascii.closingBracket : Ascii.closing
        let limit = min(line.upperBound, hit.end + 240)
        var at = hit.end
        var depth = beginsBracket ? 1 : 0
        while at < limit {
            if text[at] == close {
                depth -= 1
                if depth <= 0 { return hit.start..<at + 1 }
            } else if text[at] == Ascii.opening, close == Ascii.closing {
                depth += 1
            }
            at += 1
        }
        return hit.start..<min(hit.end, line.upperBound)
    }

    /// `2 dari 3 halaman`: the number, the phrase, and what stands before them on the line where that tells of a video.
    func pageMark(cutsBefore: Bool) -> Range<Int>? {
        var start = hit.start
        while start > cursor, text[start - 1] == Ascii.space { start -= 1 }
        let number = start
        while start > cursor, text[start - 1].isDigit { start -= 1 }
        guard start < number, number - start <= 2 else { return nil }
        var after = hit.end
        while after < line.upperBound, text[after] == Ascii.space { after += 1 }
        guard after == line.upperBound || !text[after].isLower else { return nil }
        return (cutsBefore && start - cursor <= 400 ? cursor : start)..<hit.end
    }

    /// The line is short and does not end as a sentence does.
    var isRemark: Bool { line.count <= 240 && cursor == line.lowerBound && !Block.isTerminated(text, line) }

    /// The phrase, and the full stop behind it where it was a sentence of its own.
    var withPeriod: Range<Int> {
        let isSentence =
            hit.end < line.upperBound && text[hit.end] == Ascii.period && text[hit.start].isUpper && opensSentence
        return hit.start..<(isSentence ? hit.end + 1 : hit.end)
    }

    /// A label and the addresses behind it, with the numbers and signs between them. The phrase holds the beginning of
    /// the first address.
    var withAddresses: Range<Int> {
        var end = hit.end
        var at = hit.end
        var isAddress = true
        while at < line.upperBound {
            let start = at
            while at < line.upperBound, text[at] != Ascii.space { at += 1 }
            if isAddress || text[start..<at].starts(with: "http".utf8) {
                (end, isAddress) = (at, false)
            } else if !isFiller(start..<at), text[start..<at].contains(where: \.isLetter) {
                break
            }
            while at < line.upperBound, text[at] == Ascii.space { at += 1 }
        }
        return hit.start..<end
    }

    /// `Simak video pilihan berikut:` and its like.
    var namesVideo: Bool {
        let video = Array("video".utf8)
        return (hit.start..<max(hit.start, line.upperBound - 4)).contains { at in
            video.indices.allSatisfy { text[at + $0].folded == video[$0] }
        }
    }

    /// `… di Saluran WhatsApp kami`, `… berita terbaru`: on a line of at most 300 bytes.
    var namesChannel: Bool {
        var at = hit.start
        while at < line.upperBound {
            let start = at
            while at < line.upperBound, text[at].isWordByte { at += 1 }
            if Self.channels.contains(text, start..<at) { return true }
            at += 1
        }
        return false
    }

    private static let channels = WordSet([
        "whatsapp", "wa", "telegram", "google", "googlenews", "channel", "kanal", "saluran", "instagram", "facebook",
        "twitter",
        "youtube", "tiktok", "aplikasi", "app", "apps", "newsletter", "email", "berita", "update", "notifikasi",
        "informasi",
        "akun", "artikel", "circle", "premium", "plus", "medsos", "linkedin", "threads",
    ])

    /// The whole sentence around the phrase, as far as 300 bytes back and 400 ahead.
    ///
    /// A phrase with a capital begins its sentence.
    func sentence() -> Range<Int> {
        var start = hit.start
        if !text[start].isUpper {
            let back = max(cursor, hit.start - 300)
            while start > back, !endsBefore(start), !isGlue(start) { start -= 1 }
            if start == back, back > cursor { start = hit.start }
        }
        while start < hit.start,
            text[start] == Ascii.quote || text[start] == Ascii.space || Block.isQuote(text, start) > 0
        {
            start += max(1, Block.isQuote(text, start))
        }
        let limit = min(line.upperBound, hit.end + 400)
        var end = hit.end
        while end < limit,
            !(text[end].isTerminator && (end + 1 == line.upperBound || Block.endsSentence(text, end, line.upperBound)))
        {
            end += 1
        }
        if end == limit, limit < line.upperBound { return start..<hit.end }
        return start..<min(end + 1, line.upperBound)
    }

    /// A full stop or the bracket of a signature stands before an offset, and a capital at it.
    private func endsBefore(_ at: Int) -> Bool {
        var before = at
        while before > cursor, text[before - 1] == Ascii.space { before -= 1 }
        guard before > cursor, before < at || text[before].isUpper else { return before == cursor && before < at }
        let last = text[before - 1]
        return text[at].isUpper && (last.isTerminator || last == Ascii.closing || last == Ascii.quote)
    }

    private func isGlue(_ at: Int) -> Bool {
        at == hit.start && at > 0 && text[at].isUpper && (text[at - 1].isLower || text[at - 1] >= 0x80)
    }
}
