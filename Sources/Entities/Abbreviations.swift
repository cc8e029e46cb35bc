internal import Text

/// What an article itself says of its abbreviations, by the form `long form (ABBR)`.
///
/// An abbreviation of an organisation's name is that organisation wherever it stands in the article. One of a thing
/// (`pajak kendaraan bermotor (PKB)`, `Internet of Things (IoT)`) is no name in the whole article, whoever else bears it.
/// Costs a look at the words around each bracket; time is linear in the text.
struct Abbreviations {
    private var organisations: Set<UInt64> = []
    private var things: Set<UInt64> = []

    init(_ texts: [FieldText], _ found: [[Found]]) {
        for (text, list) in zip(texts, found) {
            for (k, item) in list.enumerated() where item.type == .organisation {
                learnOrganisation(item, text)
                learnThing(item, after: k > 0 ? list[k - 1] : nil, text)
            }
        }
        organisations.subtract(things)
    }

    /// The names of a field without things, and with every abbreviation of an organisation.
    func applied(to found: [Found], in text: FieldText) -> [Found] {
        guard !organisations.isEmpty || !things.isEmpty else { return found }
        var out: [Found] = []
        out.reserveCapacity(found.count)
        var start = 0
        for var item in found {
            addOrganisations(start..<item.tokens.lowerBound, text, &out)
            start = item.tokens.upperBound
            if item.tokens.count == 1, let token = text.tokens[item.tokens].first, Self.isAbbreviation(token) {
                if things.contains(token.hash) { continue }
                if item.type != .organisation, organisations.contains(token.hash) {
                    item.type = .organisation
                    item.evidence = .article
                }
            }
            out.append(item)
        }
        addOrganisations(start..<text.tokens.count, text, &out)
        return out
    }

    private func addOrganisations(_ range: Range<Int>, _ text: FieldText, _ out: inout [Found]) {
        guard !organisations.isEmpty else { return }
        for i in range where Self.isAbbreviation(text.tokens[i]) && organisations.contains(text.tokens[i].hash) {
            out.append(
                Found(type: .organisation, field: text.field, tokens: i..<(i + 1), confidence: 0.7, evidence: .article))
        }
    }

    /// The abbreviation in brackets behind a name that says it is an organisation's: its letters stand in the long form in
    /// their order.
    private mutating func learnOrganisation(_ item: Found, _ text: FieldText) {
        let open = item.tokens.upperBound
        guard item.tokens.count > 1, text.isOpenBracket(open), text.isCloseBracket(open + 2),
            Self.isAbbreviation(text.tokens[open + 1]), !WordSet.kinds.contains(text.tokens[open + 1]),
            WordSet.organisationHeads.contains(text.tokens[item.tokens.lowerBound])
                || text.tokens[item.tokens].contains(where: { WordSet.foreignHeads.contains($0) })
        else { return }
        let bytes = text.text.utf8.span
        var at = Int(text.tokens[open + 1].start)
        let end = Int(text.tokens[open + 1].end)
        guard Self.folded(bytes[at]) == Self.folded(bytes[Int(text.tokens[item.tokens.lowerBound].start)]) else {
            return
        }
        for i in text.range(of: item.tokens).start..<text.range(of: item.tokens).end where at < end {
            if Self.folded(bytes[i]) == Self.folded(bytes[at]) { at += 1 }
        }
        if at == end { organisations.insert(text.tokens[open + 1].hash) }
    }

    /// The abbreviation in brackets behind the words of which it has the initials, where these are those of a thing.
    private mutating func learnThing(_ item: Found, after last: Found?, _ text: FieldText) {
        let place = item.tokens.lowerBound
        guard item.tokens.count == 1, text.isOpenBracket(place - 1), text.isCloseBracket(place + 1),
            Self.isAbbreviation(text.tokens[place]), let start = longForm(of: place, text),
            (last?.tokens.upperBound ?? 0) <= start
        else { return }
        let (first, end) = (text.tokens[start], text.tokens[place - 2])
        if WordSet.things.contains(first) || WordSet.foreignThings.contains(end)
            || first.letterCase == .lower && !WordSet.organisationHeads.contains(first)
                && !WordSet.groups.contains(first)
        {
            things.insert(text.tokens[place].hash)
        }
    }

    /// The first of the words before the bracket whose initials are the letters of the abbreviation.
    private func longForm(of place: Int, _ text: FieldText) -> Int? {
        let bytes = text.text.utf8.span
        var letter = Int(text.tokens[place].end)
        let first = Int(text.tokens[place].start)
        var i = place - 1
        while letter > first {
            i -= 1
            guard i >= 0, !text.tokens[i].endsSentence, text.tokens[i].letterCase != .mark else { return nil }
            if Self.folded(bytes[Int(text.tokens[i].start)]) == Self.folded(bytes[letter - 1]) {
                letter -= 1
            } else if !WordSet.betweenInitials.contains(text.tokens[i]) {
                return nil
            }
        }
        return i
    }

    /// `KPBS`, `KfW`.
    private static func isAbbreviation(_ token: Token) -> Bool {
        (token.letterCase == .upper || token.letterCase == .mixed) && (2...10).contains(token.count)
    }

    private static func folded(_ byte: UInt8) -> UInt8 { byte | 0x20 }
}

extension WordSet {
    static let betweenInitials = WordSet("dan di ke untuk of the and for to in")

    /// What people form, also where it is written in small letters.
    static let groups = WordSet("kelompok komunitas perkumpulan paguyuban perguruan milisi")

    /// Words in the English names of organisations.
    static let foreignHeads = WordSet(
        """
        association organization organisation university institute center centre watch council union corporation agency authority commission committee
        foundation society federation alliance department ministry bureau party college academy company office
        """)

    /// First words of the names of programmes, laws, taxes, documents, jobs, illnesses and other things.
    static let things = WordSet(
        """
        pajak program sistem kawasan rencana rancangan peraturan undang-undang anggaran dana kredit penerimaan pemilihan seleksi ujian kartu bantuan
        indeks surat nomor tempat tindak kitab izin angka rapat alat kendaraan kekerasan orang anak aparatur pegawai warga tenaga usaha industri
        pelaku penyakit demam infeksi virus alokasi belanja produk upah laporan standar sertifikat hak harga ruang bahan jalur jaringan pembangkit
        stasiun lomba kuliah satuan organisasi unit mobil kereta bus layanan pelayanan penanaman produksi pendapatan pengadaan penyelenggara
        musyawarah bulan hari ibu air gas minyak energi bea nilai uang suku modal saham obligasi surplus daftar data
        """)

    /// Last words of what English names that is no body.
    static let foreignThings = WordSet(
        """
        model system network fund index storage intelligence things data learning planning notice gateway technology management process
        programme program plan system reality communication card code interface vehicle engine game games award awards day report rate ratio
        """)
}
