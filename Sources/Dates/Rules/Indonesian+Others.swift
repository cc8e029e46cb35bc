extension Indonesian {
    /// What looks like a date and is none: the words are taken, so that no other rule can.
    static let others = """
        age nothing : AGE [ ( sampai dengan | hingga | sampai | mulai | mulai dari | dari | sekitar | minimal | maksimal | di atas | di bawah | baru | sudah | kurang dari | lebih dari | antara | produktif | hampir | menginjak | paling muda | ke _- ) ] COUNT [ UNIT ] [ ( dan | hingga | sampai | atau | - ) [ ( maksimal | di bawah ) ] COUNT [ UNIT ] ]
          | AGE [ ( sampai dengan | hingga | sampai | mulai | mulai dari | dari | sekitar | antara ) ] COUNTS [ UNIT ]
          | AGE COUNT tahun COUNT UNIT
          | AGE DECADE
          | AGE [ ( minimal | maksimal | paling rendah | paling tinggi ) ] COUNT tahun dan ( maksimal | minimal | paling tinggi ) COUNT tahun
          - Korban berusia 17 tahun itu selamat.
          - Peserta berumur antara 14 dan 18 tahun boleh ikut.
          - Gamis itu cocok untuk usia 30-an.
        working-age nothing : AGE [ baru ] ( pendaftar | peserta | pelamar | calon | mereka | korban | pensiun | kehamilan | kandungan | bayi | anak | ibu | menginjak | memasuki | genap | mencapai | rata - rata ) COUNT [ UNIT ]
          - Batas usia pendaftar 35 tahun.
        part-of-name nothing : ( makan | pasar | sarapan | salat | selamat | siaran | berita | dunia | kelelawar | klub | bunga | kehidupan | hiburan | shift | sif ) PART
          - Pasar malam itu ramai.
        person-age nothing : PERSON [ berusia ] ( COUNT | COUNTS ) tahun
          | , COUNT tahun ,
          | \\( COUNT [ tahun ] \\)
          | \\( COUNT th \\)
          | OWNAGE usia COUNT [ tahun ]
          | [ anak ] ( COUNT | COUNTS ) tahun ke ( atas | bawah )
          | di ( bawah | atas ) [ usia | umur ] COUNT tahun
          - Seorang bocah 7 tahun hanyut di sungai.
          - Sutrisno, 45 tahun, menutup warungnya.
          - Sopir bernama Wahyu (35) ditahan polisi.
          - Vaksin itu untuk anak di bawah 5 tahun.
        person-age-after nothing notafter SPAN : COUNT tahun itu
          - Pesepak bola 23 tahun itu cedera.
        law-number nothing : LAWNUMBER [ . ] DIGITS [ / DIGITS ] tahun YEAR
          | LAW [ LAWNUMBER ] [ . ] DIGITS [ / DIGITS ] [ tahun YEAR ]
          | LAW ( ri | cipta kerja | ite | minerba | pers | bi | menteri | presiden | gubernur | bupati | wali kota ) LAWNUMBER [ . ] DIGITS [ / DIGITS ] [ tahun YEAR ]
          | INT tahun YEAR
          | uud [ nri ] [ tahun ] YEAR
          - Aturan itu tertuang dalam UU Nomor 11 Tahun 2020 tentang Cipta Kerja.
          - Gugatan atas UU 11/2020 ditolak.
          - Hak itu dijamin UUD 1945.
        article-number nothing : PRICE [ . ] DIGITS
          | kelas DIGITS semester ( INT | ORDINAL )
          | ( jalan | jl | jln ) [ . ] MONTHNAME
          - Pasal 27 ayat 2 dibacakan hakim.
          - Harganya Rp 2024 saja.
          - Murid kelas 7 semester dua ikut lomba.
        amount nothing notbefore YEARUNIT : ( lebih | kurang ) dari YEAR
          - Video itu dilihat lebih dari 2000 akun.
        named-place nothing : STREET [ . ] [ gelora ] DAY MONTHNAME [ YEAR ]
          - Kuliah umum digelar di Universitas 17 Agustus 1945 Surabaya.
          - Warungnya di Jalan 10 November.
        brand nothing : video INT _detik
          | INT _detik
          | INT _detik . com
          - Gambas:Video 20detik
        figures nothing : COUNT bulan bintang
          | ( jam | pukul ) ( DIGITS | COUNT ) ( unit | buah | merek )
          - Satu bulan bintang terbit di langit lukisan itu.
        light-years nothing : COUNT tahun cahaya
          - Bintang itu berjarak 25 tahun cahaya dari Bumi.
        not-a-day nothing : hari ( raya | jadi | ulang tahun | libur )
          | minggu tenang
          - Suasana hari raya terasa.
        day-to-day nothing : ( sehari - hari | sehari - harinya | hari - hari | hari demi hari | hari ke hari | tahun ke tahun | dari tahun ke tahun | bulan ke bulan )
          - Ia berdagang untuk kebutuhan sehari-hari.
        """
}
