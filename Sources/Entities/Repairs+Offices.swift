internal import Text

/// Public bodies that are named after the place they serve: `Pemerintah Kota (Pemkot) Bandung`, `DPRD Kabupaten Sleman`.
extension Repairs {
    /// The body that stands before the place, in whole, in place of the last find where that is a part of it; nil where no body
    /// stands there.
    func withOffice(_ item: Found, after out: inout [Found]) -> Found? {
        guard item.type == .location || item.type == .organisation else { return nil }
        var start = item.tokens.lowerBound
        var isLevelled = WordSet.levels.contains(text.tokens[start])
        // `(Pemkot)` between the body and its place.
        if start >= 4, text.isCloseBracket(start - 1), text.isOpenBracket(start - 3),
            WordSet.governments.contains(text.tokens[start - 2])
        {
            start -= 3
        }
        if let level = capital(before: start), WordSet.levels.contains(level) {
            start -= 1
            isLevelled = true
        }
        guard let head = capital(before: start) else { return nil }
        let isGovernment = isLevelled && WordSet.government.contains(head)
        let missed = item.type == .location ? missedBody(before: start, after: out.last) : nil
        guard isGovernment || missed != nil || item.type == .location && start > 0 && isBody(start, head, out.last)
        else { return nil }
        var body = item
        body.type = .organisation
        body.evidence = .role
        var first = missed ?? start - 1
        if let last = out.last, last.tokens.upperBound > first {
            guard last.type == .organisation || last.tokens.lowerBound >= first else { return nil }
            first = min(first, last.tokens.lowerBound)
            out.removeLast()
        }
        body.tokens = first..<end(of: item, police: head)
        return body
    }

    /// `Polres Magelang Kota`: the town's own police.
    private func end(of item: Found, police head: Token) -> Int {
        let end = item.tokens.upperBound
        guard WordSet.police.contains(head), end < text.tokens.count, !text.tokens[end - 1].endsSentence,
            WordSet.town.contains(text.tokens[end]), text.tokens[end].letterCase != .lower
        else { return end }
        return end + 1
    }

    /// The capitalised word directly before a token, in its sentence.
    private func capital(before i: Int) -> Token? {
        guard i > 0, !text.tokens[i - 1].endsSentence else { return nil }
        let token = text.tokens[i - 1]
        return token.letterCase == .initial || token.letterCase == .upper || token.letterCase == .mixed ? token : nil
    }

    /// Where a body that was not found begins, which stands before a place with `dan` in it: `Dinas Pariwisata dan Budaya`.
    private func missedBody(before start: Int, after last: Found?) -> Int? {
        let limit = max(last?.tokens.upperBound ?? 0, start - 8)
        guard capital(before: start) != nil else { return nil }
        var i = start - 1
        while i >= limit, !text.tokens[i].endsSentence {
            let token = text.tokens[i]
            guard token.letterCase == .initial || token.letterCase == .lower && WordSet.and.contains(token),
                !WordSet.titles.contains(token), !WordSet.owned.contains(token)
            else { return nil }
            if WordSet.missedHeads.contains(token), token.letterCase == .initial {
                guard i + 1 < start, let before = capital(before: i) else { return i + 1 < start ? i : nil }
                // `Suku Dinas …` is one, `Rumah Dinas …` none.
                return WordSet.part.contains(before) ? max(limit, i - 1) : WordSet.placeHeads.contains(before) ? nil : i
            }
            i -= 1
        }
        return nil
    }

    /// Whether the word before a place is a body of its own (`DPRD`), or the end of one whose first word says that a place
    /// follows (`Dinas Pertanian`).
    private func isBody(_ start: Int, _ head: Token, _ last: Found?) -> Bool {
        if WordSet.localBodies.contains(head) { return true }
        guard let last, last.type == .organisation, last.tokens.upperBound == start else { return false }
        return WordSet.localHeads.contains(text.tokens[last.tokens.lowerBound])
    }
}

extension WordSet {
    static let government = WordSet("pemerintah")

    static let police = WordSet("polres polsek")
    static let town = WordSet("kota")

    /// In `Badan Usaha Milik Daerah`, of which there are many.
    static let owned = WordSet("milik")
    static let part = WordSet("suku")
    static let and = WordSet("dan")

    /// First words of bodies of a place, and of nothing else.
    static let missedHeads = WordSet("dinas badan biro inspektorat sekretariat pengadilan kejaksaan")

    /// Levels of administration, between a body and the name of its place.
    static let levels = WordSet(
        "provinsi propinsi kabupaten kab kota kecamatan kec kelurahan desa kalurahan kapanewon nagari gampong distrik")

    static let governments = WordSet("pemprov pemkab pemkot pemda pemdes")

    /// Bodies of which each place has its own.
    static let localBodies = WordSet(
        """
        pemprov pemkab pemkot pemda pemdes dprd dprk polda polres polresta polrestabes polsek polsekta kodam korem kodim koramil kejati kejari
        bpbd bappeda bapenda bpkad bkpsdm bkpp disdik disdikbud dinkes dishub dinsos dispora disnaker disdukcapil dispendukcapil disperindag disbudpar
        dispar dlh dpmptsp satpol kpud bnnp bnnk baznas kesbangpol inspektorat panwaslu panwascam ppk pps ojk pcnu pwnu bazda
        """)

    /// First words of bodies of which each place has its own.
    static let localHeads = WordSet(
        """
        dinas badan biro inspektorat kantor sekretariat satpol satuan pengadilan kejaksaan kepolisian komisi majelis bagian unit balai dewan
        pemerintah kementerian departemen satreskrim satresnarkoba satlantas satnarkoba ditreskrimum ditreskrimsus
        """)
}
