import Testing
import Text

@testable import Entities

/// The rules that mend what the tagger found, on finds given by hand.
@Suite struct RepairTests {
    private func repaired(_ marked: String) throws -> [String] {
        let given = try MarkedText(marked)
        return given.surfaces(of: Repairs(text: given.text, names: .shared).repaired(given.found))
    }

    @Test(arguments: [
        ("di [LOC Demak], Setia Bakti, dan [LOC Kudus]", "LOC Setia Bakti"),
        ("di [LOC Demak], Jaya, [LOC Kudus]", "LOC Jaya"),
        ("oleh [ORG Persela], Sriwijaya dan [ORG Persiba]", "ORG Sriwijaya"),
    ])
    func `what fills the place between two names of a list is a third`(marked: String, wanted: String) throws {
        let given = try MarkedText(marked)
        let listed = Repairs(text: given.text, names: .shared).withListed(given.found)
        #expect(listed.count == 3 && listed[1].evidence == .list)
        #expect(given.surfaces(of: listed)[1] == wanted)
    }

    @Test(arguments: [
        "di [LOC Demak], kemudian [LOC Kudus]", "di [LOC Demak]. Jaya, [LOC Kudus]",
        "di [LOC Demak], Senin, [LOC Kudus]",
        "di [LOC Demak], Jaya, [ORG Polres Kudus]", "[LOC Demak], Ketua dan [LOC Kudus]",
    ])
    func `other words between two names are none`(marked: String) throws {
        let given = try MarkedText(marked)
        #expect(Repairs(text: given.text, names: .shared).withListed(given.found).count == 2)
    }

    @Test(arguments: [
        ("Sekretaris Daerah ([ORG Sekda) Kabupaten Bogor] hadir", ["LOC Kabupaten Bogor"]),
        ("petugas ([ORG Satlantas) Polresta Kupang] datang", ["ORG Satlantas", "ORG Polresta Kupang"]),
        ("kampus ([ORG Unisba) - Kota Kediri] buka", ["ORG Unisba", "LOC Kota Kediri"]),
        ("[ORG Pemerintah Kabupaten] ([ORG Pemkab) Klaten] setuju", ["ORG Pemerintah Kabupaten (Pemkab) Klaten"]),
        ("oleh [ORG Dinas Perhubungan (Dishub) Klaten] kemarin", ["ORG Dinas Perhubungan (Dishub) Klaten"]),
    ])
    func `a bracket without its other half ends a name`(marked: String, wanted: [String]) throws {
        #expect(try repaired(marked) == wanted)
    }

    @Test(arguments: [
        ("pelatih [PER Lim Seung]-woo hadir", ["PER Lim Seung-woo"]),
        ("kata [PER Bambang Wiryo]-nya", ["PER Bambang Wiryo"]),
        ("di lereng [LOC Gunung Ari]-ari", ["LOC Gunung Ari-ari"]), ("[PER Onde]-onde dijual", []),
        ("[PER Pramono Wanti]-wanti warga", ["PER Pramono"]),
        ("gol [PER Lena Mayer]-[PER Holt] kemarin", ["PER Lena Mayer-Holt"]),
        ("debat [PER Mayer]-[PER Holt] kemarin", ["PER Mayer", "PER Holt"]),
    ])
    func `a syllable behind a hyphen belongs to the name`(marked: String, wanted: [String]) throws {
        #expect(try repaired(marked) == wanted)
    }

    @Test(arguments: [
        ("menurut [LOC Kabarbukit.com] kemarin", ["ORG Kabarbukit.com"]), ("gol [ORG Jepang] kemarin", ["LOC Jepang"]),
        ("warga [ORG DIY] kemarin", ["LOC DIY"]), ("pulang ke [ORG Tanah Air] kemarin", ["LOC Tanah Air"]),
        ("kata [PER Manchester United] kemarin", ["ORG Manchester United"]), ("gol [LOC Liverpool]", ["ORG Liverpool"]),
        ("rekaman [ORG CCTV] itu", []), ("urus [ORG NPWP] di [ORG Universitas] itu", []),
        ("hadirat [ORG Allah SWT] itu", []), ("di [ORG Kementerian BUMN] itu", ["ORG Kementerian BUMN"]),
        ("gol [ORG United Kingdom] itu", ["LOC United Kingdom"]),
        ("kata [PER Georgia] kemarin", ["PER Georgia"]),
    ])
    func `what is certain gives a name its kind`(marked: String, wanted: [String]) throws {
        #expect(try repaired(marked) == wanted)
    }

    @Test func `a name of several words is found wherever it stands`() throws {
        let given = try MarkedText(
            "[ORG Komite Nelayan Pesisir] rapat. Ketua Komite Nelayan Pesisir hadir. Komite Nelayan menolak.")
        let all = Repetition([given.text], [given.found]).adding(to: given.found, in: given.text)
        #expect(given.surfaces(of: all) == ["ORG Komite Nelayan Pesisir", "ORG Komite Nelayan Pesisir"])
        #expect(all.map(\.evidence) == [.model, .article])
    }

    @Test func `a name of two kinds is not repeated`() throws {
        let given = try MarkedText("[ORG Bina Laut] dan [LOC Bina Laut], lalu Bina Laut.")
        #expect(Repetition([given.text], [given.found]).adding(to: given.found, in: given.text).count == 2)
    }

    @Test(arguments: [
        ("[ORG PT BPR] Tunas Ganesha, Rabu", ["ORG PT BPR Tunas Ganesha"]),
        ("[ORG PT Lentera] Samudra [PER Hasan Basri]", ["ORG PT Lentera Samudra", "PER Hasan Basri"]),
        ("[ORG CV Mekar] Wiguna. Ketua hadir", ["ORG CV Mekar Wiguna"]),
        ("[ORG KABAR.COM - Tim Bola] menang", ["ORG KABAR.COM"]),
        ("rute [LOC Solo - Klaten]", ["LOC Solo", "LOC Klaten"]),
        ("[ORG pemprov] dan [ORG Pemprov Bali]", ["ORG Pemprov Bali"]),
        ("[PER Wadirut] dan [PER Wadirut Sumarno]", ["PER Sumarno"]),
    ])
    func `edges of names are mended`(marked: String, wanted: [String]) throws {
        #expect(try repaired(marked) == wanted)
    }

    @Test(arguments: [
        ("oleh Pemerintah Kota [LOC Pariaman] kemarin", ["ORG Pemerintah Kota Pariaman"]),
        ("oleh Pemerintah Provinsi ([ORG Pemprov) Banten] kemarin", ["ORG Pemerintah Provinsi (Pemprov) Banten"]),
        ("oleh Pemerintah [LOC Kecamatan Sukolilo], kata dia", ["ORG Pemerintah Kecamatan Sukolilo"]),
        ("rapat DPRD Kabupaten [LOC Demak] batal", ["ORG DPRD Kabupaten Demak"]),
        ("rapat [ORG DPRD] [LOC Demak] batal", ["ORG DPRD Demak"]),
        ("[ORG Dinas Pertanian] Kabupaten [LOC Pati] hadir", ["ORG Dinas Pertanian Kabupaten Pati"]),
        ("ditahan Polres [LOC Blitar] Kota kemarin", ["ORG Polres Blitar Kota"]),
        ("oleh pemerintah [LOC Norwegia] kemarin", ["LOC Norwegia"]),
        ("oleh Pemerintah [LOC Norwegia] kemarin", ["LOC Norwegia"]),
        ("Kapolres [LOC Blitar] hadir. DPRD. [LOC Blitar] sepi", ["LOC Blitar", "LOC Blitar"]),
        ("[ORG Bank Rimba] [LOC Jambi] tutup", ["ORG Bank Rimba", "LOC Jambi"]),
    ])
    func `a public body has the name of its place`(marked: String, wanted: [String]) throws {
        #expect(try repaired(marked) == wanted)
    }

    @Test(arguments: [
        (
            "di [LOC Desa Wanasari Kecamatan Pacet Kabupaten Lebak] kemarin",
            ["LOC Desa Wanasari", "LOC Kecamatan Pacet", "LOC Kabupaten Lebak"]
        ),
        ("di [LOC Kelurahan Melayu Kota Bima] kemarin", ["LOC Kelurahan Melayu", "LOC Kota Bima"]),
        ("di [LOC Balai Kota Bima] kemarin", ["LOC Balai Kota Bima"]),
        ("di [LOC Kecamatan Kota Sumenep] kemarin", ["LOC Kecamatan Kota Sumenep"]),
        ("di [LOC Jalan Desa Wanasari] kemarin", ["LOC Jalan Desa Wanasari"]),
    ])
    func `a chain of places is divided`(marked: String, wanted: [String]) throws {
        #expect(try repaired(marked) == wanted)
    }

    @Test(arguments: [
        ("dosen [PER Suroso MSn] hadir", ["PER Suroso"]),
        ("[PER Iwan Taslim], [ORG SE], [ORG MM] dilantik", ["PER Iwan Taslim"]),
        ("[PER Iwan Taslim, S.H., M.H.] dilantik", ["PER Iwan Taslim"]),
        ("kata [PER Ronnie Ma] kemarin", ["PER Ronnie Ma"]), ("kata [PER Lian Shi] kemarin", ["PER Lian Shi"]),
        ("hakim di [ORG MA] hadir", ["ORG MA"]),
    ])
    func `degrees are no part of a name`(marked: String, wanted: [String]) throws {
        #expect(try repaired(marked) == wanted)
    }

    @Test(arguments: [
        ("tinggal di [LOC Bangbae]-dong kemarin", ["LOC Bangbae-dong"]),
        ("[ORG KABARBUKIT.COM,- Dinas Sosial] hadir", ["ORG KABARBUKIT.COM", "ORG Dinas Sosial"]),
    ])
    func `what hangs on a name by marks is told apart`(marked: String, wanted: [String]) throws {
        #expect(try repaired(marked) == wanted)
    }

    @Test(arguments: [
        ("kata [ORG Corporate Secretary PT Angkasa Bina] kemarin", ["ORG PT Angkasa Bina"]),
        ("kata [ORG Director of Sales Division PT Angkasa Bina] itu", ["ORG PT Angkasa Bina"]),
        ("kata [ORG Station Manager Garuda Indonesia] itu", ["ORG Garuda Indonesia"]),
        ("kata [ORG Technical Director] itu", []), ("kata [ORG Kabid Penataan] itu", []),
        ("kata [ORG Kabid Penataan], [ORG Dinas Pasar]", ["ORG Dinas Pasar"]),
        ("kata [ORG Kasi Dinas Pasar] itu", ["ORG Dinas Pasar"]), ("kata [ORG Sekda Wonosari] itu", ["LOC Wonosari"]),
    ])
    func `an office is no part of an organisation's name`(marked: String, wanted: [String]) throws {
        #expect(try repaired(marked) == wanted)
    }

    @Test(arguments: [
        ("kata dr. [ORG Weninga Tirtasari], Sp.[ORG MK].", ["PER Weninga Tirtasari"]),
        ("Pasien ditangani [LOC Kertanadi], Sp.PD, kemarin", ["PER Kertanadi"]),
        ("ucap Manajer Humas [ORG KAI] Daop 5, [ORG Brotoyuwono], Rabu (4/6)", ["ORG KAI", "PER Brotoyuwono"]),
        ("Korban ialah [ORG Sarmalinda] (53) dan anaknya", ["PER Sarmalinda"]),
        ("seniman lama, yakni [LOC Warsinah] di usia 76 tahun", ["PER Warsinah"]),
    ])
    func `what stands around a name says that it is a person's`(marked: String, wanted: [String]) throws {
        #expect(try repaired(marked) == wanted)
    }

    @Test(arguments: [
        ("Ia dirawat di RSUD dr. [ORG Kertanadi] sejak pagi", ["ORG Kertanadi"]),
        ("Juara grup ialah [ORG Rajawali] (9) dan lawannya", ["ORG Rajawali"]),
        ("Kebakaran terjadi di [LOC Sumbermulyo], [LOC Demak], Rabu", ["LOC Sumbermulyo", "LOC Demak"]),
        ("Ia masuk tim muda [ORG Rajawali] pada usia 11 tahun", ["ORG Rajawali"]),
        ("ujar warga [LOC Bekasi], [LOC Jawa Barat], Senin", ["LOC Bekasi", "LOC Jawa Barat"]),
    ])
    func `other names stay what they are`(marked: String, wanted: [String]) throws {
        #expect(try repaired(marked) == wanted)
    }

    @Test(arguments: [
        ("Fakultas itu ([ORG FZ]-[ORG KQX]) dibuka", ["ORG FZ-KQX"]),
        ("dekan [ORG FZ]-[ORG KQX UGM] hadir", ["ORG FZ-KQX UGM"]),
        ("dekan FZ-[ORG KQX UGM] hadir", ["ORG FZ-KQX UGM"]), ("dukungan UI-[ORG Polri] kuat", ["ORG Polri"]),
        ("patroli [ORG TNI]-[ORG Polri] digelar", ["ORG TNI", "ORG Polri"]),
        ("sinergi [ORG KPK]-[ORG BPK] digelar", ["ORG KPK", "ORG BPK"]),
    ])
    func `an abbreviation in two parts is one name`(marked: String, wanted: [String]) throws {
        #expect(try repaired(marked) == wanted)
    }
}
