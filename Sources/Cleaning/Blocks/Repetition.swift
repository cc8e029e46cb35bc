/// Finds lines that a page prints twice: the words of a picture and its caption, the picture and the link of another
/// article, the title in other words.
enum Repetition {
    /// Marks such lines as noise, and lines that are one text written twice as captions. Expects the title to be found.
    static func mark(_ page: inout Page, title: String, letters: TitleLetters) {
        lazy var titleWords = words(Array(title.utf8), 0..<title.utf8.count)
        var repeated: [Int] = []
        var prose = 0
        for i in page.blocks.indices {
            let block = page.blocks[i]
            guard block.role == .prose || block.role == .short else { continue }
            if isDoubled(page.bytes, block.range) { page.blocks[i].captionMark = 3 }
            if block.words >= 3, i + 1 < page.blocks.count {
                if isSame(page, block, page.blocks[i + 1], letters) {
                    // Of a paragraph one is the article's; a headline that stands there twice is a picture's or a link's.
                    if block.role == .short, isHeadline(page.bytes, block) { repeated.append(i) }
                    if block.role == .prose || isHeadline(page.bytes, block) { repeated.append(i + 1) }
                }
                if block.role == .short, page.blocks[i + 1].captionMark >= 2,
                    isInside(Self.words(page.bytes, block.range), Self.words(page.bytes, page.blocks[i + 1].range))
                {
                    page.blocks[i].captionMark = 3
                }
            }
            if block.role == .prose { prose += block.words }
            if prose < 30, block.role == .short, block.words >= 4, i < 40,
                isLike(Self.words(page.bytes, block.range), titleWords),
                !letters.match(page.bytes, block.range)
            {
                page.blocks[i].role = .noise
            }
        }
        for i in repeated { page.blocks[i].role = .noise }
    }

    /// Both lines have the same letters, and are not the title. Lines of other lengths are not looked at.
    private static func isSame(_ page: Page, _ one: Block, _ other: Block, _ title: TitleLetters) -> Bool {
        guard abs(one.range.count - other.range.count) <= 3 else { return false }
        return BodyJudge.key(page.bytes, one.range) == BodyJudge.key(page.bytes, other.range)
            && !title.match(page.bytes, one.range)
    }

    /// No item of a list and no row of a table, which may well say the same twice.
    private static func isHeadline(_ bytes: [UInt8], _ block: Block) -> Bool {
        bytes[block.range.lowerBound].isUpper && !bytes[block.range].contains(Ascii.colon) && block.words >= 4
            && !bytes[block.range].contains(where: \.isDigit) || block.words >= 7
    }

    /// The second half of a line says what the first one says.
    private static func isDoubled(_ bytes: [UInt8], _ whole: Range<Int>) -> Bool {
        guard whole.count >= 30, whole.count <= 900 else { return false }
        return isDoubled(bytes, exactly: whole) || isDoubled(bytes, exactly: withoutBracket(bytes, whole))
    }

    /// The line without who took the picture: `(Sari/koranKita)`.
    private static func withoutBracket(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
        var end = range.upperBound - 1
        guard bytes[end] == Ascii.closing else { return range }
        while end > range.lowerBound, bytes[end] != Ascii.opening { end -= 1 }
        while end > range.lowerBound, bytes[end - 1] == Ascii.space { end -= 1 }
        return range.lowerBound..<end
    }

    private static func isDoubled(_ bytes: [UInt8], exactly range: Range<Int>) -> Bool {
        guard range.count >= 30 else { return false }
        let half = range.count / 2
        let second = range.upperBound - half
        for i in 0..<half where bytes[range.lowerBound + i] != bytes[second + i] { return false }
        return true
    }

    /// The words of at least so many letters, each as a number.
    static func words(_ bytes: [UInt8], _ range: Range<Int>, least: Int = 1) -> Set<UInt64> {
        var found: Set<UInt64> = []
        var hash: UInt64 = 0
        var length = 0
        for i in range.lowerBound...range.upperBound {
            if i < range.upperBound, bytes[i].isWordByte {
                hash = ((hash == 0 ? 0xcbf2_9ce4_8422_2325 : hash) ^ UInt64(bytes[i].folded)) &* 0x100_0000_01b3
                length += 1
            } else if hash != 0 {
                if length >= least { found.insert(hash) }
                (hash, length) = (0, 0)
            }
        }
        return found
    }

    /// The words under a picture say again what its alternative text says.
    private static func isInside(_ one: Set<UInt64>, _ other: Set<UInt64>) -> Bool {
        one.intersection(other).count * 5 >= one.count * 4
    }

    /// Three of five words are common to both.
    private static func isLike(_ one: Set<UInt64>, _ other: Set<UInt64>) -> Bool {
        guard other.count >= 4 else { return false }
        let common = one.intersection(other).count
        return common * 5 >= (one.count + other.count - common) * 3
    }
}
