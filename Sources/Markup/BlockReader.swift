import Cleaning

/// Walks over a parsed page and collects its text in blocks.
struct BlockReader {
    private var page = MarkupPage()
    private var text = ""
    private var linkedBytes = 0
    private var kind = MarkupBlock.Kind.paragraph
    private var box = -1
    private var outside = 0
    private var links = 0
    private var metadata = MetadataReader()
    /// Nested deeper than the trimmer lets through means that the parser put elements in by itself.
    private static let deepest = 1000

    mutating func read(_ root: Node) {
        page.parents.append(-1)
        box = 0
        visit(root, depth: 0)
        flush()
    }

    func finish() -> MarkupPage {
        var page = page
        page.metadata = metadata.finish()
        return page
    }

    private mutating func visit(_ node: Node, depth: Int) {
        guard depth < Self.deepest else { return }
        guard node.isElement else {
            if let words = node.text { append(words) }
            return
        }
        let tag = node.tag
        switch tag {
        case .title: metadata.pageTitle(innerText(node))
        case .meta: metadata.meta(node)
        case .link: metadata.link(node)
        case .script: metadata.linkedData(innerText(node))
        case .br: text += "\n"
        case .blank: flush()
        case .a:
            links += 1
            children(node, depth)
            links -= 1
        case .html:
            metadata.language(node.attribute("lang"))
            children(node, depth)
        case .time:
            metadata.time(node)
            children(node, depth)
        case .h1, .heading, .p, .li, .caption, .cell: block(node, tag, depth)
        case .nav, .footer, .aside, .form: region(node, depth, isOutside: true)
        case .header, .article, .box: region(node, depth, isOutside: RegionNames.isOutside(node))
        case .other: children(node, depth)
        }
    }

    private mutating func children(_ node: Node, _ depth: Int) {
        for index in 0..<node.childCount { visit(node.child(index), depth: depth + 1) }
    }

    /// A paragraph, a heading or the like.
    private mutating func block(_ node: Node, _ tag: Tag, _ depth: Int) {
        flush()
        let saved = kind
        let isOutside = RegionNames.isOutside(node)
        switch tag {
        case .h1: kind = .title
        case .heading: kind = .heading
        case .li: kind = .listItem
        case .caption: kind = .caption
        default: if RegionNames.isCaption(node) { kind = .caption }
        }
        if isOutside { outside += 1 }
        children(node, depth)
        flush()
        if isOutside { outside -= 1 }
        kind = saved
    }

    /// An element that holds blocks.
    private mutating func region(_ node: Node, _ depth: Int, isOutside: Bool) {
        flush()
        let saved = (box, kind)
        page.parents.append(box)
        box = page.parents.count - 1
        if RegionNames.isCaption(node) { kind = .caption }
        if isOutside { outside += 1 }
        children(node, depth)
        flush()
        if isOutside { outside -= 1 }
        (box, kind) = saved
    }

    private mutating func append(_ words: String) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(words.utf8.count)
        for byte in words.utf8 { bytes.append(byte == 0x0A || byte == 0x0D || byte == 0x09 ? 0x20 : byte) }
        text += String(decoding: bytes, as: UTF8.self)
        if links > 0 { linkedBytes += bytes.count }
    }

    private mutating func flush() {
        defer {
            text = ""
            linkedBytes = 0
        }
        guard text.utf8.contains(where: { $0 > 0x20 }) else { return }
        page.blocks.append(
            MarkupBlock(text: text, kind: kind, linkedBytes: linkedBytes, box: box, isOutside: outside > 0))
    }

    private func innerText(_ node: Node) -> String {
        var result = ""
        for index in 0..<node.childCount {
            if let words = node.child(index).text { result += words }
        }
        return result
    }
}
