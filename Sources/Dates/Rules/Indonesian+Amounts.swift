extension Indonesian {
    /// Clock times, durations and sets.
    static let amounts = """
        clock clock : CALLING [ . ] [ sekitar ] < CLOCK [ ZONE ] >
          | CALLING [ . ] < CLOCK [ ZONE ] > PART
          | CALLING [ . ] [ sekitar ] < HOUR [ ZONE ] >
          | CALLING [ . ] [ sekitar ] < HOUR PART [ ZONE ] >
          | CLOCK ZONE
          | CLOCK PART ZONE
          + Kereta tiba pukul 14.30 WIB. => 14.30 WIB | 2022-06-15T14:30
          + Kereta tiba jam 7 malam. => 7 malam | 2022-06-15T19:00
          + Kereta tiba pukul 01.00 dini hari. => 01.00 | 2022-06-15T01:00
        spoken-clock clock : ( pukul | jam ) < COUNT PART >
          | pukul < COUNT [ ZONE ] >
          | ( pukul | jam ) < HALF COUNT [ PART ] >
          + Warung buka pukul tujuh malam. => tujuh malam | 2022-06-15T19:00
          + Warung buka jam setengah delapan malam. => setengah delapan malam | 2022-06-15T19:30
        clock-range clocks : CALLING [ . ] < CLOCKS [ ZONE ] >
          | [ CALLING ] < CLOCKS ZONE >
          | CALLING < CLOCK [ ZONE ] - CLOCK:clock2 [ ZONE ] >
          | < CLOCK [ ZONE ] - CLOCK:clock2 ZONE >
          | CALLING < HOUR - HOUR:clock2 [ PART ] [ ZONE ] >
          + Loket buka pukul 09.00-15.00 WIB. => 09.00-15.00 WIB | 2022-06-15T09:00/2022-06-15T15:00
        first-clock clock : CALLING [ . ] < CLOCK [ ZONE ] > {TO} [ CALLING ] CLOCK:clock2
          | CALLING < HOUR > {TO} [ CALLING ] HOUR:clock2 PART
          + Loket buka pukul 09.00 sampai 15.00. => 09.00 | 2022-06-15T09:00
        listed-clock clock chained CHAIN notbefore MEASURE : CLOCK [ ZONE ]
          + Bus berangkat pukul 09.30, 10.30, dan 15.30 WIB. => 10.30 | 2022-06-15T10:30
        clock-until clock chained UNTILWORD : HOUR PART
          + Loket buka pukul 7 pagi sampai 3 sore. => 3 sore | 2022-06-15T15:00
        duration duration : COUNT UNIT [ ( [ dan ] COUNT:count2 UNIT2 [ [ dan ] COUNT:days ( hari | menit | detik ) ] | pertama ) ]
          | AONE
          | COUNT \\( COUNT:ordinal \\) UNIT
          | ( COUNT {TO} COUNT:count2 ) UNIT
          | COUNTS UNIT
          | COUNT - COUNT:count2 UNIT
          | AONE setengah
          + Rapat berlangsung 1 jam 45 menit. => 1 jam 45 menit | PT1H45M
          + Ia menjabat selama 2 tahun 3 bulan 9 hari. => 2 tahun 3 bulan 9 hari | P2Y3M9D
          + Rapat berlangsung setengah jam. => setengah jam | PT30M
          + Proyek selesai dalam dua puluh lima hari. => dua puluh lima hari | P25D
          + Ia absen dua hingga tiga hari. => dua hingga tiga hari | P2D/P3D
        times-day duration : INT x COUNT UNIT
          | INT _x _COUNT UNIT
          + Tamu wajib lapor 2x24 jam. => 2x24 jam | PT48H
        long duration/2 : BERUNIT _- UNIT:unit2
          + Ia menunggu berjam-jam. => berjam-jam | PTXH
        duration-past duration/-1 : ( COUNT UNIT | AONE | COUNT {TO} COUNT:count2 UNIT | COUNTS UNIT ) RECENT
          | ( COUNT DAYUNIT | AONE ) ini
          | AGEUNIT RECENT
          + Harga naik dalam tiga bulan terakhir. => tiga bulan terakhir | P3M
          + Harga naik sepekan terakhir. => sepekan terakhir | P1W
        duration-ahead duration/1 : ( COUNT UNIT | AONE | COUNT {TO} COUNT:count2 UNIT | COUNTS UNIT ) ONWARD
          + Layanan dievaluasi tiga bulan ke depan. => tiga bulan ke depan | P3M
        every set : EVERY ( UNIT | NYA | PARTNYA | [ hari ] WEEKDAY [ PART ] | [ hari ] WEEKDAY ( - | BETWEEN ) [ hari ] WEEKDAY:weekday2 | [ tanggal ] DAY MONTH | tanggal DAY | PART | bulan MONTHNAME | COUNT UNIT )
          | ( tiap _- tiap ) ( UNIT | WEEKDAY )
          | EVERY UNIT sekali
          | EVERY EDGE ( BARETURN )
          | COUNT:ordinal kali [ dalam ] AONE
          | sekali [ dalam ] AONE
          | COUNT UNIT sekali
          | AONE sekali
          | WEEKDAY sampai WEEKDAY:weekday2 setiap pekan
          + Bus berangkat setiap hari. => setiap hari | P1D
          + Bus berangkat setiap Senin. => setiap Senin | XXXX-WXX-1
          + Lomba digelar empat tahun sekali. => empat tahun sekali | P4Y
          + Obat diminum tiga kali sehari. => tiga kali sehari | P1D
        every-weekend set/1 : EVERY akhir ( pekan | minggu )
          + Pasar buka setiap akhir pekan. => setiap akhir pekan | XXXX-WXX-WE
        """
}
