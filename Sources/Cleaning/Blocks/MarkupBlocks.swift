/// Turns the blocks of a page of HTML into those of a page of text, with what the markup knows about them.
enum MarkupBlocks {
    static func page(_ markup: MarkupPage) -> Page {
        var text: [UInt8] = []
        var sources: [Int] = []
        var lastLine = 0
        for (index, block) in markup.blocks.enumerated() {
            let bytes = TextHygiene.clean(block.text)
            guard !bytes.isEmpty else { continue }
            // A label and its value in two cells of a table: `Editor`, `: Budi Hartono`.
            if bytes[0] == Ascii.colon, !text.isEmpty, lastLine <= 30 {
                text.append(Ascii.space)
                text.append(contentsOf: bytes.prefix { $0 != Ascii.newline })
                lastLine += bytes.count
                continue
            }
            lastLine = bytes.count
            if !text.isEmpty { text.append(contentsOf: [Ascii.newline, Ascii.newline]) }
            text.append(contentsOf: bytes)
            var isLineEmpty = false
            sources.append(index)
            for byte in bytes {
                if byte == Ascii.newline {
                    isLineEmpty = true
                } else if isLineEmpty {
                    sources.append(index)
                    isLineEmpty = false
                }
            }
        }
        var page = LineScanner.scan(text)
        for i in page.blocks.indices { hint(&page.blocks[i], sources, markup) }
        keepMainBox(&page, sources, markup)
        return LineJoiner.join(page)
    }

    private static func source(_ block: Block, _ sources: [Int], _ markup: MarkupPage) -> MarkupBlock? {
        guard sources.indices.contains(block.line) else { return nil }
        return markup.blocks[sources[block.line]]
    }

    private static func hint(_ block: inout Block, _ sources: [Int], _ markup: MarkupPage) {
        guard let source = source(block, sources, markup) else { return }
        guard block.role == .prose || block.role == .short else { return }
        let share = source.text.utf8.isEmpty ? 0 : source.linkedBytes * 100 / source.text.utf8.count
        if source.isOutside || (share >= 70 && block.words <= 30 && source.kind != .title && source.kind != .heading) {
            block.role = .noise
        } else if source.kind == .caption {
            block.captionMark = 3
        }
    }

    /// The box around the main one, where paragraphs of the same text stand there: some editors give each its own.
    private static func widened(_ start: Int, words: [Int], others: [Int], _ markup: MarkupPage) -> Int {
        var main = start
        var at = start
        var steps = 0
        while steps < 4, markup.parents[at] >= 0, markup.parents[at] < at {
            at = markup.parents[at]
            steps += 1
            let more = words[at] - words[main]
            if more * 8 >= words[main], more >= (others[at] - others[main]) * 3 { main = at }
        }
        return main
    }

    /// Blocks outside the box that holds most running text are not the article's.
    private static func keepMainBox(_ page: inout Page, _ sources: [Int], _ markup: MarkupPage) {
        var words = [Int](repeating: 0, count: markup.parents.count)
        var weights = [Int](repeating: 0, count: markup.parents.count)
        // Words in short lines and links, which articles have few of.
        var others = [Int](repeating: 0, count: markup.parents.count)
        var total = 0
        for block in page.blocks where block.role != .prose {
            var at = source(block, sources, markup)?.box ?? -1
            while at >= 0, at < others.count {
                others[at] += max(block.words, 2)
                at = markup.parents[at] < at ? markup.parents[at] : -1
            }
        }
        for block in page.blocks where block.role == .prose && block.captionMark < 3 {
            guard let box = source(block, sources, markup)?.box, box >= 0, box < words.count else { continue }
            total += block.words
            // A box counts what it holds itself, half of what its inner boxes hold, a quarter of theirs.
            var at = box
            var weight = block.words * 8
            while at >= 0, at < words.count {
                words[at] += block.words
                weights[at] += weight
                weight /= 2
                at = markup.parents[at] < at ? markup.parents[at] : -1
            }
        }
        guard total > 0, var main = weights.indices.max(by: { weights[$0] < weights[$1] }) else { return }
        while words[main] * 5 < total * 2, markup.parents[main] >= 0, markup.parents[main] < main {
            main = markup.parents[main]
        }
        main = widened(main, words: words, others: others, markup)
        var inside = [Bool](repeating: false, count: markup.parents.count)
        for box in markup.parents.indices {
            let parent = markup.parents[box]
            inside[box] = box == main || (parent >= 0 && parent < box && inside[parent])
        }
        for i in page.blocks.indices where page.blocks[i].role == .prose || page.blocks[i].role == .short {
            guard let source = source(page.blocks[i], sources, markup), source.kind != .title, source.box >= 0,
                source.box < inside.count,
                !inside[source.box]
            else { continue }
            // Above the text may stand the time and the author, which are read from lines.
            page.blocks[i].isOutside = true
        }
    }
}
