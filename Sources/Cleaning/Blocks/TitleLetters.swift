/// What the title says, whatever stands between its letters: a page prints it again with other dashes and quotes.
struct TitleLetters {
    /// The letters and digits in small letters; nil where the page has no title.
    private let letters: [UInt8]?

    /// Of a page without a title: no line says it.
    init() { letters = nil }

    init(_ bytes: [UInt8], _ range: Range<Int>) {
        var letters: [UInt8] = []
        var at = range.lowerBound
        while let letter = Self.next(bytes, &at, range.upperBound) { letters.append(letter) }
        self.letters = letters
    }

    /// True where a line has the title's letters and no others. Nearly every line is told by its first few.
    func match(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        guard let letters, letters.count <= range.count else { return false }
        var at = range.lowerBound
        for letter in letters {
            guard Self.next(bytes, &at, range.upperBound) == letter else { return false }
        }
        return Self.next(bytes, &at, range.upperBound) == nil
    }

    /// The next letter or digit; signs are passed over, the curly quotes and long dashes of U+2010 to U+203F among them.
    @inline(__always)
    private static func next(_ bytes: [UInt8], _ at: inout Int, _ end: Int) -> UInt8? {
        while at < end {
            let byte = bytes[at]
            if byte == 0xE2, at + 2 < end, bytes[at + 1] == 0x80 {
                at += 3
                continue
            }
            at += 1
            if byte.isWordByte { return byte.folded }
        }
        return nil
    }
}
