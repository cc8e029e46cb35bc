/// Puts together what a scraper broke at links and emphasis: "dunia⏎musik⏎Indonesia. Ia siap …".
enum LineJoiner {
    /// Joins neighbouring blocks where the second can only be the continuation of the first.
    static func join(_ page: Page) -> Page {
        let isBroken = isBrokenAtLinks(page)
        guard hasJoint(page, isBroken: isBroken) else { return page }
        var result = Page()
        result.bytes.reserveCapacity(page.bytes.count)
        result.credits = page.credits
        var moved = [Int](repeating: 0, count: page.blocks.count + 1)
        var open: Block?
        var first = 0
        var hasText = false
        for (index, block) in page.blocks.enumerated() {
            if var previous = open,
                continues(
                    page, index, previous, from: first, isBroken: isBroken,
                    hasText: hasText || Dateline.parse(result.bytes, previous.range, outlet: []) != nil)
            {
                let next = page.bytes[block.range.lowerBound]
                if next.isWordByte || next == Ascii.opening || next == Ascii.hyphen || next == Ascii.quote,
                    result.bytes.last != Ascii.opening
                {
                    result.bytes.append(Ascii.space)
                }
                result.bytes.append(contentsOf: page.bytes[block.range])
                previous.range = previous.range.lowerBound..<result.bytes.count
                previous.captionMark = max(previous.captionMark, block.captionMark)
                previous.role = .short
                previous.judge(result.bytes)
                open = previous
            } else {
                first = index
                if let previous = open, previous.role == .prose, previous.isTerminated { hasText = true }
                close(&open, into: &result)
                var fresh = block
                let start = result.bytes.count
                result.bytes.append(contentsOf: page.bytes[block.range])
                fresh.range = start..<result.bytes.count
                open = fresh
            }
            moved[index] = result.blocks.count
        }
        close(&open, into: &result)
        moved[page.blocks.count] = result.blocks.count
        for i in result.credits.indices {
            result.credits[i].block = moved[min(result.credits[i].block, page.blocks.count)]
        }
        return result
    }

    /// False for nearly every page: no line continues the one above it, and nothing has to be moved.
    private static func hasJoint(_ page: Page, isBroken: Bool) -> Bool {
        var hasText = false
        for index in page.blocks.indices.dropFirst() {
            let previous = page.blocks[index - 1]
            if continues(
                page, index, previous, from: index - 1, isBroken: isBroken,
                hasText: hasText || Dateline.parse(page.bytes, previous.range, outlet: []) != nil)
            {
                return true
            }
            if previous.role == .prose, previous.isTerminated { hasText = true }
        }
        return false
    }

    private static let longest = 3000

    /// Decides whether a block continues what was put together from block `first` on, which is `previous`.
    private static func continues(
        _ page: Page, _ index: Int, _ previous: Block, from first: Int, isBroken: Bool,
        hasText: @autoclosure () -> Bool
    ) -> Bool {
        let last = page.blocks[index - 1]
        let block = page.blocks[index]
        // Each join looks at the whole of what was put together, which no paragraph makes this long.
        guard previous.range.count <= longest else { return false }
        // The words of a picture are no part of the text around it.
        if last.captionMark == 3 || block.captionMark == 3 || previous.captionMark == 3 { return false }
        if isBroken,
            continuesAtLink(
                page, last, previous, block, next: index + 1,
                followsHeading: first > 0 && page.blocks[first - 1].role == .heading)
        {
            return true
        }
        let next = index + 1 < page.blocks.count ? page.blocks[index + 1] : nil
        return continues(page, last, previous, block, next: next, hasText: hasText())
    }

    private static func close(_ open: inout Block?, into page: inout Page) {
        guard let block = open else { return }
        page.blocks.append(block)
        page.bytes.append(Ascii.newline)
        open = nil
    }

    /// `last` is the line before as it stood; `previous` is what was put together so far.
    private static func continues(
        _ page: Page, _ last: Block, _ previous: Block, _ block: Block, next: Block?, hasText: @autoclosure () -> Bool
    ) -> Bool {
        let bytes = page.bytes
        // "Jakarta -" may stand alone before its paragraph, even with an empty line between them.
        if block.role == .prose, last.role == .short, last.words > 0, previous.words == last.words,
            isPlaceDash(bytes, last)
        {
            return true
        }
        guard !block.followsGap, !last.range.isEmpty, !block.range.isEmpty,
            previous.role == .prose || previous.role == .short,
            block.role == .prose || block.role == .short, !last.isTerminated || last.words == 0, !last.wasCut,
            !block.wasCut
        else { return false }
        let first = bytes[block.range.lowerBound]
        if first == Ascii.comma || first == Ascii.period || first == Ascii.semicolon
            || (first == Ascii.closing && block.range.count < 40)
        {
            return true
        }
        // Bars part the pieces of a menu or of the line with the time, never those of a sentence.
        if bytes[last.range].contains(Ascii.bar) { return false }
        if first.isLower { return previous.words >= 6 || block.words >= 4 || isPlaceDash(bytes, previous) }
        if first == Ascii.hyphen, block.words == 0 { return previous.words <= 4 && previous.words > 0 }
        if isPlaceDash(bytes, last), block.role == .prose { return true }
        // "… Umum Daerah Lembayung, Kabupaten⏎Kali Manis⏎, meraih …": the comma proves that lines broke at a link.
        if let next, !next.followsGap, !next.range.isEmpty, block.words <= 6, !bytes[block.range].contains(Ascii.colon),
            previous.words >= 4 && isContinuation(bytes, next)
                || previous.words >= 3 && bytes[next.range.lowerBound].isLower && next.words >= 4
                    && endsInSmallWord(bytes, last) && isSentenceCase(bytes, previous)
        {
            return true
        }
        // A name between two halves of a sentence: "… permainan⏎Mobile Legends⏎ini …".
        // A title may end in a small word, too; above it stands no text.
        guard previous.words >= 6, endsInSmallWord(bytes, last), previous.hasSentences || hasText() else {
            return false
        }
        if block.role == .prose { return true }
        guard let next, !next.followsGap, !next.range.isEmpty, block.words <= 6 else { return false }
        let after = bytes[next.range.lowerBound]
        return after.isLower || after == Ascii.comma || after == Ascii.period || after == Ascii.closing
    }

    /// A dash alone, or at the end of a place: `Jakarta⏎-⏎Warga …`.
    private static func isPlaceDash(_ bytes: [UInt8], _ block: Block) -> Bool {
        guard let last = block.range.last, bytes[last] == Ascii.hyphen else { return false }
        return block.words <= 4
    }

    /// Fewer than half of the words have capitals, as in no title.
    private static func isSentenceCase(_ bytes: [UInt8], _ block: Block) -> Bool {
        let words = bytes[block.range].split(separator: Ascii.space)
        return words.count { $0.first?.isLower != true } * 2 <= words.count
    }

    private static func endsInSmallWord(_ bytes: [UInt8], _ block: Block) -> Bool {
        var at = block.range.upperBound
        guard at > block.range.lowerBound, bytes[at - 1].isLower || bytes[at - 1] == Ascii.comma else { return false }
        while at > block.range.lowerBound, bytes[at - 1] != Ascii.space { at -= 1 }
        return bytes[at].isLower
    }
}
