/// Decides which blocks of a page are the article's body.
///
/// The body begins at the first paragraph with a dateline, or at the first running text after the title; it ends where
/// the balance of running text over noise is best; inside it, what the rules named and what looks like a list of other
/// articles goes. Where the judge is not sure, a line stays: a lost sentence is worse than a line too many.
struct BodyJudge {
    var page: Page
    private let title: TitleLetters
    private let outlet: [UInt8]

    /// What the judge found.
    struct Verdict {
        /// Indices of the blocks of the body.
        var body: [Int] = []
        var dateline: Dateline?
        /// The block of the line under the title.
        var subtitle: Int?
        /// The first block of the body, or the number of blocks.
        var start = 0
        /// The index after the last block of the body.
        var end = 0
        var proseWords = 0
    }

    init(_ page: Page, title: TitleLetters, outlet: [UInt8]) {
        self.page = page
        self.title = title
        self.outlet = outlet
    }

    func judge() -> Verdict {
        var verdict = Verdict()
        guard !page.blocks.isEmpty else { return verdict }
        (verdict.start, verdict.dateline) = findStart()
        verdict.end = findEnd(from: verdict.start)
        verdict.subtitle = (0..<verdict.start).first { page.blocks[$0].role == .prose && isSubtitle($0) }
        if verdict.dateline == nil, page.blocks.indices.contains(verdict.start) {
            verdict.dateline = Dateline.parse(page.bytes, page.blocks[verdict.start].range, outlet: outlet)
        }
        verdict.body = select(verdict.start..<verdict.end)
        for index in verdict.body where page.blocks[index].role == .prose {
            verdict.proseWords += page.blocks[index].words
        }
        return verdict
    }

    // MARK: Where the body begins

    private func findStart() -> (Int, Dateline?) {
        let blocks = page.blocks
        var total = 0
        for block in blocks where block.role == .prose { total += block.words }
        var before = 0
        var firstProse: Int?
        var atPlace: (Int, Dateline)?
        let lastTitle = self.lastTitle()
        for (index, block) in blocks.enumerated() {
            // The text ended above; below may stand another with its own dateline.
            if block.role == .ending, before >= 40 { break }
            guard block.role == .prose || block.role == .short else { continue }
            if block.role == .short, block.words < 4 { continue }
            if let dateline = Dateline.parse(page.bytes, block.range, outlet: outlet),
                block.role == .prose || dateline.namesOutlet
            {
                if dateline.namesOutlet, before * 3 <= total { return (index, dateline) }
                // Captions, too, begin with a word and a dash: "BARANG BUKTI - Sepeda motor …".
                if firstProse == nil, index > lastTitle, atPlace == nil { atPlace = (index, dateline) }
            }
            guard block.role == .prose else { continue }
            if firstProse == nil, index > lastTitle, !isCaption(index, inBody: false), !isTeaser(index, total - before),
                !isTitle(block)
            {
                firstProse = index
                if !isSubtitle(index) { before += block.words }
                continue
            }
            before += block.words
            if before * 3 > total || index > lastTitle + 60 { break }
        }
        if let atPlace, atPlace.0 <= firstProse ?? .max { return atPlace }
        guard let start = firstProse else {
            return (blocks.firstIndex { $0.role == .prose || $0.role == .short } ?? 0, nil)
        }
        return (isSubtitle(start) ? nextProse(after: start) ?? start : start, nil)
    }

    private func isTitle(_ block: Block) -> Bool {
        block.range.count <= 400 && title.match(page.bytes, block.range)
    }

    /// The last line near the top that repeats the title, or -1.
    private func lastTitle() -> Int {
        var last = -1
        var prose = 0
        for (index, block) in page.blocks.enumerated() {
            let isTitle = isTitle(block)
            if block.role == .prose, !isTitle { prose += 1 }
            if prose > 2 || index > 80 { break }
            if isTitle { last = index }
        }
        return last
    }

    /// One sentence right under a heading such as `Headline`, with more text below.
    private func isTeaser(_ index: Int, _ wordsLeft: Int) -> Bool {
        let block = page.blocks[index]
        return index > 0 && page.blocks[index - 1].role == .heading && !page.blocks[index - 1].isMild
            && block.words <= 20 && !block.hasSentences && wordsLeft > block.words + 30
    }

    /// One sentence under the title, with a byline, a time or a picture between it and the text.
    private func isSubtitle(_ index: Int) -> Bool {
        let blocks = page.blocks
        guard index > 0, index + 1 < blocks.count, blocks[index].words <= 40, !blocks[index].hasSentences else {
            return false
        }
        var previous = index - 1
        while previous > 0, blocks[previous].role == .noise { previous -= 1 }
        guard title.match(page.bytes, blocks[previous].range) else { return false }
        let next = blocks[index + 1]
        return next.role == .credit || next.role == .time
    }

    private func nextProse(after index: Int) -> Int? {
        var at = index + 1
        while at < page.blocks.count {
            if page.blocks[at].role == .prose, !isCaption(at, inBody: false) { return at }
            at += 1
        }
        return nil
    }

    // MARK: Where it ends

    private func findEnd(from start: Int) -> Int {
        let limit = listOfOthers(from: start)
        var balance = 0
        var best = Int.min
        var end = start
        var scale = 4
        var total = 0
        for index in start..<limit
        where page.blocks[index].role == .prose && !isCaption(index, inBody: true) {
            total += page.blocks[index].words
        }
        var seen = 0
        var isList = false
        for index in start..<limit {
            let block = page.blocks[index]
            switch block.role {
            case .prose where isCaption(index, inBody: true): balance -= 2
            case .prose:
                balance += min(block.words, 60) * scale
                seen += block.words
                isList = block.range.last.map { page.bytes[$0] == Ascii.colon } ?? false
            case .short where isList && scale == 4 && isItem(block): balance += 1
            case .short:
                balance += shortLineBalance(block, scale: scale)
                if Block.isStamp(page.bytes, block.range), seen * 2 > total {
                    (balance, scale) = (balance - 6, min(scale, 2))
                }
            case .noise, .time: balance -= 4
            case .heading:
                isList = false
                // "Baca juga" stands between paragraphs; "Berita terkait" stands below them.
                balance -= block.isMild ? 8 : 30
                if seen * 5 > total * 4, !block.isMild { scale = min(scale, 2) }
            case .credit:
                balance -= 20
                // A byline at the foot; one above the text has nearly all words after it.
                if seen * 3 > total * 2 { (balance, scale) = (balance - 40, block.isSigned ? 1 : min(scale, 2)) }
            case .ending:
                // A footer's words that most of the text follows were none.
                if seen * 3 >= total || (seen >= 120 && opensFooter(index)) {
                    (balance, scale) = (balance - 240, 1)
                } else {
                    balance -= 20
                }
            }
            if balance > best, block.role == .prose || block.role == .short {
                best = balance
                end = index + 1
            }
            if block.isSigned, block.role == .prose, seen * 3 > (block.isSignedOff ? total : total * 2) {
                // What follows initials such as `(abc/def)` is another article's.
                (balance, scale) = (balance - 60, block.isSignedOff ? 0 : 1)
            }
        }
        return end
    }

    /// Of the lines right below, too, several are what sites put under an article: teasers may follow without end.
    private func opensFooter(_ index: Int) -> Bool {
        let below = page.blocks[index + 1..<min(index + 9, page.blocks.count)]
        return below.count { $0.role == .noise || $0.role == .heading || $0.role == .ending } >= 3
    }

    /// Tables and lists have many short lines, so that one costs little as long as nothing has ended the article.
    private func shortLineBalance(_ block: Block, scale: Int) -> Int {
        guard scale == 4 else { return -6 }
        return isListItem(block) || hasDigit(block) ? 1 : -2
    }

    /// What may stand in a list below a colon, with no bullets.
    private func isItem(_ block: Block) -> Bool {
        block.words <= 8 && block.words > 0 && block.captionMark == 0 && !Block.isStamp(page.bytes, block.range)
    }

    private func hasDigit(_ block: Block) -> Bool {
        for i in block.range where page.bytes[i].isDigit { return true }
        return false
    }

    /// A numbered or bulleted line, or one of the kind `name: value`.
    private func isListItem(_ block: Block) -> Bool {
        let bytes = page.bytes
        guard !block.range.isEmpty, block.words > 0 else { return false }
        var at = block.range.lowerBound
        if bytes[at] == Ascii.hyphen || bytes[at] == 0x2A || (bytes[at] == 0xE2 && block.range.count > 3) {
            return block.words <= 40 && block.range.count > 6
        }
        var digits = 0
        while at < block.range.upperBound, bytes[at].isDigit, digits < 4 {
            digits += 1
            at += 1
        }
        if digits > 0, at < block.range.upperBound, bytes[at] == Ascii.period || bytes[at] == Ascii.closing {
            return true
        }
        return block.isTerminated && block.words >= 3
    }

    // MARK: What stays inside

    private func select(_ range: Range<Int>) -> [Int] {
        var chosen: [Int] = []
        var othersLeft = 0
        lazy var text = words(of: range)
        for index in range {
            let block = page.blocks[index]
            switch block.role {
            case .noise, .credit, .time, .ending: continue
            case .heading:
                othersLeft = 6
                continue
            case .prose:
                othersLeft = 0
                if isCaption(index, inBody: index > range.lowerBound) { continue }
                if index > range.lowerBound, index + 1 < range.upperBound, isSignedPicture(block) { continue }
            case .short:
                if othersLeft > 0, isHeadline(block) {
                    othersLeft -= 1
                    continue
                }
                if isCaption(index, inBody: true) || block.words == 0 || isTitle(block) {
                    continue
                }
                if let last = chosen.last, index + 1 < range.upperBound, isTitle(index, between: last),
                    isForeign(index, to: text)
                {
                    continue
                }
            }
            chosen.append(index)
        }
        return chosen
    }

    /// A line that could be the title of another article.
    private func isHeadline(_ block: Block) -> Bool {
        guard block.words >= 3, block.words <= 22, let last = block.range.last else { return false }
        return !block.isTerminated || page.bytes[last] == 0x21 || page.bytes[last] == 0x3F
    }

    private func isCaption(_ index: Int, inBody: Bool) -> Bool {
        let block = page.blocks[index]
        if block.captionMark == 3 { return true }
        guard block.captionMark > 0, block.words <= 60 else { return false }
        return inBody ? block.captionMark == 2 && block.words <= 30 && !block.hasSentences : true
    }

    /// The letters and digits of a line as one number: equal for lines that a reader would call the same.
    static func key(_ bytes: [UInt8], _ range: Range<Int>) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for i in range where bytes[i].isWordByte { hash = (hash ^ UInt64(bytes[i].folded)) &* 0x100_0000_01b3 }
        return hash
    }
}
