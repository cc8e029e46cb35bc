/// Pages that lost their line structure at every link: "Ketua Asosiasi⏎Nelayan⏎(⏎ASNEL⏎) Budi …".
extension LineJoiner {
    /// True where two or more lines begin with what can only continue the line above, or end in an open bracket.
    static func isBrokenAtLinks(_ page: Page) -> Bool {
        var found = 0
        for block in page.blocks
        where !block.range.isEmpty
            && (!block.followsGap && isContinuation(page.bytes, block)
                || page.bytes[block.range.upperBound - 1] == Ascii.opening)
        {
            found += 1
            if found >= 2 { return true }
        }
        return false
    }

    /// A comma, a full stop or a closing bracket at the start.
    static func isContinuation(_ bytes: [UInt8], _ block: Block) -> Bool {
        let first = bytes[block.range.lowerBound]
        return first == Ascii.comma || first == Ascii.semicolon || (first == Ascii.period && block.range.count > 1)
            || first == Ascii.closing
    }

    /// `KoranKita.com⏎)⏎– Pemerintah …`: the dash of a dateline whose bracket stood on lines of its own.
    private static func isDashAfterBracket(_ bytes: [UInt8], _ block: Block, after previous: Block) -> Bool {
        guard previous.words <= 6, bytes[previous.range.upperBound - 1] == Ascii.closing else { return false }
        let first = block.range.lowerBound
        return bytes[first] == Ascii.hyphen || bytes[first] == 0xE2 && Block.isQuote(bytes, first) == 0
    }

    /// Decides for such a page whether a block continues what was put together so far. `last` is the line before as it
    /// stood, `next` the index after the block.
    static func continuesAtLink(
        _ page: Page, _ last: Block, _ previous: Block, _ block: Block, next: Int, followsHeading: Bool
    ) -> Bool {
        guard !block.followsGap, !last.range.isEmpty, !block.range.isEmpty,
            previous.role == .prose || previous.role == .short, block.role == .prose || block.role == .short,
            !last.isTerminated || last.words == 0, !last.wasCut, !block.wasCut
        else { return false }
        let bytes = page.bytes
        let first = bytes[block.range.lowerBound]
        if isContinuation(bytes, block) || first == Ascii.opening { return true }
        if last.words == 0, previous.role == .short, isDashAfterBracket(bytes, block, after: last) {
            return previous.words <= 6
        }
        if first.isLower { return block.words >= 2 || previous.words >= 4 }
        // The title of another article is no part of the sentence after it.
        if followsHeading || (first == Ascii.hyphen && block.words == 0) { return false }
        let end = bytes[last.range.upperBound - 1]
        if last.words == 0, end != Ascii.opening { return previous.words <= 4 }
        if end == Ascii.comma || end == Ascii.opening { return true }
        if block.isTerminated, block.words <= 3, previous.words >= 6 { return true }
        // A few words inside a sentence that goes on: the name that was the link.
        if last.words <= 4, previous.words > last.words + 3 { return true }
        return block.words <= 8 && runsOn(page, block, next)
    }

    /// Only short lines without an end lie between a block and one that continues it.
    private static func runsOn(_ page: Page, _ block: Block, _ next: Int) -> Bool {
        guard !block.isTerminated else { return false }
        for index in next..<min(next + 6, page.blocks.count) {
            let block = page.blocks[index]
            guard !block.followsGap, !block.range.isEmpty else { return false }
            if isContinuation(page.bytes, block) || page.bytes[block.range.lowerBound].isLower { return true }
            if block.isTerminated || block.words > 8 { return false }
        }
        return false
    }
}
