/// Takes out of a page what its text does not need, so that parsing is fast and its time stays linear.
///
/// Scripts (but for JSON-LD), styles, comments, vector graphics, form fields and every attribute that nothing reads go;
/// so do tags that only change how letters look, because unclosed ones make the parser's tree grow with the square of
/// their number; elements nested more than 200 deep lose their tags, not their text. One pass over the bytes.
struct PageTrimmer {
    private let input: [UInt8]
    private var output: [UInt8] = []
    private var at = 0
    private var depth = 0
    /// Start tags left out for depth, whose end tags must be left out too.
    private var overflow = 0
    /// Names for which no end tag follows any more: looking for one again would cost the whole rest of the page.
    private var unclosed: Set<[UInt8]> = []
    private static let deepest = 200

    static func trim(_ html: [UInt8]) -> [UInt8] {
        var trimmer = PageTrimmer(html)
        trimmer.run()
        return trimmer.output
    }

    private init(_ input: [UInt8]) {
        self.input = input
        output.reserveCapacity(input.count / 2 + 64)
    }

    private mutating func run() {
        while at < input.count {
            let start = at
            while at < input.count, input[at] != 0x3C { at += 1 }
            output.append(contentsOf: input[start..<at])
            guard at < input.count else { break }
            tag()
        }
    }

    private mutating func tag() {
        guard at + 1 < input.count else {
            output.append(contentsOf: "&lt;".utf8)
            at += 1
            return
        }
        let next = input[at + 1]
        if next == 0x21 || next == 0x3F {
            comment()
        } else if next == 0x2F {
            endTag()
        } else if Self.isLetter(next) {
            startTag()
        } else {
            // A bare `<` is text: keep the parser from taking it for more.
            output.append(contentsOf: "&lt;".utf8)
            at += 1
        }
    }

    private mutating func comment() {
        let isComment = at + 3 < input.count && input[at + 2] == 0x2D && input[at + 3] == 0x2D
        if isComment, !unclosed.contains(Self.commentEnd) {
            if let end = find(Self.commentEnd, from: at + 4) {
                at = end
                return
            }
            unclosed.insert(Self.commentEnd)
        }
        skipToClose()
    }

    private mutating func skipToClose() {
        while at < input.count, input[at] != 0x3E { at += 1 }
        at = min(at + 1, input.count)
    }

    private mutating func endTag() {
        let name = tagName(at + 2)
        skipToClose()
        let kind = TagKind.of(input, name)
        guard !name.isEmpty, kind.isDisjoint(with: [.inline, .void, .skipped]) else { return }
        if !kind.contains(.implied) {
            if overflow > 0 {
                overflow -= 1
                return
            }
            if depth > 0 { depth -= 1 }
        }
        output.append(contentsOf: "</".utf8)
        output.append(contentsOf: input[name])
        output.append(0x3E)
    }

    private mutating func startTag() {
        let name = tagName(at + 1)
        let kind = TagKind.of(input, name)
        let attributes = TagAttributes.read(input, name.upperBound)
        at = attributes.end
        if kind.contains(.skipped) {
            if attributes.isLinkedData { keepLinkedData() } else { skipContent(name) }
            return
        }
        guard kind.isDisjoint(with: [.inline, .textless]) else { return }
        if kind.isDisjoint(with: [.void, .implied]), !attributes.closesItself {
            guard depth < Self.deepest else {
                overflow += 1
                output.append(0x20)
                return
            }
            depth += 1
        }
        output.append(0x3C)
        output.append(contentsOf: input[name])
        attributes.append(to: &output, from: input)
        output.append(0x3E)
    }

    /// The parser hands scripts over as text; they are wrapped so that they are told from the page's own text.
    private mutating func keepLinkedData() {
        let start = at
        guard let end = find(Array("</script".utf8), from: at) else {
            at = input.count
            return
        }
        output.append(contentsOf: "<script type=\"application/ld+json\">".utf8)
        output.append(contentsOf: input[start..<end - 8])
        output.append(contentsOf: "</script>".utf8)
        at = end
        skipToClose()
    }

    private mutating func skipContent(_ range: Range<Int>) {
        let name = input[range].map(Self.small)
        guard !unclosed.contains(name) else { return }
        if let end = find(Array("</".utf8) + name, from: at) {
            at = end
            skipToClose()
        } else {
            unclosed.insert(name)
            // HTML hides the rest of the page behind an unclosed script or style.
            if name.elementsEqual("script".utf8) || name.elementsEqual("style".utf8) { at = input.count }
        }
    }

    private func tagName(_ start: Int) -> Range<Int> {
        var end = start
        while end < input.count, end - start < 24,
            Self.isLetter(input[end]) || (input[end] &- 0x30 < 10 && end > start)
        { end += 1 }
        return start..<max(start, end)
    }

    /// Where a needle in small letters ends, whatever the case of the page.
    private func find(_ needle: [UInt8], from: Int) -> Int? {
        guard let first = needle.first else { return nil }
        var i = from
        while i + needle.count <= input.count {
            if input[i] == first {
                var matched = 1
                while matched < needle.count, Self.small(input[i + matched]) == needle[matched] { matched += 1 }
                if matched == needle.count { return i + matched }
            }
            i += 1
        }
        return nil
    }

    private static func small(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
    private static let commentEnd = Array("-->".utf8)
}
