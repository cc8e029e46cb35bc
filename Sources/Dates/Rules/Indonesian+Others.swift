extension Indonesian {
    /// What looks like a date and is none: the words are taken, so that no other rule can.
    static let others = """
        age nothing : AGE [ sekitar ] COUNT [ _- COUNT ] [ UNIT ]
          | AGE COUNTS [ UNIT ]
          | COUNT tahun \\)
          - Korban berusia 17 tahun itu selamat.
          - Pelaku, Budi (35 tahun), ditahan.
        law-number nothing : LAWNUMBER [ . ] DIGITS [ / DIGITS ] tahun YEAR
          | ( uu | pp | perpres | perppu | perda | pergub | permen | permendag | keppres | inpres | permenkes | pojk | pmk ) [ LAWNUMBER ] [ . ] DIGITS [ / DIGITS ] [ tahun YEAR ]
          - Aturan itu tertuang dalam UU Nomor 11 Tahun 2020 tentang Cipta Kerja.
          - Gugatan atas UU 11/2020 ditolak.
        article-number nothing : ( pasal | ayat | bab | butir | poin | halaman | nomor | no | gang | rt | rw | blok | lantai | km | kilometer | peringkat | skor | unggul ) [ . ] DIGITS
          | ( jalan | jl ) ( MONTHNAME | DAY MONTHNAME | MONTHNAME YEAR )
          - Pasal 27 ayat 2 dibacakan hakim.
        """
}
