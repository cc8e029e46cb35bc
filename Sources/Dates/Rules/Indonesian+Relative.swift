extension Indonesian {
    /// What counts from the day of the article or from a day named before.
    static let relative = """
        weekend weekend : akhir ( pekan | minggu ) THISLASTNEXT
          + Pameran dibuka akhir pekan ini. => akhir pekan ini | 2022-W24-WE
        bare-weekend weekend after AT : akhir pekan
          + Pameran dibuka pada akhir pekan. => akhir pekan | 2022-W24-WE
        unit-before unit/-1 : [ EDGE ] LONGUNIT sebelumnya
          + Ekspor turun pada Mei 2021. Pada bulan sebelumnya ekspor naik. => bulan sebelumnya | 2021-04
        unit-turn unit : [ EDGE ] LONGUNIT THISLASTNEXT
          | EDGE ( LONGUNIT ) ( THISLASTNEXT )
          + Harga naik bulan ini. => bulan ini | 2022-06
          + Ia tiba awal bulan ini. => awal bulan ini | 2022-06
          + Panen tahun depan membaik. => tahun depan | 2023
        unit-edge unit notbefore UNITNEXT : EDGE ( BARETURN )
          + Jembatan itu rampung akhir tahun. => akhir tahun | 2022
        weekday weekday : hari WEEKDAY [ TURN ]
          | WEEKDAY ( TURN | WEEKTURN | THIS )
          | WEEKDAY PART
          | hari WEEKDAY ( PART | THIS | WEEKTURN )
          | [ hari ] WEEKDAY PART ( TURN | THIS | WEEKTURN )
          | [ hari ] WEEKDAY ( TURN | THIS ) PART
          | [ hari ] WEEKDAY COUNT WEEKUNIT PAST
          + Ia tiba pada hari Senin. => hari Senin | 2022-06-13
          + Ia tiba Selasa kemarin. => Selasa kemarin | 2022-06-14
          + Ia tiba Senin pekan lalu. => Senin pekan lalu | 2022-06-06
          + Ia akan tiba Sabtu mendatang. => Sabtu mendatang | 2022-06-18
        bare-weekday weekday notafter NOTWEEKDAY notbefore CONTINUES : WEEKDAY
          + Hakim memutus perkara itu Selasa di Jakarta. => Selasa | 2022-06-14
          - Warga Pasar Minggu mengungsi.
          - Ia menunaikan salat Jumat.
        quoted-weekday weekday : " < FOREIGNDAY > "
          | ' < FOREIGNDAY > '
          + Spanduk itu hanya memuat kata "Monday" dan alamat. => Monday | 2022-06-13
        weekday-range weekdays : [ hari ] WEEKDAY - WEEKDAY:weekday2 [ ( TURN | WEEKTURN | THIS ) ]
          + Loket buka Senin-Rabu. => Senin-Rabu | 2022-06-13/2022-06-15
        relative-day relativeDay : CALENDARDAY [ PART ]
          + Pasar tutup hari ini. => hari ini | 2022-06-15
          + Ia tiba kemarin sore. => kemarin sore | 2022-06-14TAF
          + Ia kembali lusa. => lusa | 2022-06-17
        last-night part/NI : LASTNIGHT
          + Gempa terasa semalam. => semalam | 2022-06-14TNI
        today-part relativeDay : TODAYPART
          + Hujan turun pagi ini. => pagi ini | 2022-06-15TMO
          + Ia tiba siang tadi. => siang tadi | 2022-06-15TAF
        ago shift/-1 : ( COUNT UNIT | AONE | COUNT \\( COUNT:count2 \\) UNIT ) PAST
          | ( COUNTS | COUNT {TO} COUNT:count2 ) UNIT PAST
          + Ia pindah dua tahun lalu. => dua tahun lalu | 2020
          + Ia pindah sebulan yang lalu. => sebulan yang lalu | 2022-05
          + Ia pindah dua pekan silam. => dua pekan silam | 2022-W22
        span-ahead duration/1 after SPANLEAD : ( COUNT UNIT | AONE ) ( mendatang | yang akan datang | akan datang )
          | ( COUNTS | COUNT {TO} COUNT:count2 ) UNIT ( mendatang | yang akan datang | akan datang )
          + Ia dikontrak selama lima tahun mendatang. => lima tahun mendatang | P5Y
          + Jalan itu rampung dalam 2-3 tahun mendatang. => 2-3 tahun mendatang | P2Y/P3Y
        ahead shift/1 : ( COUNT UNIT | AONE ) FUTURE
          + Ia kembali dua hari lagi. => dua hari lagi | 2022-06-17
        day-of-month dayOfMonth : tanggal DAY [ ( MONTHTURN | mendatang | nanti | lalu ) ]
          | tanggal DAY {TO} [ tanggal ] DAY:day2
          + Gaji cair tanggal 17 bulan depan. => tanggal 17 bulan depan | 2022-07-17
        later anaphora : ( COUNT UNIT | AONE ) ( kemudian | setelahnya | berikutnya | sesudahnya | setelah itu | selanjutnya | berselang )
          | selang ( COUNT DAYUNIT | ADAY )
          + Hakim membuka sidang pada 3 Mei 2022. Satu hari setelahnya, saksi hadir. => Satu hari setelahnya | 2022-05-04
          + Sidang dibuka 3 Mei 2022 dan ditutup dua hari kemudian. => dua hari kemudian | 2022-05-05
        earlier anaphora/-1 : ( COUNT DAYUNIT | ADAY ) ( sebelumnya | sebelum itu )
          + Hakim membuka sidang pada 3 Mei 2022. Sehari sebelumnya, saksi hadir. => Sehari sebelumnya | 2022-05-02
        next-day anaphora : ( keesokan | esok ) ( harinya | hari )
          | ( hari | LONGUNIT ) berikutnya
          | ( keesokan | esok ) ( PART | PARTNYA )
          | keesokan harinya PART
          + Hakim membuka sidang pada 3 Mei 2022. Keesokan harinya, saksi hadir. => Keesokan harinya | 2022-05-04
        same-day sameDay notafter PER : DAYUNIT ( yang sama | itu juga )
          | DAYUNIT itu
          | DAYUNIT yang sama YEARTURN
          | PART harinya
          | PARTSUFFIX
          | PART itu [ juga ]
          + Hakim membuka sidang pada 3 Mei 2022. Pada hari yang sama, saksi hadir. => hari yang sama | 2022-05-03
          + Ia menikah pada 2011. Pada tahun itu ia lulus. => tahun itu | 2011
          + Banjir datang 3 Mei 2022. Malam harinya air surut. => Malam harinya | 2022-05-03TNI
        same-day-short sameDay after AT : DAYUNIT sama
          + Sidang dibuka 3 Mei 2022. Pada hari sama, saksi hadir. => hari sama | 2022-05-03
        now vague : ( kini | sekarang | saat ini | sekarang ini | dewasa ini | masa kini | hari - hari ini )
          + Kini ia menetap di Bali. => Kini | PRESENT_REF
        vague-past vague/-1 : ( beberapa ( waktu | saat ) [ yang ] ( lalu | silam ) | belum lama ini | baru - baru ini | akhir - akhir ini | belakangan ini | tempo hari | saat itu | waktu itu )
          + Ia sakit beberapa waktu lalu. => beberapa waktu lalu | PAST_REF
        vague-future vague/1 : ( beberapa waktu ( lagi | ke depan | mendatang ) | dalam waktu dekat )
          + Ia menikah dalam waktu dekat. => dalam waktu dekat | FUTURE_REF
        """
}
