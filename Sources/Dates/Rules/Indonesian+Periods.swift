extension Indonesian {
    /// Quarters, halves, weeks of a month, school years, feasts.
    static let periods = """
        quarter period : [ EDGE ] QUARTER [ ke _- ] ( ORDINAL | INT ) [ tahun ] [ [ _- | / ] YEAR ] [ TURN ]
          | [ EDGE ] QUARTER [ ke _- ] ( ORDINAL | INT ) YEARTURN
          + Laba pada kuartal III 2015 lalu naik. => kuartal III 2015 lalu | 2015-Q3
          + Laba triwulan I 2024 turun. => triwulan I 2024 | 2024-Q1
          + Dana cair pada semester II 2021. => semester II 2021 | 2021-H2
        week-of-month weekOfMonth : ( pekan | minggu ) ORDINAL [ bulan ] ( MONTH [ YEAR ] | MONTHTURN )
          + Ujian digelar pekan pertama Juni. => pekan pertama Juni | 2022-W22
        school-year season : tahun ( ajaran | pelajaran | akademik | anggaran | buku | fiskal ) ( SEASON | YEARS | YEAR )
          | [ musim ] SEASON
          + Kurikulum tahun ajaran 2023/2024 disahkan. => tahun ajaran 2023/2024 | 2023/2024
        feast holiday : FEAST ( YEAR | YEARTURN | TURN )
          + Harga naik menjelang Lebaran 2022. => Lebaran 2022 | 2022-05-02
        feast-day holiday after FEASTLEAD : FEAST
          + Toko akan tutup pada Hari Natal. => Hari Natal | 2022-12-25
        hijri hijri : [ DAY ] HIJRIMONTH INT ( h | hijriah | hijriyah )
          + Puasa mulai 1 Ramadan 1443 Hijriah. => 1 Ramadan 1443 Hijriah | 2022-04-03
        """

    /// Feasts, memorial days and the months of the Islamic year.
    static let feasts = """
        HIJRIMONTH month = muharram:1; muharam:1; safar:2; rabiul awal:3; rabiul akhir:4; jumadil awal:5; jumadil akhir:6; rajab:7; syaban:8; ramadan:9; ramadhan:9; syawal:10; zulkaidah:11; dzulkaidah:11; zulhijah:12; dzulhijjah:12; zulhijjah:12
        FEASTLEAD = pada; saat; sejak; menjelang; jelang; hingga; sampai; sebelum; setelah; usai; ketika; selama; di; pas
        FEAST holiday = idulfitri:idulfitri; idul fitri:idulfitri; hari raya idulfitri:idulfitri; hari raya idul fitri:idulfitri; lebaran:idulfitri; hari raya lebaran:idulfitri; iduladha:iduladha; idul adha:iduladha; hari raya iduladha:iduladha; hari raya idul adha:iduladha; nyepi:nyepi; hari raya nyepi:nyepi; waisak:waisak; hari raya waisak:waisak; imlek:imlek; tahun baru imlek:imlek; maulid nabi:maulid; isra mikraj:isra; tahun baru islam:islamicNewYear; natal:christmas; hari natal:christmas; hari raya natal:christmas; malam natal:christmasEve; tahun baru:newYear; malam tahun baru:newYearsEve; paskah:easter; jumat agung:goodFriday; hut ri:independence; hari kemerdekaan:independence; hari kemerdekaan ri:independence; hari buruh:labour; hari lahir pancasila:pancasila; hari kartini:kartini; hari pahlawan:heroes; hari sumpah pemuda:youthPledge; hari ibu:mothers; hari guru nasional:teachers; hari pendidikan nasional:education; hardiknas:education; hari kebangkitan nasional:awakening; hut tni:armedForces; hari bhayangkara:police; hari santri:santri; hari santri nasional:santri; hari anak nasional:children; hari batik nasional:batik; hari kesaktian pancasila:pancasilaSanctity; hari valentine:valentine; hari bumi:earth; hari perempuan internasional:women; hari pers nasional:press
        CONTINUES = "("; kliwon; pon; wage; pahing; legi; abu; agung; suci; putih; kelabu
        """
}
