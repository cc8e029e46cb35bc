/// Finds the head of the article on a page that prints long menus, with teasers and captions in them, above it.
enum PageHead {
    /// Marks as noise what stands above the title, where the text stands below it; a few lines right above it may hold
    /// the time and the author.
    ///
    /// Sites print titles in lists, too: the text is where more long sentences follow a title than go before it.
    static func clearAbove(_ page: inout Page, title letters: TitleLetters) {
        guard let title = title(page, letters), title > kept else { return }
        for index in 0..<title - kept where page.blocks[index].role == .prose || page.blocks[index].role == .short {
            page.blocks[index].role = .noise
        }
    }

    private static let kept = 3
    /// How many blocks around a title are looked at, and how many words of long sentences make a text.
    private static let reach = 60
    private static let leastWords = 80

    private static func title(_ page: Page, _ letters: TitleLetters) -> Int? {
        var above = 0
        var lines = 0
        for (index, block) in page.blocks.enumerated() {
            if isSentence(block) {
                above += block.words
                lines += 1
            }
            guard lines > 1 || index > reach, block.range.count <= 400, block.words >= 3,
                letters.match(page.bytes, block.range)
            else { continue }
            let before = words(page, max(0, index - reach)..<index)
            let after = words(page, index + 1..<min(index + 1 + reach, page.blocks.count))
            return after >= leastWords && after > before ? index : nil
        }
        return nil
    }

    private static func words(_ page: Page, _ range: Range<Int>) -> Int {
        range.reduce(0) { $0 + (isSentence(page.blocks[$1]) ? page.blocks[$1].words : 0) }
    }

    private static func isSentence(_ block: Block) -> Bool {
        block.role == .prose && block.isTerminated && block.words >= 15 && block.captionMark == 0
    }
}
