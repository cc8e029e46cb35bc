extension Indonesian {
    /// Days, months and years written out.
    static let absolute = """
        weekday-bracketed date : [ hari ] < ANYWEEKDAY [ PART ] [ , ] \\( ( DM | DMY | DAY MONTH [ YEAR ] | DAY / DM | DAY / MY | DAY / DAY:month / YEAR ) \\) [ ( PART | TURN ) ] >
          | [ hari ] < ANYWEEKDAY [ PART ] [ , ] ( DM | DMY ) [ PART ] >
          + Rapat digelar Senin (13/6) di aula desa. => Senin (13/6) | 2022-06-13
          + Rapat digelar Kamis malam (9/6/2022) di aula. => Kamis malam (9/6/2022) | 2022-06-09TNI
          + Rapat digelar Jum'at (10/6/2022) sore. => Jum'at (10/6/2022) sore | 2022-06-10TAF
          + Kunjungan dimulai Rabu (15 Juni). => Rabu (15 Juni) | 2022-06-15
        weekday-date date : [ hari ] < ANYWEEKDAY [ PASARAN ] [ PART ] [ , ] [ tanggal ] DAY MONTH [ [ , ] YEAR ] [ PART ] [ TURN ] >
          | [ hari ] < ANYWEEKDAY [ PART ] [ , ] DAY MONTH YEARTURN >
          | [ hari ] < ANYWEEKDAY [ , ] DAY _- MONTH _- YEAR >
          + Lomba dibuka Sabtu, 18 Juni 2022, di lapangan. => Sabtu, 18 Juni 2022 | 2022-06-18
          + Lomba dibuka Sabtu 18 Juni pagi. => Sabtu 18 Juni pagi | 2022-06-18TMO
        day-month-year date : [ tanggal ] < DAY [ _- ] MONTH [ _- ] [ [ , ] YEAR ] [ PART ] [ TURN ] >
          | [ tanggal ] < DAY MONTH YY >
          | [ tanggal ] < DAY [ bulan ] MONTH [ tahun ] YEAR [ TURN ] >
          | [ tanggal ] < DAY MONTH YEARTURN >
          | [ tanggal ] < DAY MONTH ini >
          | MONTHNAME DAY , YEAR
          + Perjanjian diteken 4 Maret 2021 di Bogor. => 4 Maret 2021 | 2021-03-04
          + Sidang dibuka 10 Januari mendatang. => 10 Januari mendatang | 2023-01-10
          + Pasar tutup 17 Agustus tahun lalu. => 17 Agustus tahun lalu | 2021-08-17
          + Terbit 5-Nopember-1998 di Medan. => 5-Nopember-1998 | 1998-11-05
        numeric-date date : DMY
          + Dokumen bertanggal 04/03/2021 itu hilang. => 04/03/2021 | 2021-03-04
          + Data per 2021-03-04 disimpan. => 2021-03-04 | 2021-03-04
        day-range dates : ( DAYS | DAY ( - | TO ) DAY:day2 ) MONTH [ YEAR ] [ TURN ]
          | ( DAYS | DAY TO DAY:day2 ) MONTH YEARTURN
          | [ \\( ] DMSPAN [ \\) ]
          | WEEKDAY ( - | BETWEEN ) WEEKDAY:weekday2 [ , ] [ \\( ] ( DAYS | DAY - DAY:day2 ) MONTH [ YEAR ] [ \\) ]
          | WEEKDAY ( - | BETWEEN ) WEEKDAY:weekday2 [ , ] \\( DMSPAN \\)
          + Pameran berlangsung 1-5 Mei 2024 di Solo. => 1-5 Mei 2024 | 2024-05-01/2024-05-05
          + Libur pada 2 dan 3 Juni. => 2 dan 3 Juni | 2022-06-02/2022-06-03
          + Pendaftaran dibuka 1 hingga 10 Juni. => 1 hingga 10 Juni | 2022-06-01/2022-06-10
        first-of-two-days date : < DAY MONTH > ( - | BETWEEN ) [ WEEKDAY:weekday2 [ , ] ] DAY:day2 MONTH:month2 YEAR
          + Festival berlangsung 28 Mei hingga 3 Juni 2019. => 28 Mei | 2019-05-28
        month-year month : [ EDGE ] [ bulan ] MONTH [ , ] [ tahun ] YEAR [ TURN ]
          | [ EDGE ] [ bulan ] MONTHNAME ( TURN | YEARTURN | ini )
          | [ EDGE ] [ bulan ] MONTH YY
          | bulan MONTHNAME
          | EDGE [ bulan ] MONTHNAME
          | MONTH _- YEAR
          + Harga naik pada Desember 2021. => Desember 2021 | 2021-12
          + Harga naik Desember lalu. => Desember lalu | 2021-12
          + Tim tiba akhir Juni mendatang. => akhir Juni mendatang | 2022-06
          + Panen terjadi pada bulan Maret. => bulan Maret | 2022-03
        bare-month month after LEAD : MONTHNAME
          + Harga turun pada Februari. => Februari | 2022-02
        first-of-two-months month : < MONTHNAME > ( BETWEEN | - ) MONTHNAME:month2 YEAR
          + Curah hujan tinggi dari Januari hingga Maret 2021. => Januari | 2021-01
        month-range months : MONTHNAME _- MONTHNAME:month2 [ YEAR ]
          + Penjualan Januari-Maret 2021 naik. => Januari-Maret 2021 | 2021-01/2021-03
        year-word year : [ EDGE ] tahun YEAR [ TURN ]
          | EDGE YEAR
          | YEAR TURN
          + Pabrik berdiri tahun 1987. => tahun 1987 | 1987
          + Pabrik berdiri awal 2014. => awal 2014 | 2014
        bare-year year after YEARLEAD : YEAR
          | YY
          + Sejak 2014 ia menetap di Bali. => 2014 | 2014
        year-range years : [ tahun ] YEARS
          + Ia anggota dewan periode 2019-2024. => 2019-2024 | 2019/2024
        decade decade : [ tahun ] DECADE
          | [ EDGE ] [ tahun ] DECADE
          + Lagu itu populer pada era 1990-an. => 1990-an | 199
        century century : abad [ ke _- ] ( INT | CENTURYNUMBER )
          | abad ke [ - ] ( INT | CENTURYNUMBER )
          + Candi itu dari abad ke-9. => abad ke-9 | 08
        """
}
