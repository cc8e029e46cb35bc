/// Reads and writes single scalars of UTF-8 that is known to be valid.
enum UTF8Scalars {
    /// The scalar that begins at an offset, and its bytes; nil inside a scalar or at a cut one.
    static func read(_ bytes: [UInt8], at offset: Int) -> (value: UInt32, length: Int)? {
        guard offset >= 0, offset < bytes.count else { return nil }
        let lead = bytes[offset]
        let length: Int
        var value: UInt32
        switch lead {
        case 0..<0x80: return (UInt32(lead), 1)
        case 0xC2..<0xE0: (length, value) = (2, UInt32(lead & 0x1F))
        case 0xE0..<0xF0: (length, value) = (3, UInt32(lead & 0x0F))
        case 0xF0..<0xF5: (length, value) = (4, UInt32(lead & 0x07))
        default: return nil
        }
        guard bytes.count - offset >= length else { return nil }
        for i in 1..<length {
            let next = bytes[offset + i]
            guard next & 0xC0 == 0x80 else { return nil }
            value = value << 6 | UInt32(next & 0x3F)
        }
        return (value, length)
    }

    /// The last scalar of a text.
    static func last(_ bytes: [UInt8]) -> (value: UInt32, length: Int)? {
        var start = bytes.count - 1
        while start > 0, bytes.count - start < 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        return read(bytes, at: start)
    }

    static func append(_ value: UInt32, to bytes: inout [UInt8]) {
        guard let scalar = Unicode.Scalar(value) else { return }
        for unit in UTF8.encode(scalar) ?? .init() { bytes.append(unit) }
    }
}
