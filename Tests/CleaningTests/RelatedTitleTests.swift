import Testing

@testable import Cleaning

/// The title behind "Baca juga" in text without line breaks, and the sentence that follows it with no sign between them.
@Suite struct RelatedTitleTests {
    private static let before =
        "LEMBAYUNG, KoranKita.com - Pemerintah Kota Lembayung membuka kembali jembatan kayu di atas Kali Manis bersama Sari Wulan."
    private static let after =
        " Warga menyambut jembatan itu dengan syukuran kecil di tepi kali. Menurut mereka, Sari Wulan dan Bank Rimba banyak membantu."

    private func body(_ related: String) -> String {
        Cleaner().clean(
            ScrapedPage(text: Self.before + " Baca juga: " + related + Self.after, title: "Jembatan Dibuka")
        ).body
    }

    @Test(arguments: [
        ("Harga Cabai Naik Menjelang Lebaran", " Wiryo mengatakan anak-anak kini bisa berjalan kaki."),
        ("Pasar Malam Ditutup Lebih Awal", " Sari Wulan juga menyumbang kayu untuk jembatan itu."),
        ("Lomba Perahu Digelar di Kali Manis", " Bank Rimba melalui cabangnya memberi pinjaman lunak."),
        ("Harga Cabai Naik Lagi, Ini Penyebabnya", "“Kami mendahulukan anak sekolah,” kata Wiryo kepada wartawan."),
        ("Harga Cabai Naik Lagi, Ini Penyebabnya", "\"Kami mendahulukan anak sekolah,\" kata Wiryo kepada wartawan."),
        ("'Ini Kali Kami', Kisah Seorang Nelayan Tua", " Menurut Wiryo, jembatan itu bertahan sepuluh tahun."),
        ("“Ayo Menanam” pada Hari Bumi Sedunia", " Menurut Wiryo, jembatan itu bertahan sepuluh tahun."),
        ("Harga Cabai Mahal? Ini Penjelasan Dinas Pasar", " Kemudian warga bergotong royong memasang papan."),
        ("Sambut HUT ke-79, Warga Lembayung Gelar Lomba Perahu", " Hal itu disampaikan Wiryo kepada wartawan."),
        ("Petani Cabai Naik Kelas! Tembus Pasar Dunia Berkat Koperasi", " Ia menambahkan, jembatan itu kuat."),
        ("Pasar Malam Ditutup Lebih Awal", " Otoritas Wisata Lembayung (OWL) akan menjadi pengelola jembatan itu."),
        (
            "Pasar Malam Ditutup di Lembayung",
            " Kepala Dinas Pasar dan Taman, Hasan Basri, dalam rapat meminta warga menjaganya."
        ),
        ("Perahu Nelayan Karam di Kali Manis", " Penyaluran BSU dilakukan secara bertahap oleh pemerintah kota."),
    ])
    func `only the title goes`(related: String, sentence: String) {
        let body = body(related + sentence)
        #expect(body.contains(sentence.drop { $0 == " " }), "\(body)")
        #expect(!body.contains(related.suffix(12)), "\(body)")
    }
}
