internal import CivilTime

/// Finds the line on which a page prints when the article was published.
enum PublicationLine {
    /// Marks the lines that are times, above the text and at its foot, and returns the first with a clock, else the first.
    static func mark(_ page: inout Page, reader: PublicationTimeReader) -> PublicationTime? {
        var best: PublicationTimeReader.Reading?
        var prose = 0
        for index in page.blocks.indices {
            let block = page.blocks[index]
            // Rows of a ticker are long, but no sentences.
            if block.role == .prose, block.isTerminated || !isTicker(page.bytes, block.range) { prose += block.words }
            guard block.role == .short, block.words <= 18, block.range.count <= 130, hasDigits(page.bytes, block.range)
            else { continue }
            guard prose <= 60 else { break }
            guard let reading = reader.read(page.bytes, block.range) else { continue }
            let covered = reading.range.count
            guard reading.hasClock ? covered * 3 >= block.range.count : covered * 10 >= block.range.count * 7 else {
                continue
            }
            page.blocks[index].role = .time
            if best == nil || (reading.hasClock && best?.hasClock == false) { best = reading }
        }
        return best?.time
    }

    /// A fifth of the bytes are digits.
    private static func isTicker(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        bytes[range].count(where: \.isDigit) * 5 >= range.count
    }

    private static func hasDigits(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        for i in range where bytes[i].isDigit { return true }
        return false
    }
}

extension PublicationTime {
    /// The printed time where it says the hour of a day of which only the date is given.
    func refined(by printed: PublicationTime?) -> PublicationTime {
        guard precision == .day, let printed, printed.precision == .minute || printed.precision == .second,
            printed.time.day == time.day
        else { return self }
        return printed
    }
}
