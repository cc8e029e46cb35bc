extension Indonesian {
    /// Clock times, durations and sets.
    static let amounts = """
        clock clock : CALLING [ . ] < ( CLOCK | HOUR ) [ ZONE ] >
          | CALLING [ . ] < ( CLOCK | HOUR ) PART >
          | CLOCK ZONE
          + Kereta tiba pukul 14.30 WIB. => 14.30 WIB | 2022-06-15T14:30
          + Kereta tiba jam 7 malam. => 7 malam | 2022-06-15T19:00
        clock-range clocks : [ CALLING ] < CLOCKS [ ZONE ] >
          | CALLING < CLOCK - CLOCK:clock2 [ ZONE ] >
          + Loket buka pukul 09.00-15.00 WIB. => 09.00-15.00 WIB | 2022-06-15T09:00/2022-06-15T15:00
        second-clock clock : CALLING < CLOCK [ ZONE ] > ( - | TO ) [ CALLING ] CLOCK:clock2
          + Loket buka pukul 09.00 sampai 15.00. => 09.00 | 2022-06-15T09:00
        clock-until clock after UNTILWORD : CLOCK
          + Loket buka pukul 09.00 sampai 15.00. => 15.00 | 2022-06-15T15:00
        duration duration : COUNT UNIT [ [ dan ] COUNT:count2 UNIT2 ]
          | AONE
          | COUNT \\( COUNT:count2 \\) UNIT
          + Rapat berlangsung 1 jam 45 menit. => 1 jam 45 menit | PT1H45M
          + Rapat berlangsung setengah jam. => setengah jam | PT30M
          + Proyek selesai dalam dua puluh lima hari. => dua puluh lima hari | P25D
        duration-past duration/-1 : ( COUNT UNIT | AONE ) RECENT
          + Harga naik dalam tiga bulan terakhir. => tiga bulan terakhir | P3M
        duration-ahead duration/1 : ( COUNT UNIT | AONE ) ONWARD
          + Layanan dievaluasi tiga bulan ke depan. => tiga bulan ke depan | P3M
        every set : EVERY ( UNIT | NYA | WEEKDAY [ PART ] | hari WEEKDAY | DAY MONTH | tanggal DAY | PART | bulan MONTHNAME | COUNT UNIT )
          | COUNT kali AONE
          | sekali AONE
          + Bus berangkat setiap hari. => setiap hari | P1D
          + Bus berangkat setiap Senin. => setiap Senin | XXXX-WXX-1
        """
}
