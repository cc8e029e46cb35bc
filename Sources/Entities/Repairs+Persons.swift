internal import Text

/// People by what stands around their names, where the tagger took an unusual one for something else.
extension Repairs {
    /// The name as a person's where that is certain:
    ///
    /// - a degree stands before or behind it (`dr. Tirta Wening, Sp.PD`);
    /// - it stands between commas behind an office and before the day, as those who were asked do (`kata Kepala Humas, Tirta,
    ///   Rabu (4/6)`);
    /// - an age follows (`Tirta (76)`, `Tirta di usia 76 tahun`).
    func person(_ item: Found) -> Found {
        guard item.type == .organisation || item.type == .location, isPersonal(item.tokens) else { return item }
        guard isBesideDegree(item) || item.type == .organisation && isSpeaker(item) || hasAge(item) else { return item }
        var item = item
        item.type = .person
        item.evidence = .role
        return item
    }

    /// `Bunga Citra binti Muchlis`, found as two: one name with the father's in it.
    func descended(_ item: Found, _ last: Found?) -> Found? {
        guard let last, last.type == .person, item.type == .person,
            last.tokens.upperBound + 1 == item.tokens.lowerBound,
            WordSet.descent.contains(text.tokens[last.tokens.upperBound])
        else { return nil }
        var joined = last
        joined.tokens = last.tokens.lowerBound..<item.tokens.upperBound
        return joined
    }

    /// `Direktur Keuangan: Aquila Rudianto Putra`, found in part: between an office's colon and the end of the line, or the next
    /// mark, all capitalised words are the person's.
    func ofEntry(_ item: Found, after last: Found?, before limit: Int) -> Found {
        guard item.type == .person, item.field == .body else { return item }
        var start = item.tokens.lowerBound
        while start > last?.tokens.upperBound ?? 0, item.tokens.lowerBound - start < 4, isNameWord(start - 1) {
            start -= 1
        }
        guard start > 1, text.isColon(start - 1), isOffice(before: start - 1) else { return item }
        var end = item.tokens.upperBound
        while end < limit, end - item.tokens.upperBound < 4, !text.tokens[end - 1].endsSentence, isNameWord(end) {
            end += 1
        }
        let isWhole =
            end == text.tokens.count || text.tokens[end - 1].endsSentence || text.tokens[end].letterCase == .mark
        guard isWhole else { return item }
        var item = item
        item.tokens = start..<end
        return item
    }

    private func isOffice(before colon: Int) -> Bool {
        var i = colon - 1
        while i >= 0, colon - i < 8, text.tokens[i].letterCase != .mark, !text.tokens[i].endsSentence {
            if WordSet.titles.contains(text.tokens[i]) { return true }
            i -= 1
        }
        return false
    }

    private func isNameWord(_ i: Int) -> Bool {
        let token = text.tokens[i]
        return (token.letterCase == .initial || token.letterCase == .single) && !WordSet.common.contains(token)
            && !WordSet.titles.contains(token) && !WordSet.organisationHeads.contains(token)
            && !WordSet.placeHeads.contains(token)
    }

    /// One to four words as names of people are written, of which the tables know nothing else.
    private func isPersonal(_ tokens: Range<Int>) -> Bool {
        let words = text.tokens[tokens]
        guard words.count <= 4, let first = words.first,
            words.allSatisfy({ $0.letterCase == .initial || $0.letterCase == .single }), first.letterCase == .initial,
            !WordSet.organisationHeads.contains(first), !WordSet.placeHeads.contains(first),
            !words.contains(where: { WordSet.hospital.contains($0) })
        else { return false }
        let known = names.kinds(of: NameTable.key(of: words))
        return !known.isPlace && !known.isOrganisation
    }

    private func isBesideDegree(_ item: Found) -> Bool {
        let (start, end) = (item.tokens.lowerBound, item.tokens.upperBound)
        if start > 0, WordSet.medical.contains(text.tokens[start - 1]),
            text.tokens[start - 1].letterCase != .upper
        {
            // `RSUD dr. Soetomo` is one name, of a hospital.
            return start < 2 || text.tokens[start - 2].letterCase == .lower
                || text.tokens[start - 2].letterCase == .mark
        }
        return end + 1 < text.tokens.count && text.isComma(end) && WordSet.postnominals.contains(text.tokens[end + 1])
    }

    private func isSpeaker(_ item: Found) -> Bool {
        let (start, end) = (item.tokens.lowerBound, item.tokens.upperBound)
        guard start > 1, end + 1 < text.tokens.count, text.isComma(start - 1), text.isComma(end),
            WordSet.weekdays.contains(text.tokens[end + 1])
        else { return false }
        var i = start - 2
        while i >= 0, start - i < 14, !text.tokens[i].endsSentence {
            if WordSet.speech.contains(text.tokens[i]) { return true }
            i -= 1
        }
        return false
    }

    private func hasAge(_ item: Found) -> Bool {
        let end = item.tokens.upperBound
        guard end + 2 < text.tokens.count, !text.tokens[end - 1].endsSentence else { return false }
        if text.isOpenBracket(end), isAge(end + 1) { return text.isCloseBracket(end + 2) }
        return isAge(end + 2) && WordSet.age.contains(text.tokens[end + 1]) && WordSet.at.contains(text.tokens[end])
    }

    private func isAge(_ i: Int) -> Bool {
        text.tokens[i].letterCase == .number && text.tokens[i].count == 2
    }
}

extension WordSet {
    /// Degrees before a name, and behind it.
    static let medical = WordSet("dr dr. drg drg. dra dra. drs drs. prof prof.")
    static let hospital = WordSet("hospital clinic klinik")
    static let postnominals = WordSet(
        """
        sp sp.pd sp.mk sp.a sp.og sp.b sp.jp sp.kj sp.p sp.s s.h s.h. s.ip s.ip. s.sos s.pd m.si m.si. m.pd m.hum s.ag s.e s.t s.t. m.t
        """)
    static let weekdays = WordSet("senin selasa rabu kamis jumat jum'at sabtu minggu ahad")
    static let speech = WordSet(
        "kata ujar ucap tutur tegas jelas ungkap papar terang sebut imbuh tambah pungkas lanjut beber")
    static let age = WordSet("usia umur")
    static let at = WordSet("di")
    static let descent = WordSet("bin binti ibn")
}
