/// Frees the first paragraph of what was glued in front of its dateline: menus, bylines, times, captions.
enum HeadPeeler {
    /// Cuts the first running text at a dateline that names an outlet, where nothing before it reads like a sentence.
    ///
    /// What was in front becomes a block of its own, so that a time or a byline in it is still found. Looks at the first
    /// 600 bytes of the first three paragraphs.
    static func peel(_ page: inout Page, outlet: [UInt8]) {
        var seen = 0
        for index in page.blocks.indices where page.blocks[index].role == .prose {
            seen += 1
            if seen > 3 { return }
            let block = page.blocks[index]
            guard Dateline.parse(page.bytes, block.range, outlet: outlet)?.namesOutlet != true,
                let cut = datelineStart(page.bytes, block.range, outlet: outlet)
            else { continue }
            var head = block
            head.range = block.range.lowerBound..<cut
            head.role = .short
            head.judge(page.bytes)
            head.role = .short
            var rest = block
            rest.range = cut..<block.range.upperBound
            rest.captionMark = 0
            rest.judge(page.bytes)
            page.blocks[index] = rest
            page.blocks.insert(head, at: index)
            for i in page.credits.indices where page.credits[i].block > index { page.credits[i].block += 1 }
            return
        }
    }

    private static func datelineStart(_ bytes: [UInt8], _ range: Range<Int>, outlet: [UInt8]) -> Int? {
        let limit = min(range.upperBound, range.lowerBound + 600)
        var at = range.lowerBound + 1
        var attempts = 0
        while at < limit, attempts < 80 {
            defer { at += 1 }
            guard bytes[at].isUpper || bytes[at].isLower && bytes[at - 1] == Ascii.space,
                bytes[at - 1] == Ascii.space || bytes[at - 1].isTerminator
            else { continue }
            if Block.endsSentence(bytes, at - 2, range.upperBound), bytes[at - 2] == Ascii.period,
                words(bytes, range.lowerBound..<at) > 25
            {
                return nil
            }
            guard bytes[at].isUpper else { continue }
            attempts += 1
            if let dateline = Dateline.parse(bytes, at..<range.upperBound, outlet: outlet), dateline.namesOutlet,
                !dateline.places.isEmpty || dateline.end - at > 8
            {
                // "… Jakarta, CNN Indonesia --": begin with the whole place, not with its last word.
                return at
            }
        }
        return nil
    }

    private static func words(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
        var count = 0
        for i in range where bytes[i] == Ascii.space { count += 1 }
        return count
    }
}
