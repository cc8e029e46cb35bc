/// The upper halves of the two code pages that scrapers mistake UTF-8 for.
enum CodePages {
    /// What Windows-1252 has at 0x80 to 0x9F; nil where it has nothing.
    static func windowsScalar(_ byte: UInt8) -> UInt32? {
        guard byte >= 0x80, byte < 0xA0 else { return nil }
        let value = windows[Int(byte - 0x80)]
        return value == 0 ? nil : value
    }

    /// The byte that Windows-1252 writes for a scalar above ASCII.
    static func windowsByte(_ value: UInt32) -> UInt8? {
        if value >= 0x80, value <= 0xFF { return UInt8(value) }
        return windows.firstIndex(of: value).map { UInt8($0 + 0x80) }
    }

    /// The byte that Mac Roman writes for a scalar above ASCII.
    static func macByte(_ value: UInt32) -> UInt8? { macIndex[value] }

    private static let windows: [UInt32] = [
        0x20AC, 0, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0, 0x17D, 0, 0,
        0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0, 0x17E, 0x178,
    ]

    /// Mac Roman from 0x80 on.
    private static let mac =
        "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ"

    private static let macIndex: [UInt32: UInt8] = {
        var index: [UInt32: UInt8] = [:]
        for (i, scalar) in mac.unicodeScalars.enumerated() { index[scalar.value] = UInt8(clamping: i + 0x80) }
        return index
    }()
}
