/// The attributes of a start tag that something reads, and where the tag ends.
struct TagAttributes {
    /// After the closing `>`.
    var end = 0
    var closesItself = false
    var isLinkedData = false
    private var kept: [(name: String, value: Range<Int>)] = []

    /// Reads from right behind the tag's name. Linear in the tag's length.
    static func read(_ input: [UInt8], _ start: Int) -> TagAttributes {
        var attributes = TagAttributes()
        var at = start
        while at < input.count, input[at] != 0x3E {
            let byte = input[at]
            if byte <= 0x20 || byte == 0x2F || byte == 0x22 || byte == 0x27 || byte == 0x3D {
                attributes.closesItself = byte == 0x2F && at + 1 < input.count && input[at + 1] == 0x3E
                at += 1
                continue
            }
            let nameStart = at
            while at < input.count, input[at] > 0x20, input[at] != 0x3D, input[at] != 0x3E, input[at] != 0x2F {
                at += 1
            }
            let name = nameStart..<at
            while at < input.count, input[at] <= 0x20 { at += 1 }
            guard at < input.count, input[at] == 0x3D else { continue }
            at += 1
            while at < input.count, input[at] <= 0x20 { at += 1 }
            var value = at..<at
            if at < input.count, input[at] == 0x22 || input[at] == 0x27 {
                let quote = input[at]
                at += 1
                let valueStart = at
                while at < input.count, input[at] != quote { at += 1 }
                value = valueStart..<at
                at = min(at + 1, input.count)
            } else {
                while at < input.count, input[at] > 0x20, input[at] != 0x3E { at += 1 }
                value = value.lowerBound..<at
            }
            attributes.keep(input, name, value)
        }
        attributes.end = min(at + 1, input.count)
        return attributes
    }

    private mutating func keep(_ input: [UInt8], _ name: Range<Int>, _ value: Range<Int>) {
        guard name.count <= 10, name.count >= 2, kept.count < 12, value.count <= 4096 else { return }
        let text = String(decoding: input[name].map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }, as: UTF8.self)
        guard Self.names.contains(text) else { return }
        if text == "type" { isLinkedData = input[value].elementsEqual("application/ld+json".utf8) }
        kept.append((text, value))
    }

    func append(to output: inout [UInt8], from input: [UInt8]) {
        for (name, value) in kept {
            output.append(0x20)
            output.append(contentsOf: name.utf8)
            output.append(contentsOf: "=\"".utf8)
            for i in value {
                if input[i] == 0x22 { output.append(contentsOf: "&quot;".utf8) } else { output.append(input[i]) }
            }
            output.append(0x22)
        }
    }

    private static let names: Set<String> = [
        "class", "id", "href", "rel", "property", "name", "content", "itemprop", "datetime", "lang", "type", "role",
        "hidden", "style",
    ]
}
