/// Finds the titles of other articles that a page prints between two paragraphs without a word of warning.
///
/// They are written With Capitals like the headings of parts, but what they speak of is nowhere in the text around them,
/// where four fifths of a heading's words stand.
extension BodyJudge {
    /// A line of five words or more with capitals and no end, that stands between two paragraphs.
    func isTitle(_ index: Int, between last: Int) -> Bool {
        let block = page.blocks[index]
        let before = page.blocks[last]
        guard block.words >= 5, block.words <= 22, !block.isTerminated, page.bytes[block.range.lowerBound].isUpper,
            before.role == .prose, before.isTerminated, before.range.last.map({ page.bytes[$0] }) != Ascii.colon,
            !page.bytes[block.range].contains(Ascii.colon), page.blocks[index + 1].role != .short
        else { return false }
        let words = page.bytes[block.range].split(separator: Ascii.space)
        return words.count(where: { $0.first?.isLower == false }) * 10 >= words.count * 8
    }

    /// The text, its words given with how often each stands there, holds next to none of the title's; of a long title the
    /// paragraph below holds none is enough.
    func isForeign(_ index: Int, to text: [UInt64: Int]) -> Bool {
        let block = page.blocks[index]
        let own = Repetition.words(page.bytes, block.range, least: 4)
        let found = own.count { text[$0, default: 0] > 1 }
        if block.words < 9 { return own.count >= 4 && found * 5 <= own.count }
        if found * 5 <= own.count * 2 { return true }
        let below = Repetition.words(page.bytes, page.blocks[index + 1].range)
        return Repetition.words(page.bytes, block.range).intersection(below).count <= 2
    }

    /// The words of four letters or more of the paragraphs and lines in a range of blocks.
    func words(of range: Range<Int>) -> [UInt64: Int] {
        var words: [UInt64: Int] = [:]
        for index in range where page.blocks[index].role == .prose || page.blocks[index].role == .short {
            for word in Repetition.words(page.bytes, page.blocks[index].range, least: 4) { words[word, default: 0] += 1 }
        }
        return words
    }
}
