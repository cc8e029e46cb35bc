import Testing
import Text

@testable import Entities

/// Names by what stands around them, on finds given by hand.
@Suite struct SurroundingsTests {
    private func repaired(_ marked: String) throws -> [String] {
        let given = try MarkedText(marked)
        return given.surfaces(of: Repairs(text: given.text, names: .shared).repaired(given.found))
    }

    @Test(arguments: [
        ("fosil itu ada di [PER Port Ashdown] sejak lama", ["LOC Port Ashdown"]),
        ("Hujan turun. Di [PER Merangau] orang senang", ["LOC Merangau"]),
        ("kata analis senior di [PER Warren Hale] kemarin", ["ORG Warren Hale"]),
        ("warga di kawasan [PER Wijaya Kencana] resah", ["LOC Wijaya Kencana"]),
        ("aliran sungai [ORG Cibening] keruh", ["LOC Cibening"]),
        ("sirkuit di [LOC Scarpa], [PER Tosarna], [LOC Italia] itu", ["LOC Scarpa", "LOC Tosarna", "LOC Italia"]),
        ("siswa berusia 10 tahun, [ORG YQR] pergi. [ORG YQR] rajin", []),
        ("dikutip dari laman resmi [PER Harrow Auctions] kemarin", ["ORG Harrow Auctions"]),
        ("melansir dari laman [LOC Marston Clinic], Jumat", ["ORG Marston Clinic"]),
        ("di [LOC Kedutaan Besar Norwegia] kemarin", ["ORG Kedutaan Besar Norwegia"]),
        ("rapat di [ORG Lestari Tower] kemarin", ["LOC Lestari Tower"]),
        ("peneliti [LOC Harrow State University] itu", ["ORG Harrow State University"]),
        ("gim buatan [PER Kano Ranta Studio] itu", ["ORG Kano Ranta Studio"]),
    ])
    func `the word before a name gives it its kind`(marked: String, wanted: [String]) throws {
        #expect(try repaired(marked) == wanted)
    }

    @Test(arguments: [
        ("gol oleh Di [PER Gianmarco] kemarin", ["PER Gianmarco"]),
        ("curhat ke [PER Sumarno] kemarin", ["PER Sumarno"]),
        ("rapat di [ORG Bank Dunia] kemarin", ["ORG Bank Dunia"]),
        ("kabar dari laman [LOC Indonesia] itu", ["LOC Indonesia"]),
        ("dekat sungai [ORG PT Rimba Raya] itu", ["ORG PT Rimba Raya"]),
    ])
    func `and leaves what it does not`(marked: String, wanted: [String]) throws {
        #expect(try repaired(marked) == wanted)
    }

    @Test(arguments: [
        ("di Jalan Prof. Dr. [PER Sumarno] kemarin", ["LOC Jalan Prof. Dr. Sumarno"]),
        ("hingga Jalan [PER Basuki Sumarno] ditutup", ["LOC Jalan Basuki Sumarno"]),
        ("Selamat Jalan [PER Basuki Sumarno] kami", ["PER Basuki Sumarno"]),
        ("panas. Provinsi [PER Hebang] di utara", ["LOC Provinsi Hebang"]),
        ("Ketua DPRD Provinsi [PER Sumarno] hadir", ["PER Sumarno"]),
    ])
    func `a road or a province that bears the name is the place`(marked: String, wanted: [String]) throws {
        #expect(try repaired(marked) == wanted)
    }

    @Test(arguments: [
        ("nikahnya [PER Melati Wulan] binti [PER Suryana Hadi] tadi", ["PER Melati Wulan binti Suryana Hadi"]),
        ("• Direktur Keuangan: Akuila [PER Sumarno] • Direktur", ["PER Akuila Sumarno"]),
        ("• Direktur Jaringan: [PER Hendri] Paruhum S", ["PER Hendri Paruhum S"]),
        ("Ini kabarnya: Berita [PER Sumarno] hari ini", ["PER Sumarno"]),
        ("oleh [ORG PT Hutan Lestari] ([PER Hutan]) kemarin", ["ORG PT Hutan Lestari", "ORG Hutan"]),
        ("dan ([ORG Gerald]) [PER Sumarno] datang", ["PER Sumarno"]),
        ("Presiden ([LOC Rusia Gerald]) [PER Sumarno] datang", ["LOC Rusia", "PER Sumarno"]),
        ("Ikatan Petani ([ORG Ipetani]) [PER Sumarno] datang", ["ORG Ipetani", "PER Sumarno"]),
    ])
    func `a person's name is whole, and an institution's other name is its own`(marked: String, wanted: [String]) throws
    {
        #expect(try repaired(marked) == wanted)
    }

    @Test(arguments: [
        ("Kepala Dinas Pasar dan Taman [LOC Jepara], Sumarno", ["ORG Dinas Pasar dan Taman Jepara"]),
        ("oleh Suku Dinas Pasar [LOC Jakarta Barat] kemarin", ["ORG Suku Dinas Pasar Jakarta Barat"]),
        ("di Rumah Dinas Bupati [LOC Jepara] kemarin", ["LOC Jepara"]),
        ("pegawai Badan Usaha Milik Daerah [LOC Jepara] itu", ["LOC Jepara"]),
        ("kata Kepala Dinas, [LOC Jepara] aman", ["LOC Jepara"]),
    ])
    func `a body that was missed stands before its place`(marked: String, wanted: [String]) throws {
        #expect(try repaired(marked) == wanted)
    }

    @Test func `names that the tables have are found where they were missed`() throws {
        let given = try MarkedText(
            "Mantan direktur Bank Dunia itu dan [PER Sumarno] dari Komisi Pemilihan Umum. United Nations Educational rapat."
        )
        let all = KnownNames(text: given.text, names: .shared).adding(to: given.found)
        #expect(given.surfaces(of: all) == ["ORG Bank Dunia", "PER Sumarno", "ORG Komisi Pemilihan Umum"])
        #expect(all.map(\.evidence) == [.table, .model, .table])
    }
}
