/// Makes the characters of a scraped text what its writer meant, without touching its words.
///
/// One pass, linear in the text: entities (escaped any number of times) and the escapes of program source become
/// characters; every kind of space becomes one space and every kind of line end one newline; zero-width, bidirectional and control characters go; text that
/// was read in the wrong code page is read again; a letter with a combining mark becomes one letter (NFC). Lines carry
/// no space at either end, and at most one empty line stands between two lines.
struct TextHygiene {
    let input: [UInt8]
    var output: [UInt8] = []
    var at = 0
    /// The text has signs that only lost links leave.
    var isMended = false

    private init(_ input: [UInt8]) {
        self.input = input
        output.reserveCapacity(input.count)
    }

    static func clean(_ text: String) -> [UInt8] {
        var pass = TextHygiene(Array(text.utf8))
        pass.run()
        return pass.output
    }

    /// A text of one line, such as a title.
    static func cleanLine(_ text: String) -> String {
        var bytes = clean(text)
        for i in bytes.indices where bytes[i] == Ascii.newline { bytes[i] = Ascii.space }
        var pass = TextHygiene(bytes)
        pass.run()
        return String(decoding: pass.output, as: UTF8.self)
    }

    /// 0 for the bytes that are copied as they are, 1 for a space, 2 for the others.
    private static let kinds: [UInt8] = (0..<256).map { value in
        let byte = UInt8(value)
        if byte == Ascii.space { return 1 }
        let isOwn =
            byte == Ascii.ampersand || byte == Ascii.underscore || byte == Ascii.equals || byte == Ascii.comma
            || byte == Ascii.backslash
        return byte > 0x20 && byte < 0x7F && !isOwn ? 0 : 2
    }

    private mutating func run() {
        while at < input.count {
            let end = plainEnd()
            if end > at { output.append(contentsOf: input[at..<end]) }
            at = end
            guard at < input.count else { break }
            special(input[at])
        }
        while let last = output.last, last == Ascii.newline || last == Ascii.space { output.removeLast() }
    }

    /// The end of what can be copied from here on: single spaces between plain bytes are as plain as they are.
    private func plainEnd() -> Int {
        let text = input.span
        let kinds = Self.kinds.span
        var end = at
        var before: UInt8 = 1
        while end < text.count {
            let kind = kinds[Int(text[end])]
            // A space counts where another one or nothing stands before it.
            if kind &+ (kind & before) > 1, !isPlainComma(end, text) { break }
            before = kind
            end += 1
        }
        return end
    }

    /// A comma as it is written: behind a word, before a space and another word.
    @inline(__always)
    private func isPlainComma(_ i: Int, _ text: borrowing Span<UInt8>) -> Bool {
        text[i] == Ascii.comma && i > at && i &+ 2 < text.count && text[i &- 1].isWordByte
            && text[i &+ 1] == Ascii.space
            && text[i &+ 2].isWordByte
    }

    private mutating func special(_ byte: UInt8) {
        switch byte {
        case Ascii.space, 0x09:
            at += 1
            putSpace()
        case Ascii.newline, 0x0B, 0x0C:
            at += 1
            putNewline()
        case 0x0D:
            at += 1
            if at < input.count, input[at] == Ascii.newline { at += 1 }
            putNewline()
        case Ascii.ampersand: entity()
        case Ascii.underscore: underscore()
        case Ascii.equals: ruler(of: byte)
        case Ascii.comma: comma()
        case Ascii.backslash: escape()
        case 0..<0x80: at += 1
        default: scalar()
        }
    }

    mutating func putSpace() {
        guard let last = output.last, last != Ascii.space, last != Ascii.newline else { return }
        output.append(Ascii.space)
    }

    mutating func putNewline() {
        if output.last == Ascii.space { output.removeLast() }
        guard !output.isEmpty else { return }
        if output.count >= 2, output[output.count - 1] == Ascii.newline, output[output.count - 2] == Ascii.newline {
            return
        }
        output.append(Ascii.newline)
    }

    /// Spreadsheets write a carriage return as `_x000D_`.
    private mutating func underscore() {
        let escape = StaticBytes.carriageReturn
        if input.count - at >= escape.count, input[at..<at + escape.count].elementsEqual(escape) {
            at += escape.count
            if at < input.count, input[at] == Ascii.newline { at += 1 }
            putNewline()
            return
        }
        ruler(of: Ascii.underscore)
    }

    /// Five or more of one sign in a row are a line drawn between two parts of a page, and no text.
    private mutating func ruler(of sign: UInt8) {
        var end = at
        while end < input.count, input[end] == sign { end += 1 }
        if end - at >= 5 {
            putSpace()
        } else {
            output.append(contentsOf: input[at..<end])
        }
        at = end
    }

    private mutating func entity() {
        var from = at + 1
        let amp = StaticBytes.amp
        while input.count - from >= amp.count, input[from..<from + amp.count].elementsEqual(amp) { from += amp.count }
        if let (value, end) = Entities.decode(input, at: from) {
            at = end
            put(value)
        } else {
            output.append(Ascii.ampersand)
            at = from
        }
    }

    private mutating func escape() {
        var from = at
        while from < input.count, input[from] == Ascii.backslash { from += 1 }
        if let (value, end) = Escapes.decode(input, at: from) {
            at = end
            put(value)
        } else {
            output.append(contentsOf: input[at..<from])
            at = from
        }
    }

    private mutating func scalar() {
        guard let (value, length) = UTF8Scalars.read(input, at: at) else {
            at += 1
            return
        }
        if let (meant, end) = Mojibake.undo(input, at: at, lead: value) {
            at = end
            for scalar in meant { put(scalar) }
            return
        }
        at += length
        if value >= 0x80 && value < 0xA0 {
            if let meant = CodePages.windowsScalar(UInt8(value)) { put(meant) }
            return
        }
        put(value)
    }

    private mutating func put(_ value: UInt32) {
        switch value {
        case 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029: putNewline()
        case 0x09, 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: putSpace()
        case 0x200C, 0x200D:
            // Joiners have work to do between letters of other scripts and between emoji.
            if let last = output.last, last >= 0x80, at < input.count, input[at] >= 0x80 {
                UTF8Scalars.append(value, to: &output)
            }
        case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF,
            0xFFF9...0xFFFB,
            0xFFFE, 0xFFFF, 0xFDD0...0xFDEF:
            break
        case 0x300...0x36F:
            if let last = UTF8Scalars.last(output), let whole = Composition.compose(last.value, value) {
                output.removeLast(last.length)
                UTF8Scalars.append(whole, to: &output)
            } else {
                UTF8Scalars.append(value, to: &output)
            }
        default: UTF8Scalars.append(value, to: &output)
        }
    }
}

private enum StaticBytes {
    static let carriageReturn = Array("_x000D_".utf8)
    static let amp = Array("amp;".utf8)
}
