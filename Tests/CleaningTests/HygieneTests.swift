import Testing

@testable import Cleaning

@Suite struct HygieneTests {
    static let table: [(String, String)] = [
        ("dua  kata\t ini", "dua kata ini"), ("a\r\nb\rc", "a\nb\nc"), ("a\n\n\n\nb", "a\n\nb"),
        ("  a  \n  b  ", "a\nb"),
        ("Suryo\u{A0}Laksono", "Suryo Laksono"), ("ber\u{AD}sama", "bersama"), ("a\u{200B}b\u{FEFF}", "ab"),
        ("a\u{0}b\u{1F}c\u{7F}", "abc"),
        ("R&amp;D", "R&D"), ("&amp;amp;nbsp;x", "x"), ("&quot;ya&quot;", "\"ya\""), ("&#8220;ya&#x201D;", "“ya”"),
        ("&#147;ya&#148;", "“ya”"),
        ("AT&T dan R&D", "AT&T dan R&D"), ("a & b", "a & b"), ("&tidakada;", "&tidakada;"), ("&#0;x", "&#0;x"),
        ("â€œyaâ€\u{9D}", "“ya”"), ("‚Äúya‚Äù", "“ya”"), ("AndrÃ©", "André"), ("Andr√©", "André"), ("kmÂ²", "km²"),
        ("\u{F8FF}üòÇ", "😂"),
        ("Ø¨Ø³Ù… Ø§Ù„Ù„Ù‡", "بسم الله"), ("Ø¨Ø³Ù\u{85} Ø§Ù\u{84}Ù\u{84}Ù\u{87}", "بسم الله"), ("MØ§", "MØ§"),
        ("Ø¨ Û—", "ب ۗ"),
        ("SmØ… Ø", "SmØ… Ø"),
        ("Ã bon", "Ã bon"), ("pâté", "pâté"), ("Rp 5 ‚ dan", "Rp 5 ‚ dan"), ("Andre\u{301}", "André"),
        ("N\u{303}", "Ñ"), ("x\u{301}", "x\u{301}"),
        ("selesai_x000D_\nlagi", "selesai\nlagi"), ("nama_berkas", "nama_berkas"), ("👨‍👩‍👧 keluarga", "👨‍👩‍👧 keluarga"),
        ("satu ====== dua", "satu dua"), ("dua_____", "dua"), ("a == b", "a == b"), ("________", ""),
        ("Ma\\'arif berkata", "Ma'arif berkata"), ("Harga Naik\\\\xa0", "Harga Naik"), ("kata\\xa0dia", "kata dia"),
        ("\\u201cya\\u201d", "“ya”"), ("C:\\uang\\xx", "C:\\uang\\xx"), ("a \\ud83d", "a \\ud83d"), ("a \\", "a \\"),
        ("", ""), ("\n \n", ""),
        ("ibu dari anak ,, itu", "ibu dari anak, itu"), ("emas,, perak", "emas,, perak"),
        ("minyak.,‚ÄúStasiun", "minyak.\n“Stasiun"), ("minyak.,&ldquo;Stasiun", "minyak.\n“Stasiun"),
        ("di kota, , - lalu", "di kota, - lalu"), ("diikuti,,,,dan", "diikuti, dan"),
        ("lembaga (,) itu", "lembaga itu"), ("lembaga ( ,).", "lembaga."), ("(, anak lembaga)", "(anak lembaga)"),
        ("di daerah.,Saat ini", "di daerah\u{2E}\nSaat ini"), ("“ya.”,Ia pergi", "“ya.”\nIa pergi"),
        ("katanya. , ,\"Kami", "katanya.\n\"Kami"),
        ("katanya. ,", "katanya."), ("katanya.,\nLalu", "katanya.\nLalu"), ("kata dia,\nlalu", "kata dia,\nlalu"),
        ("dimainkan oleh,dan,pada", "dimainkan oleh dan pada"), ("ujar akun,. Lalu", "ujar akun. Lalu"),
        ("bersama,,dan,,.", "bersama, dan."),
        ("Sari, S.H.,M.H.", "Sari, S.H.,M.H."), ("Drs.,Sari", "Drs.,Sari"), ("Rp1,5 juta,4", "Rp1,5 juta,4"),
        ("anu,...", "anu,..."),
        ("S.Kom.,Budi", "S.Kom.,Budi"), ("sayur, dll., Jakarta", "sayur, dll., Jakarta"), ("satu,dua", "satu,dua"),
    ]

    @Test(arguments: table) func `characters become what was meant`(raw: String, meant: String) {
        #expect(String(decoding: TextHygiene.clean(raw), as: UTF8.self) == meant)
    }

    @Test(arguments: table) func `what is clean stays`(_: String, meant: String) {
        #expect(String(decoding: TextHygiene.clean(meant), as: UTF8.self) == meant)
    }
}
