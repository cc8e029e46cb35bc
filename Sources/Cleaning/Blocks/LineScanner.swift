/// Cuts a text into blocks: applies the noise rules to every line, and keeps what names authors and sources.
struct LineScanner {
    private let text: [UInt8]
    private var hits: [PhraseMatcher.Hit]
    private var nextHit = 0
    private var lineNumber = 0
    private var page = Page()
    /// The line at hand ceases to be the article somewhere inside.
    private var endsInside = false
    /// The last line that was nothing but an invitation to watch a video: what the video shows may follow.
    private var videoLine = -2
    private let roles = NoiseRule.roleOfPhrase
    private let letters = NoiseRule.lettersOfPhrase

    /// `text` has gone through `TextHygiene`.
    static func scan(_ text: [UInt8]) -> Page {
        var scanner = LineScanner(text: text, hits: NoiseRule.matcher.hits(in: text))
        scanner.page.bytes.reserveCapacity(text.count + 64)
        var start = 0
        var gap = true
        while start < text.count {
            var end = start
            while end < text.count, text[end] != Ascii.newline {
                end += 1
                if text[end - 1] == Ascii.closing, Block.isGluedSignature(text, start..<end) { break }
            }
            if end == start {
                gap = true
            } else {
                scanner.line(start..<end, followsGap: gap)
                gap = false
            }
            start = end < text.count && text[end] != Ascii.newline ? end : end + 1
        }
        return scanner.page
    }

    private init(text: [UInt8], hits: [PhraseMatcher.Hit]) {
        self.text = text
        self.hits = hits
    }

    private mutating func line(_ line: Range<Int>, followsGap: Bool) {
        var block = Block(range: page.bytes.count..<page.bytes.count)
        block.followsGap = followsGap
        block.line = lineNumber
        lineNumber += 1
        var cursor = line.lowerBound
        while nextHit < hits.count, hits[nextHit].start < line.upperBound {
            let hit = hits[nextHit]
            nextHit += 1
            guard hit.start >= cursor, hit.end <= line.upperBound else { continue }
            let place = Place(text, line, hit, cursor: cursor)
            guard place.allows(letters[hit.phrase]), let cut = apply(roles[hit.phrase], at: place, to: &block) else {
                continue
            }
            copy(cursor..<max(cursor, cut.lowerBound))
            cursor = cut.upperBound
            block.wasCut = true
        }
        copy(cursor..<line.upperBound)
        finish(&block)
        guard endsInside else { return }
        endsInside = false
        var ending = Block(range: page.bytes.count..<page.bytes.count)
        ending.role = .ending
        ending.line = block.line
        page.blocks.append(ending)
    }

    /// Copies kept text, with one space where a cut left two pieces.
    private mutating func copy(_ piece: Range<Int>) {
        var piece = piece
        while let first = piece.first, text[first] == Ascii.space { piece = piece.dropFirst() }
        guard !piece.isEmpty else { return }
        if let last = page.bytes.last, last != Ascii.newline, last != Ascii.space, piece.lowerBound > 0 {
            let next = text[piece.lowerBound]
            if !next.isTerminator, next != Ascii.comma { page.bytes.append(Ascii.space) }
        }
        page.bytes.append(contentsOf: text[piece])
    }

    private mutating func finish(_ block: inout Block) {
        while page.bytes.count > block.range.lowerBound, page.bytes.last == Ascii.space { page.bytes.removeLast() }
        dropHashtags(from: block.range.lowerBound, wasCut: block.wasCut)
        block.range = block.range.lowerBound..<page.bytes.count
        if !block.range.isEmpty || block.role == .heading || block.role == .ending || block.role == .credit {
            block.judge(page.bytes)
            page.blocks.append(block)
            page.bytes.append(Ascii.newline)
        } else if block.wasCut {
            block.role = .noise
            page.blocks.append(block)
        }
    }

    /// Takes two or more hashtags off the end of the line that begins at an offset.
    private mutating func dropHashtags(from start: Int, wasCut: Bool) {
        var end = page.bytes.count
        var tags = 0
        var at = end
        while at > start {
            at -= 1
            let byte = page.bytes[at]
            if byte == Ascii.hash, at + 1 < end {
                tags += 1
                while at > start, page.bytes[at - 1] == Ascii.space { at -= 1 }
                end = at
            } else if !byte.isWordByte, byte != Ascii.underscore {
                break
            }
        }
        // "Pakai tagar #satu #dua" is a sentence.
        let follows = wasCut || end == start || page.bytes[end - 1].isTerminator || page.bytes[end - 1] == Ascii.closing
        if tags >= (follows ? 2 : 3), end == start || page.bytes[end - 1] != Ascii.colon {
            page.bytes.removeLast(page.bytes.count - end)
        }
    }

    /// What a rule cuts out at a place; nil where it lets the words stand.
    private mutating func apply(_ role: NoiseRule.Role, at place: Place, to block: inout Block) -> Range<Int>? {
        switch role {
        case .insertion: return place.withPeriod
        case .sources: return place.withAddresses
        case .note: return note(at: place)
        case .mark:
            // The line may hold the time, too, so that it cannot go yet.
            if place.isRemark { block.isRemark = true }
            return nil
        case .bracketed:
            return place.opensLine && place.isShortLine && !place.beginsBracket ? place.line : place.toClosingBracket()
        case .pageMark: return place.pageMark(cutsBefore: block.line == videoLine + 1)
        case .sentence: return place.sentence()
        case .opening: return place.opensLine ? (place.isShortLine ? place.line : place.sentence()) : nil
        case .invitation:
            guard place.opensLine, place.isShortLine, place.namesChannel else { return nil }
            return place.line
        case .whole:
            guard place.isWholeLine else { return nil }
            return place.line
        case .related:
            if place.isWholeLine {
                (block.role, block.isMild) = (.heading, true)
                if place.namesVideo { videoLine = block.line }
                return place.line
            }
            return place.relatedTitle(before: followingNoise(in: place))
        case .heading:
            guard place.isWholeLine || place.isGluedToList else { return nil }
            block.role = .heading
            return place.line
        case .ending, .footer:
            if place.opensLine {
                block.role = .ending
                return place.hit.start..<followingCredit(in: place)
            }
            if role == .ending, place.isCopyrightOfPicture { block.captionMark = 3 }
            guard role == .footer || place.followsCut, !text[place.hit.start].isLower else { return nil }
            endsInside = true
            return place.hit.start..<place.line.upperBound
        case .author, .editor, .both, .staff, .agency: return credit(role, at: place, in: &block)
        case .citation:
            for name in Agencies.cited(text, from: place.hit.end, to: place.line.upperBound) {
                page.credits.append(Credit(role: .agency, name: name, block: page.blocks.count))
            }
            return nil
        case .newsroom:
            guard place.isWholeLine else { return nil }
            (block.role, block.isNewsroom) = (.credit, true)
            return place.line
        case .caption:
            let mark = place.captionMark
            if mark == 0, let cut = place.captionInRun { return cut }
            block.captionMark = max(block.captionMark, mark)
            return nil
        case .captionWord:
            if place.opensLine || place.followsSign { block.captionMark = max(block.captionMark, place.captionMark) }
            return nil
        }
    }

    /// The rest of the line, where the phrase begins it or a sentence; an author who is named there is kept.
    private mutating func note(at place: Place) -> Range<Int>? {
        guard place.opensLine || place.opensSentence, place.line.upperBound - place.hit.start <= 500 else { return nil }
        if text[place.hit.start..<place.hit.end].suffix(4).elementsEqual("oleh".utf8) {
            let names = BylineNames.read(
                text, from: place.hit.end, to: place.line.upperBound, isLine: false, isPerson: true, most: 4
            ).names
            page.credits += names.map { Credit(role: .author, name: $0, block: page.blocks.count) }
        }
        return (place.opensLine ? place.line.lowerBound : place.hit.start)..<place.line.upperBound
    }

    /// Where the next rule that cuts strikes on this line.
    private func followingNoise(in place: Place) -> Int {
        var index = nextHit
        while index < hits.count, hits[index].start < place.line.upperBound, index < nextHit + 8 {
            if hits[index].start >= place.hit.end {
                switch roles[hits[index].phrase] {
                case .related, .insertion, .bracketed, .sentence, .footer: return hits[index].start
                // "… pembawa acara dan penulis buku": the word is no label.
                case .author, .editor, .staff:
                    if !text[hits[index].start].isLower { return hits[index].start }
                default: break
                }
            }
            index += 1
        }
        return place.line.upperBound
    }

    private mutating func credit(_ role: NoiseRule.Role, at place: Place, in block: inout Block) -> Range<Int>? {
        let label = place.hit
        // `Red:` stands for the editor beside `Rep:`; alone inside a sentence it is a colour.
        guard label.end - label.start > 5 || place.opensLine || block.wasCut else { return nil }
        let hasColon = place.isFollowedByColon
        guard hasColon || (place.opensLine && place.labelNeedsNoColon) else { return nil }
        // "Laporan wartawan Koran Kita dari Lembayung, warga …." is a sentence.
        let isLine = place.opensLine && place.line.count <= 140 && (hasColon || !Block.isTerminated(text, place.line))
        let end = followingCredit(in: place)
        // Where the next label ends the name, it may be a long one.
        let most = end < place.line.upperBound ? 6 : 4
        let (names, nameEnd) = BylineNames.read(
            text, from: label.end, to: end, isLine: isLine, isPerson: role != .agency, most: most)
        if names.isEmpty, !isLine { return nil }
        for name in names {
            switch role {
            case .author: page.credits.append(Credit(role: .author, name: name, block: page.blocks.count))
            case .editor: page.credits.append(Credit(role: .editor, name: name, block: page.blocks.count))
            case .agency: page.credits.append(Credit(role: .agency, name: name, block: page.blocks.count))
            case .staff: break
            default:
                page.credits.append(Credit(role: .author, name: name, block: page.blocks.count))
                page.credits.append(Credit(role: .editor, name: name, block: page.blocks.count))
            }
        }
        if isLine, role != .agency || place.opensLine { block.role = .credit }
        var stop = max(nameEnd, label.end)
        while stop < place.line.upperBound, text[stop] == Ascii.bar || text[stop] == Ascii.space { stop += 1 }
        // "Laporan wartawan Koran Kita Sari Wulan dari Lembayung, …": the sentence goes on.
        if !isLine, !hasColon, stop < place.line.upperBound, text[stop].isLower { return nil }
        // `(Penulis: … | Editor: …)`: the bracket around the credits goes with them.
        if !names.isEmpty, Block.isQuote(text, stop) == 3, text[stop + 2] == 0x9D, stop + 3 <= place.line.upperBound {
            stop += 3
        }
        if stop < place.line.upperBound, text[stop] == Ascii.closing { stop += 1 }
        let isBracketed =
            label.start > place.cursor && text[label.start - 1] == Ascii.opening
            && (text[stop - 1] == Ascii.closing || text[nameEnd..<stop].contains(Ascii.bar))
        return (isBracketed ? label.start - 1 : label.start)..<stop
    }

    private func followingCredit(in place: Place) -> Int {
        var index = nextHit
        while index < hits.count, hits[index].start < place.line.upperBound {
            if hits[index].start >= place.hit.end {
                switch roles[hits[index].phrase] {
                case .author, .editor, .both, .staff, .agency, .footer, .ending, .insertion: return hits[index].start
                default: break
                }
            }
            index += 1
        }
        return place.line.upperBound
    }
}
