import Testing
import Text

@testable import Entities

/// What the fields of one article say of each other's names, on finds given by hand.
@Suite struct ArticleEvidenceTests {
    @Test(arguments: [
        (
            "[ORG Komite Nelayan Pesisir] (KNP) rapat. Ketua KNP hadir.",
            ["ORG Komite Nelayan Pesisir", "ORG KNP", "ORG KNP"]
        ),
        ("[ORG Rivers Watch] (RW) rapat. Ketua [LOC RW] hadir.", ["ORG Rivers Watch", "ORG RW", "ORG RW"]),
        ("[ORG Komite Nelayan Pesisir] (ABCD) rapat. Ketua ABCD hadir.", ["ORG Komite Nelayan Pesisir"]),
        ("[ORG Sajian Nelayan] (SN) dijual. Harga SN naik.", ["ORG Sajian Nelayan"]),
        ("pajak kapal nelayan ([ORG PKN]) naik. [ORG PKN] dibayar [ORG Bank Rimba].", ["ORG Bank Rimba"]),
        ("Program Kapal Nelayan ([ORG PKN]) dimulai, kata [ORG PKN]", []),
        ("Smart Harbour System ([ORG SHS]) dipasang", []),
        ("komite nelayan pesisir ([ORG KNP]) hadir", ["ORG KNP"]),
        ("harga kapal naik ([ORG PKN]) kemarin", ["ORG PKN"]),
    ])
    func `an article tells what its abbreviations are`(marked: String, wanted: [String]) throws {
        let given = try MarkedText(marked)
        let abbreviations = Abbreviations([given.text], [given.found])
        #expect(given.surfaces(of: abbreviations.applied(to: given.found, in: given.text)) == wanted)
    }

    @Test(arguments: [
        ("[ORG Bank Rimba Cari Dana]", "Direktur [ORG Bank Rimba] hadir", ["ORG Bank Rimba"]),
        (
            "[ORG Lia Hart Pakaikan Nina Hart Topi]", "[PER Lia Hart] dan [PER Nina Hart]",
            ["PER Lia Hart", "PER Nina Hart"]
        ),
        ("[PER Yuna SIXLINE]", "[PER Yuna] dari [ORG SIXLINE]", ["PER Yuna", "ORG SIXLINE"]),
        ("[PER Budi Hartawan]", "kata [PER Budi] kemarin", ["PER Budi Hartawan"]),
        ("[ORG Bank Rimba Jaya]", "[ORG Bank Rimba Jaya] milik [ORG Bank Rimba]", ["ORG Bank Rimba Jaya"]),
        ("[ORG Polres Demak Bekuk Maling]", "warga [LOC Demak]", ["ORG Polres Demak"]),
        ("[ORG Bank Rimba Luncurkan Tabungan]", "di sini", ["ORG Bank Rimba"]),
        ("[ORG Dinas Pendidikan Rimba]", "di sini", ["ORG Dinas Pendidikan Rimba"]),
        ("[ORG BPBD TTU]", "kata [ORG BPBD] itu", ["ORG BPBD TTU"]),
    ])
    func `a title's names end where the body's do`(title: String, body: String, wanted: [String]) throws {
        let head = try MarkedText(title, .title)
        let text = try MarkedText(body)
        let headline = Headline([head.text, text.text], [head.found, text.found])
        #expect(head.surfaces(of: headline.cut(head.found, in: head.text)) == wanted)
    }

    @Test(arguments: [
        ("[PER Dario Kolbe] jatuh. [ORG Kolbe] bangkit.", ["PER Dario Kolbe", "PER Kolbe"]),
        ("[PER Dario Kolbe] di [LOC Kolbe] kemarin.", ["PER Dario Kolbe", "LOC Kolbe"]),
        ("[PER Dario Jakarta] di sini. [LOC Jakarta] sepi.", ["PER Dario Jakarta", "LOC Jakarta"]),
        ("[LOC Wanasari] dan [LOC Wanasari], lalu [ORG Wanasari]", ["LOC Wanasari", "LOC Wanasari", "LOC Wanasari"]),
        ("[LOC Wanasari] dan [ORG Wanasari]", ["LOC Wanasari", "ORG Wanasari"]),
        (
            "[ORG Polsek Wanasari Hartawan], lalu [PER Hartawan]",
            ["ORG Polsek Wanasari", "PER Hartawan", "PER Hartawan"]
        ),
        ("[ORG Yayasan Bina Hartawan], lalu [PER Hartawan]", ["ORG Yayasan Bina Hartawan", "PER Hartawan"]),
    ])
    func `a name has one kind in an article`(marked: String, wanted: [String]) throws {
        let given = try MarkedText(marked)
        let agreement = Agreement([given.text], [given.found], names: .shared, lists: PhraseTable(capacity: 0))
        #expect(given.surfaces(of: agreement.settled(given.found, in: given.text)) == wanted)
    }
}
