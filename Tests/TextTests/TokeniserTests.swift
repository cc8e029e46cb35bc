import Testing
import Text

@Suite struct TokeniserTests {
    func cut(_ text: String) -> [String] {
        Tokeniser.tokens(of: text).map { String(text[$0.range]) + ($0.endsSentence ? "|" : "") }
    }

    @Test(arguments: [
        ("Ma'ruf tiba di Jakarta.", ["Ma'ruf", "tiba", "di", "Jakarta", ".|"]),
        ("Dialog AS-Rusia", ["Dialog", "AS", "-", "Rusia|"]),
        ("kupu-kupu terbang", ["kupu-kupu", "terbang|"]),
        ("Rp 5.000 pada 18/6/2021, katanya", ["Rp", "5.000", "pada", "18/6/2021", ",", "katanya|"]),
        (
            "Dr. Budi dan M. Yusuf hadir. Ia pulang.",
            ["Dr.", "Budi", "dan", "M.", "Yusuf", "hadir", ".|", "Ia", "pulang", ".|"]
        ),
        ("Kata dia. \"Kami siap,\" ujarnya.", ["Kata", "dia", ".|", "\"", "Kami", "siap", ",", "\"", "ujarnya", ".|"]),
        ("\"Kami siap.\" Ia pergi.", ["\"", "Kami", "siap", ".", "\"|", "Ia", "pergi", ".|"]),
        ("satu\n\ndua", ["satu|", "dua|"]),
        ("detik.com dan KOMPAS.com", ["detik.com", "dan", "KOMPAS.com|"]),
        ("selesai.Namun", ["selesai", ".", "Namun|"]),
        ("PT Hutchison\u{A0}3 Indonesia", ["PT", "Hutchison", "3", "Indonesia|"]),
        ("“Tidak,” kata Budi…", ["“", "Tidak", ",", "”", "kata", "Budi", "…|"]),
        ("1. Kota Tua2. Pantai Ancol", ["1", ".|", "Kota", "Tua|", "2", ".|", "Pantai", "Ancol|"]),
        ("seri Marzuki2 dan S6.", ["seri", "Marzuki2", "dan", "S6", ".|"]),
        ("", []),
    ])
    func `text is cut into tokens and sentences`(text: String, expected: [String]) {
        #expect(cut(text) == expected)
    }

    @Test(arguments: [
        ("Jakarta", LetterCase.initial), ("KPK", .upper), ("M.", .single), ("iNews", .mixed), ("rumah", .lower),
        ("5.000", .number),
        ("G20", .code), ("(", .mark), ("Élysée", .initial),
    ])
    func `a token knows how it is written`(text: String, expected: LetterCase) {
        #expect(Tokeniser.tokens(of: text).first?.letterCase == expected)
    }

    @Test func `a hash does not see case`() {
        #expect(FoldedHash.of("JAKARTA") == FoldedHash.of("jakarta"))
        #expect(FoldedHash.of("Élan") == FoldedHash.of("élan"))
        #expect(FoldedHash.of("Jakarta") != FoldedHash.of("Jakarte"))
    }

    @Test func `tokens lie in order inside any bytes`() {
        var bytes: [UInt8] = []
        for i in 0..<2000 { bytes.append(UInt8(truncatingIfNeeded: i &* 167 ^ i >> 3)) }
        var last = 0
        for token in Tokeniser.tokens(of: bytes.span) {
            #expect(Int(token.start) >= last && token.end > token.start && Int(token.end) <= bytes.count)
            last = Int(token.end)
        }
    }
}
