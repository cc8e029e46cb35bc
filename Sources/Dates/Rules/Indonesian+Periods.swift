extension Indonesian {
    /// Quarters, halves, weeks of a month, school years, feasts.
    static let periods = """
        quarter period : [ EDGE ] QUARTER [ ke _- ] ( ORDINAL | INT ) [ TURN ]
          | [ EDGE ] QUARTER [ ke _- ] ( ORDINAL | INT ) [ tahun ] [ - | / ] YEAR [ TURN ]
          | [ EDGE ] QUARTER [ ke _- ] ( ORDINAL | INT ) YEARTURN
          | [ EDGE ] QUARTER [ ke _- ] ( ORDINAL | INT ) THISLASTNEXT
          | [ EDGE ] QUARTER - ORDINAL [ [ tahun ] [ - | / ] YEAR ] [ TURN ]
          | QUARTER LASTPART [ tahun ] YEAR
          | QUARTERLETTER _INT [ - | / ] [ tahun ] YEAR [ TURN ]
          | [ EDGE ] QUARTER [ ke _- ] ORDINAL \\( QUARTERLETTER _INT \\) [ tahun ] YEAR
          | INT _QUARTERLETTER _YEAR
          + Laba pada kuartal III 2015 lalu naik. => kuartal III 2015 lalu | 2015-Q3
          + Laba triwulan I 2024 turun. => triwulan I 2024 | 2024-Q1
          + Dana cair pada semester II 2021. => semester II 2021 | 2021-H2
          + Laba kuartal pertama tahun ini naik. => kuartal pertama tahun ini | 2022-Q1
        first-of-two-quarters period : < QUARTER ORDINAL > {TO} [ QUARTER ] ORDINAL:number [ tahun ] [ - | / ] YEAR
          + Laba turun pada kuartal I dan II 2021. => kuartal I | 2021-Q1
        first-months duration : COUNT FIRSTUNIT pertama [ tahun ] YEAR
          | COUNT FIRSTUNIT pertama YEARTURN
          + Penjualan sembilan bulan pertama 2021 naik. => sembilan bulan pertama 2021 | P9M
        week-of-month weekOfMonth : ( pekan | minggu ) [ ke _- ] ( ORDINAL | INT ) [ bulan ] ( MONTH [ YEAR ] | MONTHTURN | MONTHNAME YEARTURN | MONTHNAME TURN )
          + Ujian digelar pekan pertama Juni. => pekan pertama Juni | 2022-W22
        school-year season : tahun ( ajaran | pelajaran | akademik | anggaran | buku | fiskal | pajak ) [ baru ] < ( SEASON | YEARS | YEAR ) >
          | tahun < SEASON >
          | musim < SEASON [ TURN ] >
          | ( musim | ta ) < ( SEASON | YEARS ) >
          + Kurikulum tahun ajaran 2023/2024 disahkan. => 2023/2024 | 2023/2024
          + Dana tahun anggaran 2021 terserap. => 2021 | 2021
        season-of-year season : [ EDGE ] musim SEASONNAME ( YEAR [ TURN ] | YEARTURN | THISLASTNEXT )
          + Ia pindah pada musim panas 2021. => musim panas 2021 | 2021-SU
          + Ia pindah pada musim dingin lalu. => musim dingin lalu | 2021-WI
          + Ia pindah musim gugur mendatang. => musim gugur mendatang | 2022-FA
          - Pada musim panas ia berlibur.
        bare-season season unnamed YEARLEAD : SEASON [ TURN ]
          + Klub itu juara pada 2023/2024 lalu. => 2023/2024 lalu | 2023/2024
          - Klub itu juara Liga 1 2024/2025 tanpa kalah.
        feast holiday : FEAST ( YEAR | YEARTURN | TURN | tahun YEAR | THIS )
          | FEAST [ tahun ] INT:year2 ( h | hijriah | hijriyah )
          + Harga naik menjelang Lebaran 2022. => Lebaran 2022 | 2022-05-02
          + Toko tutup saat Nyepi tahun lalu. => Nyepi tahun lalu | 2021-03-14
        feast-day holiday after FEASTLEAD : FEAST
          | ANNIVERSARY ke - INT:ordinal [ kemerdekaan ] ( ri | republik indonesia )
          | ANNIVERSARY [ kemerdekaan ] ( ri | republik indonesia ) [ yang ] ke - INT:ordinal
          + Toko akan tutup pada Hari Natal. => Hari Natal | 2022-12-25
        before-feast holiday/-1 : h _- _INT FEAST [ YEAR ]
          | h - INT FEAST [ YEAR ]
          + Pemudik padat pada H-3 Lebaran 2022. => H-3 Lebaran 2022 | 2022-04-29
        after-feast holiday/1 : h + INT FEAST [ YEAR ]
          + Pemudik kembali pada H+2 Lebaran 2022. => H+2 Lebaran 2022 | 2022-05-04
        days-to-feast holiday/-1 : h _- _INT
          + Tiket Lebaran 2022 laris dan puncaknya pada H-3. => H-3 | 2022-04-29
          - Kuis itu memakai soal H-3 yang sulit.
        days-from-feast holiday/1 : h + _INT
          + Tiket Lebaran 2022 laris dan kosong pada H+2. => H+2 | 2022-05-04
        hijri hijri : [ tanggal ] < [ DAY ] [ bulan ] HIJRIMONTH INT ( h | hijriah | hijriyah ) >
          + Puasa mulai 1 Ramadan 1443 Hijriah. => 1 Ramadan 1443 Hijriah | 2022-04-03
        hijri-near hijri/1 : [ tanggal ] < DAY [ bulan ] HIJRIMONTH [ YEAR ] >
          | bulan [ suci ] < HIJRIMONTH [ ( YEAR | YEARTURN | TURN | ini ) ] >
          | bulan [ suci ] FASTING [ ( YEAR | YEARTURN | TURN | ini ) ]
          | [ tanggal ] < DAY {THRU} DAY:day2 HIJRIMONTH [ YEAR ] >
          | HIJRIMONTH ( YEAR | YEARTURN | TURN | ini )
          + Salat digelar pada 1 Syawal. => 1 Syawal | 2022-05-02
          + Harga naik selama bulan Ramadan 2022. => Ramadan 2022 | 2022-04-03/2022-05-01
        hijri-year hijri : tahun < INT ( h | hijriah | hijriyah ) >
          | [ bulan ] < ( HIJRIMONTH ) INT ( h | hijriah | hijriyah ) >
          + Kuota haji tahun 1443 Hijriah berkurang. => 1443 Hijriah | 2021-08-10/2022-07-29
        bare-hijri-year hijri after OLDLEAD : INT ( h | hijriah | hijriyah )
          + Naskah itu disalin pada 1443 Hijriah. => 1443 Hijriah | 2021-08-10/2022-07-29
        """

    /// Feasts, memorial days and the months of the Islamic year.
    static let feasts = """
        FIRSTUNIT unit = bulan:month; minggu:week; pekan:week; kuartal:quarter
        ANNIVERSARY holiday = hut:independence; hari ulang tahun:independence
        SEASONNAME ordinal = semi:1; panas:2; gugur:3; dingin:4
        FASTING month = puasa:9
        LASTPART ordinal = akhir:5
        BARETURN unit = tahun:year; bulan:month
        UNITNEXT = kalender; madu; ajaran; anggaran; buku; fiskal; hijriah; imlek; baru; puasa; pertama; sabit; purnama; tahun; depan; madunya; politik; "-"; pelajaran; akademik; sekolah; ramadan; ramadhan; madu
        QUARTERLETTER unit = q:quarter; tw:quarter
        HIJRIMONTH month = muharram:1; muharam:1; safar:2; rabiul awal:3; rabiulawal:3; rabiul akhir:4; rabiulakhir:4; jumadil awal:5; jumadilawal:5; jumadil akhir:6; jumadilakhir:6; rajab:7; syaban:8; sya ban:8; ramadan:9; ramadhan:9; syawal:10; zulkaidah:11; dzulkaidah:11; dzulqadah:11; zulhijah:12; dzulhijjah:12; zulhijjah:12; dzulhijah:12
        FEASTLEAD = pada; saat; sejak; menjelang; jelang; hingga; sampai; sebelum; setelah; usai; ketika; selama; di; pas; sehabis; seusai; pasca; waktu
        FEAST holiday = idulfitri:idulfitri; idul fitri:idulfitri; hari raya idulfitri:idulfitri; hari raya idul fitri:idulfitri; lebaran:idulfitri; hari raya lebaran:idulfitri; hari lebaran:idulfitri; lebaran idul fitri:idulfitri; iduladha:iduladha; idul adha:iduladha; hari raya iduladha:iduladha; hari raya idul adha:iduladha; lebaran haji:iduladha; hari raya kurban:iduladha; nyepi:nyepi; hari raya nyepi:nyepi; hari suci nyepi:nyepi; waisak:waisak; hari raya waisak:waisak; hari waisak:waisak; imlek:imlek; tahun baru imlek:imlek; hari raya imlek:imlek; maulid nabi:maulid; maulid nabi muhammad:maulid; maulid nabi muhammad saw:maulid; isra mikraj:isra; isra miraj:isra; tahun baru islam:islamicNewYear; natal:christmas; hari natal:christmas; hari raya natal:christmas; malam natal:christmasEve; tahun baru:newYear; tahun baru masehi:newYear; malam tahun baru:newYearsEve; malam pergantian tahun:newYearsEve; paskah:easter; hari paskah:easter; hari raya paskah:easter; jumat agung:goodFriday; kenaikan isa almasih:ascension; kenaikan yesus kristus:ascension; hut ri:independence; hut kemerdekaan:independence; hut kemerdekaan ri:independence; hari kemerdekaan:independence; hari kemerdekaan ri:independence; hari kemerdekaan indonesia:independence; hari buruh:labour; hari buruh internasional:labour; may day:labour; hari lahir pancasila:pancasila; hari kartini:kartini; hari pahlawan:heroes; hari sumpah pemuda:youthPledge; hari ibu:mothers; hari guru nasional:teachers; hari guru:teachers; hari pendidikan nasional:education; hardiknas:education; hari kebangkitan nasional:awakening; harkitnas:awakening; hut tni:armedForces; hari bhayangkara:police; hut bhayangkara:police; hari santri:santri; hari santri nasional:santri; hari anak nasional:children; hari batik nasional:batik; hari batik:batik; hari kesaktian pancasila:pancasilaSanctity; hari valentine:valentine; hari bumi:earth; hari perempuan internasional:women; hari pers nasional:press; hari kesehatan nasional:health
        """
}
