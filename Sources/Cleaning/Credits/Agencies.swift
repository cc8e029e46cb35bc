/// News agencies and media that other outlets credit.
enum Agencies {
    /// True for the letters, in lower case and without spaces, of a known agency.
    static func isKnown(_ letters: [UInt8]) -> Bool { names.contains(letters) }

    private static let names: Set<[UInt8]> = Set(
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
        ].map { Array($0.utf8) })
}
