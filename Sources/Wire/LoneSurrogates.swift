/// Replaces `\uD800`-like escapes that have no partner by `\uFFFD`, so that the JSON around them can be read.
enum LoneSurrogates {
    /// Nil where there is nothing to replace.
    static func replaced(in json: [UInt8]) -> [UInt8]? {
        var out = json
        var changed = false
        var at = 0
        while at < json.count {
            guard json[at] == 0x5C else {
                at += 1
                continue
            }
            guard let unit = escape(in: json, at: at) else {
                at += 2
                continue
            }
            let isHigh = 0xD800...0xDBFF ~= unit
            if isHigh, let next = escape(in: json, at: at + 6), 0xDC00...0xDFFF ~= next {
                at += 12
                continue
            }
            if 0xD800...0xDFFF ~= unit {
                out.replaceSubrange(at + 2..<at + 6, with: Array("FFFD".utf8))
                changed = true
            }
            at += 6
        }
        return changed ? out : nil
    }

    /// The code unit of `\uXXXX` at an offset.
    private static func escape(in json: [UInt8], at: Int) -> UInt32? {
        guard at + 6 <= json.count, json[at] == 0x5C, json[at + 1] == 0x75 else { return nil }
        return UInt32(String(decoding: json[at + 2..<at + 6], as: UTF8.self), radix: 16)
    }
}
