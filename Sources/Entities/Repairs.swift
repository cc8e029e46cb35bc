internal import Text

/// Mends what a tagger that sees one word after the other gets wrong at the edges of names.
///
/// Rules of how Indonesian news is written, in the order they are applied:
/// brackets are balanced (`Dinas Perhubungan (Dishub) Klaten` is one name, `Dinas Perhubungan (Dishub` is two); titles are no
/// part of a person's name (`Bupati Klaten Sri Mulyani`: a title, a place, a person); boilerplate is nobody's name.
struct Repairs {
    let text: FieldText
    let names: NameTable

    func repaired(_ found: [Found]) -> [Found] {
        var out: [Found] = []
        out.reserveCapacity(found.count)
        // Used again for name after name.
        var parts: [Found] = []
        var pieces: [Found] = []
        for (k, item) in found.enumerated() {
            let next = k + 1 < found.count ? found[k + 1].tokens.lowerBound : text.tokens.count
            if let joined = joinedWithLast(item, out.last) ?? barrelled(item, out.last) ?? descended(item, out.last)
                ?? abbreviated(item, out.last)
            {
                out[out.count - 1] = joined
                continue
            }
            parts.removeAll(keepingCapacity: true)
            balanced(item, into: &parts)
            for part in parts {
                if let last = out.last, part.tokens.lowerBound < last.tokens.upperBound { continue }
                withoutInsertion(before: part, &out)
                pieces.removeAll(keepingCapacity: true)
                let whole = ofEntry(headed(retyped(part), after: out.last), after: out.last, before: next)
                let sure = alias(person(placed(whole)), of: out.last)
                divide(withFirstHalf(sure, after: out.last), before: next, after: &out, into: &pieces)
                for piece in pieces
                where !isBoilerplate(piece) && !isGeneric(piece) && !isDegree(piece, after: out.last) {
                    guard let whole = withSyllable(withoutDegrees(piece)), let part = withoutOfficer(whole)
                    else { continue }
                    if let last = out.last, last.tokens.upperBound > part.tokens.lowerBound { out.removeLast() }
                    out.append(part)
                }
            }
        }
        return withListed(withoutInitials(out))
    }

    /// The names that the tagger ran together in one; the last of `out` goes where it is a part of the first.
    private func divide(_ item: Found, before limit: Int, after out: inout [Found], into pieces: inout [Found]) {
        switch item.type {
        case .organisation:
            if let body = withOffice(item, after: &out) { return pieces.append(body) }
            withoutFraction(withFirmName(extended(withoutTrailingTitle(item)), before: limit), into: &pieces)
        case .location:
            withoutChain(item, into: &pieces)
            if let first = pieces.first, let body = withOffice(first, after: &out) { pieces[0] = body }
        case .person, .event: withoutTitles(item, into: &pieces)
        }
    }

    /// The item, or its parts before and after a bracket that has no other half in it; each without dashes.
    private func balanced(_ item: Found, into parts: inout [Found]) {
        var open: Int?
        for i in item.tokens {
            if text.isOpenBracket(i) { open = i }
            guard text.isCloseBracket(i) else { continue }
            if open == nil {
                withoutDash(item, item.tokens.lowerBound..<i, into: &parts)
                let end = item.tokens.upperBound
                let rest = ((i + 1)..<end).drop { text.tokens[$0].letterCase == .mark }
                var other = item
                if isPlace(rest) { other.type = .location }
                return withoutDash(other, rest, into: &parts)
            }
            open = nil
        }
        guard let open else { return withoutDash(item, item.tokens, into: &parts) }
        withoutDash(item, item.tokens.lowerBound..<open, into: &parts)
        withoutDash(item, (open + 1)..<item.tokens.upperBound, into: &parts)
    }

    private func isPlace(_ tokens: Range<Int>) -> Bool {
        guard let first = text.tokens[tokens].first else { return false }
        return WordSet.placeHeads.contains(first)
            || names.type(of: NameTable.key(of: text.tokens[tokens])) == .location
    }

    /// Nothing where no token is left.
    func add(_ tokens: Range<Int>, of item: Found, to parts: inout [Found]) {
        guard !tokens.isEmpty else { return }
        var item = item
        item.tokens = tokens
        parts.append(item)
    }

    /// `Pemerintah Kabupaten` `(` `Pemkab) Klaten`: one name that the tagger cut at the bracket.
    private func joinedWithLast(_ item: Found, _ last: Found?) -> Found? {
        guard let last, last.type == item.type, item.type == .organisation,
            last.tokens.upperBound + 1 == item.tokens.lowerBound,
            text.isOpenBracket(last.tokens.upperBound)
        else { return nil }
        let closes = item.tokens.dropFirst().first { text.isCloseBracket($0) }
        guard closes != nil else { return nil }
        var joined = last
        joined.tokens = last.tokens.lowerBound..<item.tokens.upperBound
        joined.confidence = min(last.confidence, item.confidence)
        return joined
    }

    /// A person without the titles and the place that the name was run together with.
    private func withoutTitles(_ item: Found, into parts: inout [Found]) {
        guard item.type == .person else { return parts.append(item) }
        var start = item.tokens.lowerBound
        let end = item.tokens.upperBound
        while start < end - 1, WordSet.plainTitles.contains(text.tokens[start]) { start += 1 }
        if end - start > 2, WordSet.seats.contains(text.tokens[start]) { start += 1 }
        let titled = start > item.tokens.lowerBound || start > 0 && WordSet.offices.contains(text.tokens[start - 1])
        if titled, let length = placeLength(start..<end) {
            parts.append(
                Found(
                    type: .location, field: item.field, tokens: start..<(start + length), confidence: item.confidence,
                    evidence: .table))
            start += length
        }
        var person = item
        person.tokens = start..<end
        if start > item.tokens.lowerBound { person.evidence = .role }
        parts.append(person)
    }

    /// How many of the first tokens are the name of a place, where more follow.
    private func placeLength(_ range: Range<Int>) -> Int? {
        var key: UInt64 = 0
        var best: Int?
        for (i, token) in range.dropLast().prefix(4).enumerated() {
            key = NameTable.extend(key, text.tokens[token].hash)
            if names.type(of: key) == .location { best = i + 1 }
        }
        return best
    }

    /// `(Dmitry) Medvedev`, `(Rusia Vladimir) Putin`: what an editor put in brackets before a surname is no name of its own, but
    /// for the country in it.
    private func withoutInsertion(before item: Found, _ out: inout [Found]) {
        guard let last = out.last, item.type == .person, last.tokens.upperBound + 1 == item.tokens.lowerBound,
            text.isCloseBracket(last.tokens.upperBound), last.tokens.count <= 2
        else { return }
        let first = last.tokens.prefix(1)
        if last.tokens.count == 1 {
            guard names.type(of: NameTable.key(of: text.tokens[first])) != .location || last.type == .person,
                last.type != .organisation || isInserted(last.tokens.lowerBound)
            else { return }
            out.removeLast()
        } else if last.type == .location, names.type(of: NameTable.key(of: text.tokens[first])) == .location,
            names.type(of: NameTable.key(of: text.tokens[last.tokens])) == nil
        {
            out[out.count - 1].tokens = first
        }
    }

    /// Whether the word in brackets explains nothing that stands before them, as an abbreviation does.
    private func isInserted(_ i: Int) -> Bool {
        i > 1 && text.isOpenBracket(i - 1) && text.tokens[i].letterCase == .initial
            && text.tokens[i - 2].letterCase == .lower
    }

    /// An organisation to the end of the longest name that the tables have from its first word: `Organisasi untuk …`.
    private func extended(_ item: Found) -> Found {
        var key: UInt64 = 0
        var end: Int?
        var i = item.tokens.lowerBound
        while i < text.tokens.count, i - item.tokens.lowerBound < 12 {
            key = NameTable.extend(key, text.tokens[i].hash)
            i += 1
            if i > item.tokens.upperBound {
                let last = text.tokens[i - 1]
                if last.letterCase == .lower {
                    guard WordSet.connectors.contains(last) else { break }
                } else if names.kinds(of: key).isOrganisation {
                    end = i
                }
            }
            if text.tokens[i - 1].endsSentence { break }
        }
        guard let end else { return withCommission(item) }
        var item = item
        item.tokens = item.tokens.lowerBound..<end
        item.evidence = .table
        return item
    }

    /// `Lapan Drs` before a person: the degree is the person's.
    private func withoutTrailingTitle(_ item: Found) -> Found {
        guard item.tokens.count > 1, WordSet.degrees.contains(text.tokens[item.tokens.upperBound - 1]) else {
            return item
        }
        var item = item
        item.tokens = item.tokens.lowerBound..<(item.tokens.upperBound - 1)
        return item
    }

    /// `Komisi IX` before `DPR` belongs to it.
    private func withCommission(_ item: Found) -> Found {
        let start = item.tokens.lowerBound
        guard start >= 2, WordSet.houses.contains(text.tokens[start]),
            WordSet.commission.contains(text.tokens[start - 2]),
            text.tokens[start - 2].letterCase == .initial,
            text.tokens[start - 1].letterCase == .upper || text.tokens[start - 1].letterCase == .single
        else { return item }
        var item = item
        item.tokens = (start - 2)..<item.tokens.upperBound
        item.evidence = .role
        return item
    }

    /// `DPR Fraksi Partai Gerindra`: a house and a fraction in it are two.
    private func withoutFraction(_ item: Found, into parts: inout [Found]) {
        let place = item.tokens.dropFirst().first { WordSet.fraction.contains(text.tokens[$0]) }
        guard let place else { return parts.append(item) }
        add(item.tokens.lowerBound..<place, of: item, to: &parts)
        add(place..<item.tokens.upperBound, of: item, to: &parts)
    }

    private func isBoilerplate(_ item: Found) -> Bool {
        let tokens = text.tokens[item.tokens]
        if tokens.allSatisfy({ $0.letterCase == .mark || $0.letterCase == .number }) { return true }
        return tokens.allSatisfy { WordSet.boilerplate.contains($0) }
    }
}

extension WordSet {
    /// Offices behind which a place and a name may follow.
    static let offices = WordSet(
        """
        presiden menteri gubernur bupati walikota wali kota camat lurah kapolres kapolda kapolsek dubes wagub wabup ketua menlu sekjen wakil kades
        panewu dukuh kapolresta dandim
        """)

    static let fraction = WordSet("fraksi")
    static let degrees = WordSet("drs dra dr ir prof kombes kompol akbp akp ny")
    static let commission = WordSet("komisi")
    static let houses = WordSet("dpr dprd")

    /// Seats of power that stand before those who speak for them or against them: `kritikus Kremlin Alexei Navalny`.
    static let seats = WordSet("kremlin pentagon istana")

    /// Titles that stand directly before a name and are never part of one.
    static let plainTitles = WordSet(
        """
        presiden wapres menteri gubernur bupati walikota laksamana laksda laksma marsekal marsda marsma jenderal letjen mayjen brigjen kolonel letkol mayor kapten kombes kompol akbp akp iptu ipda
        aiptu bripka irjen komjen prof dr ir drs dra kh ustaz ustadz menlu menkeu mendagri menko sekjen dirjen kapolri kapolda kapolres ketua jubir
        bapak ibu pak bu hj wadirut dirut wagub wabup dubes sekda kadis kapolsek wakapolri wakapolres wakapolda kasat kabid kades kapekon camat lurah
        """)

    /// Words that sites print around articles.
    static let boilerplate = WordSet(
        """
        baca juga advertisement iklan foto dok dokumentasi editor penulis reporter laporan sumber terkini terpopuler rekomendasi berita simak lihat
        tag tags share follow read next breaking news video ilustrasi istimewa copyright wib wita wit senin selasa rabu kamis jumat sabtu minggu
        """)
}
