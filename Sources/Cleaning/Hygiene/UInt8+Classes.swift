/// What a byte of UTF-8 text can be; every byte of a multi-byte scalar counts as a letter.
extension UInt8 {
    @inline(__always) var isDigit: Bool { self &- 0x30 < 10 }
    @inline(__always) var isUpper: Bool { self &- 0x41 < 26 }
    @inline(__always) var isLower: Bool { self &- 0x61 < 26 }
    @inline(__always) var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }
    @inline(__always) var isLetter: Bool { isASCIILetter || self >= 0x80 }
    @inline(__always) var isWordByte: Bool { isLetter || isDigit }
    /// The byte with ASCII capitals made small.
    @inline(__always) var folded: UInt8 { isUpper ? self | 0x20 : self }
    /// Ends a sentence.
    @inline(__always) var isTerminator: Bool { self == 0x2E || self == 0x21 || self == 0x3F }
}

/// Bytes that the rules name.
enum Ascii {
    static let newline: UInt8 = 0x0A
    static let space: UInt8 = 0x20
    static let quote: UInt8 = 0x22
    static let hash: UInt8 = 0x23
    static let ampersand: UInt8 = 0x26
    static let apostrophe: UInt8 = 0x27
    static let opening: UInt8 = 0x28
    static let closing: UInt8 = 0x29
    static let comma: UInt8 = 0x2C
    static let hyphen: UInt8 = 0x2D
    static let period: UInt8 = 0x2E
    static let slash: UInt8 = 0x2F
    static let colon: UInt8 = 0x3A
    static let semicolon: UInt8 = 0x3B
    static let equals: UInt8 = 0x3D
    static let openingBracket: UInt8 = 0x5B
    static let backslash: UInt8 = 0x5C
    static let closingBracket: UInt8 = 0x5D
    static let underscore: UInt8 = 0x5F
    static let bar: UInt8 = 0x7C
}
