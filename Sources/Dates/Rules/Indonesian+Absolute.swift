extension Indonesian {
    /// Days, months and years written out.
    static let absolute = """
        weekday-bracketed date : [ hari ] < ANYWEEKDAY [ PASARAN ] [ PART ] [ ( TURN | WEEKTURN:zone ) ] [ , ] \\( {DMY} [ PART ] [ \\) ] [ ( PART | TURN ) ] >
          | [ hari ] < ANYWEEKDAY [ PART ] [ , ] ( DM | DMY ) [ PART ] >
          | [ hari ] < ANYWEEKDAY PART ZONE [ , ] \\( {DMY} \\) >
          + Rapat digelar Senin (13/6) di aula desa. => Senin (13/6) | 2022-06-13
          + Rapat digelar Kamis malam (9/6/2022) di aula. => Kamis malam (9/6/2022) | 2022-06-09TNI
          + Rapat digelar Jum'at (10/6/2022) sore. => Jum'at (10/6/2022) sore | 2022-06-10TAF
          + Kunjungan dimulai Rabu (15 Juni). => Rabu (15 Juni) | 2022-06-15
        relative-bracketed date : CALENDARDAY [ PART ] [ , ] \\( {DMY} \\)
          | TODAYPART \\( {DMY} \\)
          | LASTNIGHT \\( {DMY} \\)
          | PART \\( ( DM | DMY ) \\)
          + Pasar tutup hari ini (15/6/2022) karena renovasi. => hari ini (15/6/2022) | 2022-06-15
        bracketed-date date chained NOGAP : \\( < DM > \\)
          + Ia melapor sehari setelahnya (16/6) ke polsek. => 16/6 | 2022-06-16
        near-bracketed date/1 : \\( < SLASHED > \\)
          + Kapal itu bersandar di Kupang (13/6) setelah badai. => 13/6 | 2022-06-13
          - Kapal itu mengangkut semen (2/11) ke Kupang.
        weekday-date date : [ hari ] < ANYWEEKDAY [ PASARAN ] [ PART ] [ , ] [ tanggal ] DAY MONTH [ [ , ] YEAR ] [ PART ] [ TURN ] >
          | [ hari ] < ANYWEEKDAY [ PART ] [ , ] [ tanggal ] DAY MONTH YEARTURN >
          | [ hari ] < ANYWEEKDAY [ , ] DAY _- MONTH _- YEAR >
          | [ hari ] < ANYWEEKDAY [ , ] DAY MONTH tahun YEAR >
          | [ hari ] < ANYWEEKDAY [ , ] DAY MONTH [ YEAR ] , PART >
          | [ hari ] < ANYWEEKDAY PART ZONE [ , ] DAY MONTH [ [ , ] YEAR ] >
          + Lomba dibuka Sabtu, 18 Juni 2022, di lapangan. => Sabtu, 18 Juni 2022 | 2022-06-18
          + Lomba dibuka Sabtu 18 Juni pagi. => Sabtu 18 Juni pagi | 2022-06-18TMO
          + Lomba dibuka hari Minggu, 19 Juni 2022. => Minggu, 19 Juni 2022 | 2022-06-19
        day-month-year date : [ tanggal ] < DAY MONTH [ [ , ] YEAR ] [ PART ] [ TURN ] >
          | [ tanggal ] < DAY _- MONTH [ _- YEAR ] >
          | [ tanggal ] < DAY MONTH YY >
          | [ tanggal ] < DAY [ bulan ] MONTH [ tahun ] YEAR [ TURN ] >
          | [ tanggal ] < DAY MONTH YEARTURN >
          | [ tanggal ] < DAY MONTH THIS >
          | [ tanggal ] < DAY \\( MONTH \\) >
          | MONTHNAME DAY , YEAR
          + Perjanjian diteken 4 Maret 2021 di Bogor. => 4 Maret 2021 | 2021-03-04
          + Sidang dibuka 10 Januari mendatang. => 10 Januari mendatang | 2023-01-10
          + Pasar tutup 17 Agustus tahun lalu. => 17 Agustus tahun lalu | 2021-08-17
          + Terbit 5-Nopember-1998 di Medan. => 5-Nopember-1998 | 1998-11-05
          + Ijazahnya bertanggal tanggal 5 Djuli 1965. => 5 Djuli 1965 | 1965-07-05
        numeric-date date : [ tanggal ] < DMY [ PART ] [ TURN ] >
          + Dokumen bertanggal 04/03/2021 itu hilang. => 04/03/2021 | 2021-03-04
          + Data per 2021-03-04 disimpan. => 2021-03-04 | 2021-03-04
        day-range dates : [ tanggal ] < ( DAYS | DAY {THRU} [ tanggal ] DAY:day2 ) MONTH [ [ , ] YEAR ] [ TURN ] >
          | [ tanggal ] < ( DAYS | DAY {THRU} DAY:day2 ) MONTH YEARTURN >
          | [ tanggal ] < DAY , DAY:day2 MONTH [ YEAR ] [ TURN ] >
          | [ tanggal ] < DAY , DAY:number [ , ] ( dan | serta | & ) DAY:day2 MONTH [ YEAR ] [ TURN ] >
          | \\( < DMSPAN > \\)
          | DAY _- MONTH _- {THRU} DAY:day2 _- MONTH:month2 _- YEAR
          + Pameran berlangsung 1-5 Mei 2024 di Solo. => 1-5 Mei 2024 | 2024-05-01/2024-05-05
          + Libur pada 2 dan 3 Juni. => 2 dan 3 Juni | 2022-06-02/2022-06-03
          + Pendaftaran dibuka tanggal 1 hingga 10 Juni. => 1 hingga 10 Juni | 2022-06-01/2022-06-10
          + Ujian digelar 6 s.d. 9 Juni 2022. => 6 s.d. 9 Juni 2022 | 2022-06-06/2022-06-09
        weekday-range-dated dates : [ hari ] < ANYWEEKDAY {THRU} [ hari ] ANYWEEKDAY:weekday2 [ , ] [ \\( ] ( DAYS | DAY {THRU} DAY:day2 ) MONTH [ YEAR ] [ \\) ] [ TURN ] >
          | [ hari ] < ANYWEEKDAY {THRU} [ hari ] ANYWEEKDAY:weekday2 [ , ] \\( DMSPAN \\) >
          + Pasar murah digelar Sabtu-Minggu (18-19/6) di alun-alun. => Sabtu-Minggu (18-19/6) | 2022-06-18/2022-06-19
          + Pasar murah digelar Sabtu dan Minggu, 18-19 Juni 2022. => Sabtu dan Minggu, 18-19 Juni 2022 | 2022-06-18/2022-06-19
        long-day-range dates : [ tanggal ] < DAY MONTH - DAY:day2 MONTH:month2 [ [ , ] YEAR ] [ TURN ] >
          | [ tanggal ] < DAY MONTH YEARDAY MONTH:month2 YEAR:year2 >
          | [ tanggal ] < DAY MONTH YEAR - DAY:day2 MONTH:month2 YEAR:year2 >
          + Bazar digelar 28 Mei-3 Juni 2022 di Palu. => 28 Mei-3 Juni 2022 | 2022-05-28/2022-06-03
          + Masa jabatannya 1 Mei 2019 - 30 April 2024. => 1 Mei 2019 - 30 April 2024 | 2019-05-01/2024-04-30
        first-of-two-days date : [ tanggal ] < DAY MONTH > {TO} [ tanggal ] [ ANYWEEKDAY:weekday2 [ , ] ] DAY:day2 MONTH:month2 YEAR
          | < ANYWEEKDAY [ , ] DAY MONTH > {TO} [ ANYWEEKDAY:weekday2 [ , ] ] DAY:day2 MONTH:month2 YEAR
          + Festival berlangsung 28 Mei hingga 3 Juni 2019. => 28 Mei | 2019-05-28
          + Promo berlaku dari 28 Desember sampai 3 Januari 2021. => 28 Desember | 2020-12-28
        month-year month : [ bulan ] < MONTH [ , ] [ tahun ] YEAR [ TURN ] >
          | EDGE [ bulan ] MONTH [ , ] [ tahun ] YEAR [ TURN ]
          | [ bulan ] < MONTHNAME ( TURN | YEARTURN | THIS ) >
          | EDGE [ bulan ] MONTHNAME ( TURN | YEARTURN | THIS )
          | [ bulan ] < MONTH YY >
          | EDGE [ bulan ] MONTH YY
          | bulan < MONTHNAME >
          | EDGE [ bulan ] MONTHNAME
          | MONTH _- YEAR
          + Harga naik pada Desember 2021. => Desember 2021 | 2021-12
          + Harga naik Desember lalu. => Desember lalu | 2021-12
          + Tim tiba akhir Juni mendatang. => akhir Juni mendatang | 2022-06
          + Panen terjadi pada bulan Maret. => Maret | 2022-03
        bare-month month after LEAD : MONTHNAME
          + Harga turun pada Februari. => Februari | 2022-02
        plain-month month notafter NOTMONTH unnamed YEARLEAD : SAFEMONTH
          + Panen raya berlangsung September di Jember. => September | 2022-09
        listed-month month chained CHAIN : MONTHNAME [ YEAR ]
          + Kemarau terjadi pada Mei, Juni, dan Juli 2021. => Juni | 2021-06
        first-of-two-months month : [ bulan ] < MONTHNAME > {TILL} [ bulan ] MONTHNAME:month2 [ tahun ] YEAR
          | [ bulan ] < MONTHNAME > , MONTHNAME:month2 [ , ] [ dan ] MONTHNAME:month2 YEAR
          | [ bulan ] < MONTHNAME > {TILL} [ bulan ] MONTHNAME:month2 YEARTURN
          + Curah hujan tinggi dari Januari hingga Maret 2021. => Januari | 2021-01
        month-range months : [ bulan ] < MONTH - MONTH:month2 [ [ tahun ] YEAR ] [ TURN ] >
          | MONTHNAME - MONTHNAME:month2 YEARTURN
          | MONTH YEAR - MONTH:month2 YEAR:year2
          + Penjualan Januari-Maret 2021 naik. => Januari-Maret 2021 | 2021-01/2021-03
        year-word year : tahun < YEAR [ TURN ] >
          | EDGE [ tahun ] YEAR [ TURN ]
          | YEAR TURN
          | tahun < YY >
          | EDGE tahun YY
          + Pabrik berdiri tahun 1987. => 1987 | 1987
          + Pabrik berdiri akhir tahun 1987. => akhir tahun 1987 | 1987
          + Pabrik berdiri awal 2014. => awal 2014 | 2014
        year-after-number year : COUNT tahun < YEAR >
          + Indeks itu naik menjadi 75,02 tahun 2021. => 2021 | 2021
        bare-year year after YEARLEAD notbefore MEASURE : MODERN
          | YY
          + Sejak 2014 ia menetap di Bali. => 2014 | 2014
          - Bantuan itu untuk 2014 orang.
        bygone-year year after OLDLEAD notbefore MEASURE : YEAR
          + Benteng itu berdiri sejak 1628. => 1628 | 1628
        first-of-two-years year notbefore MEASURE : < MODERN > {TILL} [ tahun ] MODERN:year2
          | < MODERN > - ( sekarang | kini )
          + Kerja sama 2019 sampai 2021 itu usai. => 2019 | 2019
        listed-year year chained CHAIN notbefore MEASURE : MODERN
          + Ia juara pada 2014, 2016, dan 2018. => 2018 | 2018
        year-range years unnamed YEARLEAD : YEARS [ TURN ]
          | < YEAR - YEAR:year2 >
          - Klub itu menjuarai Liga Nusantara 2019-2020 tanpa kalah.
          + Ia anggota dewan periode 2019-2024. => 2019-2024 | 2019/2024
        years-word years : tahun < YEARS >
          | tahun < YEAR - YEAR:year2 >
          + Ia menjabat tahun 2019-2024. => 2019-2024 | 2019/2024
        decade decade : [ tahun ] < PLAINDECADE [ TURN ] >
          | EDGE [ tahun ] PLAINDECADE [ TURN ]
          | tahun < DECADE [ TURN ] >
          | EDGE [ tahun ] DECADE [ TURN ]
          | ( era | dekade | generasi | angkatan | zaman | jaman | medio | periode ) < DECADE >
          + Lagu itu populer pada era 1990-an. => 1990-an | 199
          + Lagu itu populer pada tahun 80-an. => 80-an | 198
        century century : [ EDGE ] abad [ ke _- ] ( INT | CENTURYNUMBER ) [ masehi ]
          | abad ke [ - ] ( INT | CENTURYNUMBER )
          + Candi itu dari abad ke-9. => abad ke-9 | 08
        before-christ century/-1 : abad [ ke _- ] ( INT | CENTURYNUMBER ) ERA
          + Kota itu didirikan pada abad ke-8 SM. => abad ke-8 SM | BC07
        """
}
