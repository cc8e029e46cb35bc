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
            for word in Repetition.words(page.bytes, page.blocks[index].range, least: 4) {
                words[word, default: 0] += 1
            }
        }
        return words
    }

    /// Where a list of other articles begins, each with its section and day (`KOTA | 9 Mei 2024`) or its age: three such
    /// lines near each other, with a text above them; the number of blocks where there is none.
    func listOfOthers(from start: Int) -> Int {
        var stamps: [Int] = []
        var words = 0
        for index in start..<page.blocks.count {
            let block = page.blocks[index]
            if block.role == .prose, stamps.isEmpty { words += block.words }
            guard block.role == .short, Block.isListStamp(page.bytes, block.range) else { continue }
            if let last = stamps.last, index - last > 4 { stamps = [] }
            stamps.append(index)
            if stamps.count == 3, words >= 60 { return max(beginning(of: stamps[0], from: start), start + 1) }
        }
        return page.blocks.count
    }

    /// A stamp stands below its title, and often below a sentence of its article.
    private func beginning(of stamp: Int, from start: Int) -> Int {
        let blocks = page.blocks
        if stamp - 1 > start, blocks[stamp - 1].role == .short { return stamp - 1 }
        guard stamp - 2 > start, blocks[stamp - 1].role == .prose, blocks[stamp - 1].words <= 30,
            blocks[stamp - 2].role == .short
        else { return stamp }
        return stamp - 2
    }

    /// `Warga menyeberangi jembatan, Jumat (7/6/2024). (korankita.com/RATIH)`: the outlet's address and a name.
    func isSignedPicture(_ block: Block) -> Bool {
        guard block.words <= 45, let last = block.range.last, page.bytes[last] == Ascii.closing else { return false }
        var open = last
        while open > block.range.lowerBound, page.bytes[open] != Ascii.opening, last - open < 50 { open -= 1 }
        guard page.bytes[open] == Ascii.opening, let slash = page.bytes[open..<last].firstIndex(of: Ascii.slash) else {
            return false
        }
        let outlet = page.bytes[open + 1..<slash]
        let name = page.bytes[slash + 1..<last]
        guard outlet.dropFirst(3).contains(Ascii.period), name.first?.isUpper == true,
            name.allSatisfy({ $0.isLetter || $0 == Ascii.space || $0 == Ascii.period })
        else { return false }
        return (block.range.lowerBound..<open - 2).count {
            Block.endsSentence(page.bytes, $0, open) && page.bytes[$0].isTerminator
        } == 0
    }
}
