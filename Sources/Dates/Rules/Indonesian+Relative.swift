extension Indonesian {
    /// What counts from the day of the article or from a day named before.
    static let relative = """
        weekday weekday : hari WEEKDAY [ TURN ]
          | WEEKDAY ( TURN | WEEKTURN | ini )
          | WEEKDAY PART
          | hari WEEKDAY ( PART | ini | WEEKTURN )
          | WEEKDAY PART ( TURN | ini | WEEKTURN )
          + Ia tiba pada hari Senin. => hari Senin | 2022-06-13
          + Ia tiba Selasa kemarin. => Selasa kemarin | 2022-06-14
          + Ia tiba Senin pekan lalu. => Senin pekan lalu | 2022-06-06
        bare-weekday weekday notbefore CONTINUES : WEEKDAY
          + Hakim memutus perkara itu Selasa di Jakarta. => Selasa | 2022-06-14
        weekday-range weekdays : [ hari ] WEEKDAY ( _- | - | BETWEEN ) WEEKDAY:weekday2
          + Loket buka Senin-Rabu. => Senin-Rabu | 2022-06-13/2022-06-15
        relative-day relativeDay : RELATIVEDAY [ PART ]
          + Pasar tutup hari ini. => hari ini | 2022-06-15
          + Ia tiba kemarin sore. => kemarin sore | 2022-06-14TAF
        today-part relativeDay : PART ( ini | nanti )
          | PART tadi
          | tadi PART
          | nanti PART
          + Hujan turun pagi ini. => pagi ini | 2022-06-15TMO
        weekend weekend : akhir ( pekan | minggu ) THISLASTNEXT
          + Pameran dibuka akhir pekan ini. => akhir pekan ini | 2022-W24-WE
        unit-turn unit : [ EDGE ] LONGUNIT THISLASTNEXT
          + Harga naik bulan ini. => bulan ini | 2022-06
          + Ia tiba awal bulan ini. => awal bulan ini | 2022-06
          + Panen tahun depan membaik. => tahun depan | 2023
        ago shift/-1 : ( COUNT UNIT | AONE ) PAST
          + Ia pindah dua tahun lalu. => dua tahun lalu | 2020
          + Ia pindah sebulan yang lalu. => sebulan yang lalu | 2022-05
        ahead shift/1 : ( COUNT UNIT | AONE ) FUTURE
          + Ia kembali dua hari lagi. => dua hari lagi | 2022-06-17
        day-of-month dayOfMonth : tanggal DAY [ MONTHTURN ]
          + Gaji cair tanggal 17 bulan depan. => tanggal 17 bulan depan | 2022-07-17
        later anaphora : ( COUNT DAYUNIT | ADAY ) ( kemudian | setelahnya | berikutnya | sesudahnya | setelah itu | usai itu )
          + Hakim membuka sidang pada 3 Mei 2022. Satu hari setelahnya, saksi hadir. => Satu hari setelahnya | 2022-05-04
        earlier anaphora/-1 : ( COUNT DAYUNIT | ADAY ) ( sebelumnya | sebelum itu )
          + Hakim membuka sidang pada 3 Mei 2022. Sehari sebelumnya, saksi hadir. => Sehari sebelumnya | 2022-05-02
        next-day anaphora : ( keesokan | esok ) ( harinya | paginya | hari )
          | ( hari | LONGUNIT ) berikutnya
          + Hakim membuka sidang pada 3 Mei 2022. Keesokan harinya, saksi hadir. => Keesokan harinya | 2022-05-04
        same-day sameDay : DAYUNIT ( yang sama | itu juga )
          | hari itu
          | PART harinya
          | PARTSUFFIX
          + Hakim membuka sidang pada 3 Mei 2022. Pada hari yang sama, saksi hadir. => hari yang sama | 2022-05-03
        now vague : ( kini | sekarang | saat ini | sekarang ini | dewasa ini )
          + Kini ia menetap di Bali. => Kini | PRESENT_REF
        """
}
