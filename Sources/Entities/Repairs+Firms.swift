internal import Text

/// The edges of firms' and agencies' names.
extension Repairs {
    /// `PT BPR` before `Tutur Ganda`: what follows `PT` is the firm's name to the end of its capitals or the next name.
    func withFirmName(_ item: Found, before limit: Int) -> Found {
        guard item.type == .organisation, WordSet.firms.contains(text.tokens[item.tokens.lowerBound]) else {
            return item
        }
        var end = item.tokens.upperBound
        while end < limit, end - item.tokens.lowerBound < 8, !text.tokens[end - 1].endsSentence {
            let token = text.tokens[end]
            guard token.letterCase == .initial || token.letterCase == .upper || token.letterCase == .mixed,
                !WordSet.common.contains(token), !WordSet.titles.contains(token)
            else { break }
            end += 1
        }
        var item = item
        item.tokens = item.tokens.lowerBound..<end
        return item
    }

    /// `PT Hutan Lestari (Hutan)`: one word in brackets behind a firm's or a body's name is its other name, not a person's.
    func alias(_ item: Found, of last: Found?) -> Found {
        guard let last, last.type == .organisation, item.type == .person, item.tokens.count == 1,
            last.tokens.upperBound + 1 == item.tokens.lowerBound, text.isOpenBracket(last.tokens.upperBound),
            text.isCloseBracket(item.tokens.upperBound), last.tokens.count > 1,
            WordSet.organisationHeads.contains(text.tokens[last.tokens.lowerBound])
        else { return item }
        return item.byRole(.organisation)
    }

    /// The parts of a name on both sides of a dash between spaces, which no name has inside; behind a site's own name at the
    /// beginning of a report (`KABAR.COM - …`) the report begins.
    func withoutDash(_ item: Found, _ tokens: Range<Int>, into parts: inout [Found]) {
        if let rest = rest(behindAddress: tokens) {
            add(tokens.lowerBound..<(tokens.lowerBound + 1), of: item, to: &parts)
            return withoutDash(item, rest, into: &parts)
        }
        let dash = tokens.dropFirst().dropLast().first {
            text.tokens[$0].letterCase == .mark && text.tokens[$0].spaceAfter && text.tokens[$0 - 1].spaceAfter
                && isDash($0)
        }
        guard let dash else { return add(tokens, of: item, to: &parts) }
        add(tokens.lowerBound..<dash, of: item, to: &parts)
        if item.type == .organisation, tokens.lowerBound == 0 { return }
        withoutDash(item, (dash + 1)..<tokens.upperBound, into: &parts)
    }

    /// What stands behind a site's address and a mark that hangs on it: `KABAR.COM,- Tim Bola`.
    private func rest(behindAddress tokens: Range<Int>) -> Range<Int>? {
        guard tokens.count > 2, text.tokens[tokens.lowerBound + 1].letterCase == .mark,
            !text.tokens[tokens.lowerBound].spaceAfter,
            isAddress(text.tokens[tokens.prefix(1)])
        else { return nil }
        let rest = tokens.dropFirst().drop { text.tokens[$0].letterCase == .mark }
        return rest.isEmpty ? nil : rest
    }

    private func isDash(_ i: Int) -> Bool {
        let bytes = text.text.utf8.span
        let start = Int(text.tokens[i].start)
        if bytes[start] == UInt8(ascii: "-") { return true }
        // U+2013 and U+2014.
        return text.tokens[i].count == 3 && bytes[start] == 0xE2 && bytes[start + 1] == 0x80
            && (0x93...0x94).contains(bytes[start + 2])
    }

    /// A word for a kind of institution by itself (`pemprov`, `BUMN`), or a title without a name, is nobody's name.
    func isGeneric(_ item: Found) -> Bool {
        let tokens = text.tokens[item.tokens]
        switch item.type {
        case .organisation:
            if tokens.allSatisfy({ $0.letterCase != .lower && WordSet.abbreviatedThings.contains($0) }) { return true }
            return tokens.count == 1
                && tokens.allSatisfy { WordSet.kinds.contains($0) || WordSet.plainTitles.contains($0) }
        case .person: return tokens.allSatisfy { WordSet.plainTitles.contains($0) }
        case .location, .event: return false
        }
    }
}

extension WordSet {
    static let firms = WordSet("pt cv")

    /// Kinds of institutions; by themselves they name none.
    static let kinds = WordSet(
        """
        bumn bumd bumdes umkm ukm pemprov pemkab pemkot pemda pemdes dinas kementerian lsm ormas parpol bpr pt cv persero perseroan
        tbk universitas university institut fakultas sekolah yayasan bank rs rsud satgas opd skpd uptd upt
        """)

    /// Abbreviations of documents, laws, taxes, offices, illnesses, devices and formats, which are nobody's.
    static let abbreviatedThings = WordSet(
        """
        purn cctv ac tv hp pc usb led lcd gps ram rom cpu gpu ssd nfc pdf jpg png mp3 mp4 html sms otp pin url ai iot nft dna rna pcr
        ktp sim stnk bpkb nik npwp kk skck sni nib apbn apbd ppn pph phk thr ump umk umr kpr kur sbn ipo rups rupslb rupst ihsg lq45 pdb ihk
        uu ruu perda raperda perpres perppu kuhp kuhap bap spdp dpo tkp ott kdrt tppo tppu wni wna asn pns cpns pppk tki odgj pkl
        hiv aids tbc dbd ispa icu igd ugd nicu bbm lpg lng spbu pltu plta plts umkm ppdb spmb snbp snbt utbk pmb kip kjp pkh blt bsu jht jkn
        jkm jkk kek rth rtrw rpjmd rpjmn dak dau tps dpt allah swt saw nkri motogp
        """)
}
