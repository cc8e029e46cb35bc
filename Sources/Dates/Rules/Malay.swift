/// What Malay adds to the grammar of Indonesian.
enum Malay {
    /// Names that are everyday words unless a day stands beside them.
    static let refused: Set<String> = Indonesian.refused.subtracting(["mac"])

    /// In Malay `semalam` is yesterday, `minggu` always the week, and what comes is `hadapan`.
    static let words = """
        CALENDARDAY days = semalam:-1; kelmarin:-2; esok:1; lusa:2; tulat:3; hari ini:0
        TURN direction = hadapan:1; akan datang:1; lepas:-1
        THISLASTNEXT direction = hadapan:1; akan datang:1; lepas:-1
        YEARTURN offset = tahun hadapan:1; tahun lepas:-1; tahun akan datang:1
        WEEKTURN offset = minggu hadapan:1; minggu lepas:-1
        MONTHTURN offset = bulan hadapan:1; bulan lepas:-1
        PAST direction = lepas:-1
        QUARTER unit = suku tahun:quarter; suku:quarter
        PART part = tengah hari:MI; petang:AF; pagi:MO; malam:NI
        TODAYPART part = pagi tadi:MO; petang ini:AF; malam tadi:NI
        SPEECH = katanya; berkata; menurutnya; memberitahu; ujarnya; kata
        NUMBERWORD = lapan:8
        NOON part = tengah hari:MI
        """

    static let rules = """
        malay-day-month date : [ tarikh ] < DAY _hb MONTH [ YEAR ] >
          + Mesyuarat diadakan pada 5hb Ogos 2021 di pejabat. => 5hb Ogos 2021 | 2021-08-05
        malay-noon clock : ( HOUR | CLOCK ) NOON
          + Kedai ditutup 12 tengah hari. => 12 tengah hari | 2022-06-15T12:00
        """
}
