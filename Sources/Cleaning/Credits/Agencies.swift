/// News agencies and media that other outlets credit.
enum Agencies {
    /// True where the letters of a range, whatever stands between them, are a known agency.
    static func isKnown(_ bytes: [UInt8], _ range: Range<Int>) -> Bool { names.contains(bytes, range) }

    /// The agencies named right behind a word such as "dikutip dari": `AFP dan Reuters`, `laman The Guardian`.
    ///
    /// Looks at no more than eight words.
    static func cited(_ bytes: [UInt8], from start: Int, to end: Int) -> [String] {
        var found: [String] = []
        var at = start
        var words = 0
        var previous: Range<Int>?
        while at < end, words < 8 {
            while at < end, bytes[at] == Ascii.space || bytes[at] == Ascii.comma { at += 1 }
            let wordStart = at
            while at < end, bytes[at].isWordByte { at += 1 }
            guard at > wordStart else { break }
            words += 1
            let word = wordStart..<at
            // "The Guardian", "Sputnik News": two words may be one name.
            let isTwoWords = previous.map { isKnown(bytes, $0.lowerBound..<word.upperBound) } ?? false
            if isTwoWords, let first = previous {
                let name = String(decoding: bytes[first.lowerBound..<word.upperBound], as: UTF8.self)
                if found.last == String(decoding: bytes[first], as: UTF8.self) { found.removeLast() }
                found.append(name)
            } else if bytes[wordStart].isUpper, isKnown(bytes, word) {
                found.append(String(decoding: bytes[word], as: UTF8.self))
            } else if !bytes[wordStart].isUpper, !links.contains(bytes, word) {
                break
            }
            previous = word
        }
        return found
    }

    /// Words that may stand between the citation and the agency.
    private static let links = WordSet(
        [
            "dari", "oleh", "kantor", "berita", "laman", "situs", "media", "dan", "serta", "harian", "surat", "kabar",
            "stasiun", "televisi",
        ])

    private static let names = WordSet(
        [
            "antara", "reuters", "afp", "ap", "associatedpress", "xinhua", "sputnik", "sputniknews", "tass", "rt",
            "bbc", "cnn", "cnbc",
            "bloomberg", "bernama", "cna", "channelnewsasia", "anadolu", "anadoluagency", "aljazeera", "dpa", "dw",
            "voa", "kyodo", "yonhap",
            "nhk", "scmp", "theguardian", "guardian", "nytimes", "newyorktimes", "washingtonpost", "wallstreetjournal",
            "wsj", "euronews", "efe",
            "ani", "pti", "upi", "rianovosti", "interfax", "irna", "wafa", "fars", "presstv", "dailymail", "thesun",
            "mirror", "skysports", "espn",
            "goal", "marca", "straitstimes", "thestraitstimes", "bangkokpost", "abc", "abcnews", "foxnews", "forbes",
            "variety",
        ])
}
