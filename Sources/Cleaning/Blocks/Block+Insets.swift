/// What pages set between paragraphs: the credits of pictures, tags, posts of other sites.
extension Block {
    /// `… di pelabuhan, Rabu (10/1). KORAN KITA/Sari Wulan`: the outlet in capitals and who took the picture.
    static func endsInPictureCredit(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        let stop = max(range.lowerBound, range.upperBound - 60)
        var slash = range.upperBound - 1
        var names = 0
        while slash > stop, bytes[slash] != Ascii.slash {
            guard bytes[slash].isLetter || bytes[slash] == Ascii.space else { return false }
            if bytes[slash].isUpper, bytes[slash - 1] == Ascii.space || bytes[slash - 1] == Ascii.slash { names += 1 }
            slash -= 1
        }
        guard slash > stop, (1...4).contains(names) else { return false }
        var at = slash
        while at > stop, bytes[at - 1].isASCIILetter { at -= 1 }
        // An outlet in one word has a capital inside: `KoranKita/Sari Wulan`.
        if slash - at >= 4, bytes[at + 1..<slash].contains(where: \.isUpper) {
            if bytes[at..<slash].contains(where: \.isLower) { at -= 1 } else { at = slash }
        } else {
            at = slash
        }
        if at == slash {
            while at > stop, bytes[at - 1].isUpper || bytes[at - 1] == Ascii.space { at -= 1 }
        }
        return slash - at >= 4 && at > range.lowerBound + 20 && bytes[at] == Ascii.space
            && (bytes[at - 1].isTerminator || bytes[at - 1] == Ascii.closing)
    }

    /// `pasar lembayungHarga CabaiKota Lembayung`: four tags or more of at most four words run into each other.
    static func areGluedTags(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        guard range.count >= 24, range.count <= 240 else { return false }
        var tags: Set<[UInt8]> = []
        var start = range.lowerBound
        var spaces = 0
        for i in range {
            let byte = bytes[i]
            guard byte.isLetter || byte == Ascii.space || byte == Ascii.hyphen else { return false }
            if byte == Ascii.space { spaces += 1 }
            guard i >= start + 3, byte.isUpper, bytes[i - 1].isLower, bytes[i - 2].isLower || bytes[i - 2].isUpper
            else {
                continue
            }
            guard spaces <= 3, tags.insert(Array(bytes[start..<i])).inserted else { return false }
            (start, spaces) = (i, 0)
        }
        return tags.count >= 3 && spaces <= 3
    }

    /// `— Koran Kita (@korankita) May 6, 2024`: who wrote a post that is shown on the page.
    static func signsPost(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        guard isDash(bytes, range.lowerBound), range.count <= 120, bytes[range.upperBound - 1].isDigit else {
            return false
        }
        return range.dropLast().contains { bytes[$0] == Ascii.opening && bytes[$0 + 1] == 0x40 }
    }

    /// No end, or a day in brackets before it: `… di Lembayung, Jumat (7/6/2024).`
    func endsAsCaption(_ bytes: [UInt8]) -> Bool {
        !isTerminated || bytes[range].suffix(2).elementsEqual([Ascii.closing, Ascii.period])
    }

    /// `KoranKita.com/Sari Wulan Pasar Lama pada pagi hari`: who took the picture stands in front.
    static func beginsWithPictureCredit(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        let start = range.lowerBound
        guard bytes[start].isUpper else { return false }
        var slash = start
        let stop = min(range.upperBound - 3, start + 30)
        while slash < stop, bytes[slash].isASCIILetter || bytes[slash] == Ascii.period || bytes[slash] == Ascii.space {
            slash += 1
        }
        guard slash < stop, bytes[slash] == Ascii.slash, slash - start >= 2, bytes[slash + 1].isLetter else {
            return false
        }
        return bytes[start..<slash].dropFirst(3).contains(Ascii.period) && bytes[slash - 1] != Ascii.period
            || pictureServices.contains(bytes, start..<slash)
    }

    /// `KORANKITA.com/SARI WULAN Warga menawar di pasar. Pasar itu …`: a site's address and who took the picture, which no text
    /// begins with; a place and a dash behind the slash are a dateline.
    static func beginsWithSiteCredit(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        var at = range.lowerBound
        let stop = min(range.upperBound - 8, at + 30)
        while at < stop, bytes[at].isWordByte || bytes[at] == Ascii.period { at += 1 }
        let site = range.lowerBound..<at
        guard site.count >= 6, let dot = site.last(where: { bytes[$0] == Ascii.period }), dot + 2 < at else {
            return false
        }
        while at < stop, bytes[at] == Ascii.space { at += 1 }
        guard at < stop, bytes[at] == Ascii.slash else { return false }
        at += 1
        while at < stop, bytes[at] == Ascii.space { at += 1 }
        guard at < stop, bytes[at].isUpper else { return false }
        let head = at..<min(range.upperBound, at + 60)
        return !head.contains { i in
            bytes[i - 1] == Ascii.space && (bytes[i] == Ascii.hyphen || isDash(bytes, i))
        }
    }

    private static let pictureServices = WordSet([
        "pixabay", "shutterstock", "freepik", "unsplash", "istock", "istockphoto", "getty", "gettyimages", "pexels",
        "antara",
        "antarafoto", "afp", "reuters", "ap", "apphoto", "epa", "xinhua", "dok", "foto", "ilustrasi", "instagram",
        "twitter",
        "youtube", "facebook", "wikimedia", "net", "ist", "istimewa",
    ])
}
