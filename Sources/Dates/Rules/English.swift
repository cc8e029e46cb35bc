/// The grammar of English, as news about Indonesia is written in it.
enum English {
    /// Names that are everyday words unless a day stands beside them.
    static let refused: Set<String> = ["mac", "mei", "minggu"]

    static let words = """
        NUMBERWORD = one:1; two:2; three:3; four:4; five:5; six:6; seven:7; eight:8; nine:9; ten:10; eleven:11; several:-1; few:-1; dozens:-1; half:50
        UNIT unit = second:second; seconds:second; minute:minute; minutes:minute; hour:hour; hours:hour; day:day; days:day; week:week; weeks:week; month:month; months:month; year:year; years:year; decade:decade; decades:decade; century:century; centuries:century; quarters:quarter; night:day; nights:day
        UNIT2 unit2 = second:second; seconds:second; minute:minute; minutes:minute; hours:hour; days:day; months:month; weeks:week
        AONE unit = a minute:minute; an hour:hour; a day:day; a week:week; a month:month; a year:year; a decade:decade; a century:century; one day:day
        ONELEAD = for; within; in; over; after; nearly; about; almost; than; under; lasts; lasted; takes; took
        AGEUNIT unit = decade:decade; century:century
        CENTURYWORD = century
        CLOCKJOIN = ","; on; of; the; "("
        LONGUNIT unit = week:week; month:month; quarter:quarter; year:year; decade:decade; century:century
        RELATIVEWORD direction = last:-1; next:1; this:0; past:-1; previous:-1; coming:1
        EDGE edge = early:START; mid:MID; late:END; the beginning of:START; the end of:END; the middle of:MID; the start of:START; end of:END; beginning of:START
        PART part = morning:MO; afternoon:AF; evening:EV; night:NI
        CALENDARDAY days = yesterday:-1; today:0; tomorrow:1; the day before yesterday:-2; the day after tomorrow:2
        ZONE zone = wib:7; wita:8; wit:9; gmt:0; utc:0; bst:1; cet:1; est:-5; edt:-4; pst:-8; pdt:-7; et:-5; jst:9; local time:0
        ORDINAL ordinal = first:1; second:2; third:3; fourth:4; last:4
        QUARTER unit = quarter:quarter; half:semester
        QLETTER unit = q:quarter
        SUFFIX = st; nd; rd; th
        LEAD = in; since; until; by; from; during; of; before; after; for; to; through; between; and; till; around; late; early
        YEARLEAD = in; since; until; by; from; during; before; after; between; through; till; around; of; to; circa; late; early; mid
        MEASURE = people; percent; points; million; billion; trillion; meters; metres; units; dollars; km; kilometers; victims; homes; houses; cases; students; workers; tons; tonnes; hectares; troops; residents; rupiah; miles; feet; men; women; children; pages; votes; seats; delegates; participants; officers
        SPEECH = said; says; told; added; explained; stated
        FUTUREWORD = will; shall; scheduled; planned; expected; upcoming; next; would
        PASTWORD = was; were; had; did; held; said; told; previously; happened
        LINK = and; to; or; until; through; "-"; ","
        CHAIN = and; or; ","; to; until; through; "&"
        NOTNAME = of
        ABOUT = about; around; roughly; nearly; almost; circa
        MORE = more; over
        LESS = less; under
        EVERY = every; each
        CALLING = at
        AMPM part = am:MO; pm:AF
        AM part = a:MO; p:AF
        AGE = aged; age
        """

    static let others = """
        english-age nothing : AGE COUNT
          | COUNT - ( year | years ) - old
          | COUNT ( year | years ) old
          | ( article | number | no | law | section | chapter | page ) [ . ] DIGITS [ of YEAR ]
          - The 17-year-old boy was found safe.
          - Law No. 11 of 2020 was amended.
        """

    static let absolute = """
        english-month-day date : [ ANYWEEKDAY [ , ] ] MONTH [ . ] DAY [ _SUFFIX ] [ [ , ] YEAR ]
          | [ ANYWEEKDAY [ , ] ] [ the ] DAY [ _SUFFIX ] [ of ] MONTH [ [ , ] YEAR ]
          | ANYWEEKDAY [ , ] \\( ( MONTH DAY | DAY MONTH ) [ , ] [ YEAR ] \\)
          | ANYWEEKDAY [ , ] \\( ( DMY | DM ) \\)
          + The deal was signed on March 4, 2021 in Bogor. => March 4, 2021 | 2021-03-04
          + The deal was signed on Tuesday, June 14. => Tuesday, June 14 | 2022-06-14
          + The deal was signed on 4th March 2021. => 4th March 2021 | 2021-03-04
        english-numeric date : DMY
          + The file dated 2021-03-04 was lost. => 2021-03-04 | 2021-03-04
        english-day-range dates : MONTH DAYS [ [ , ] YEAR ]
          | DAYS MONTH [ [ , ] YEAR ]
          + The fair runs May 1-5, 2024 in Solo. => May 1-5, 2024 | 2024-05-01/2024-05-05
        english-month month : [ EDGE ] MONTH [ , ] [ of ] YEAR
          | RELATIVEWORD MONTHNAME
          | EDGE [ - ] MONTHNAME
          + Prices rose in December 2021. => December 2021 | 2021-12
          + Prices rose last December. => last December | 2021-12
        english-months months : MONTH - MONTH:month2 [ YEAR ]
          + Sales rose in January-March 2021. => January-March 2021 | 2021-01/2021-03
        english-first-of-two-months month : < MONTHNAME > ( to | until | through | and ) MONTHNAME:month2 YEAR
          + Sales rose from March to May 2021. => March | 2021-03
        english-bare-month month after LEAD : MONTHNAME
          + Prices fell in February. => February | 2022-02
        english-year year after YEARLEAD notbefore MEASURE : YEAR
          + He has lived in Bali since 2014. => 2014 | 2014
          - The aid went to 2014 people.
        english-listed-year year chained CHAIN notbefore MEASURE : MODERN
          + Sales fell between 2019 and 2021. => 2021 | 2021
        english-edge-year year : EDGE [ - ] YEAR
          + The bridge opened at the end of 2014. => the end of 2014 | 2014
        english-century century : [ the ] INT _SUFFIX CENTURYWORD
          + The temple is of the 9th century. => the 9th century | 08
        english-years years : YEARS
          + He served the 2019-2024 term. => 2019-2024 | 2019/2024
        english-decade decade : [ EDGE ] [ the ] DECADE
          + The song was popular in the 1990s. => the 1990s | 199
        english-quarter period : [ the ] ORDINAL QUARTER [ of ] YEAR
          | QLETTER _INT [ - ] YEAR
          + Profit rose in the third quarter of 2021. => the third quarter of 2021 | 2021-Q3
        """

    static let relative = """
        english-day relativeDay : CALENDARDAY [ PART ]
          + The market closed yesterday. => yesterday | 2022-06-14
        english-tonight part/NI : tonight
          + The match starts tonight. => tonight | 2022-06-15TNI
        english-this-part relativeDay : this PART
          + Rain fell this morning. => this morning | 2022-06-15TMO
        english-unit unit : RELATIVEWORD LONGUNIT
          | EDGE RELATIVEWORD LONGUNIT
          + Prices rose last month. => last month | 2022-05
        english-weekday weekday : [ RELATIVEWORD ] WEEKDAY [ PART ]
          + He arrived on Monday. => Monday | 2022-06-13
          + He arrived last Friday. => last Friday | 2022-06-10
        english-weekend weekend : RELATIVEWORD weekend
          + The fair opens this weekend. => this weekend | 2022-W24-WE
        english-ago shift/-1 : ( COUNT UNIT | AONE ) ago
          + He moved two years ago. => two years ago | 2020
        english-ahead shift/1 : ( in | within ) < COUNT UNIT > time
          | COUNT UNIT from now
          + He returns three days from now. => three days from now | 2022-06-18
        english-later anaphora : COUNT UNIT later
          | the ( next | following ) day
          + It opened on May 3, 2022. Two days later it closed. => Two days later | 2022-05-05
        english-earlier anaphora/-1 : COUNT UNIT earlier
          | the previous day
          + It opened on May 3, 2022. Two days earlier it rained. => Two days earlier | 2022-05-01
        english-past duration/-1 : [ the ] ( past | last ) COUNT UNIT
          + Prices rose over the past three months. => the past three months | P3M
        english-next duration/1 : [ the ] ( next | coming ) COUNT UNIT
          + Rain is likely over the next two days. => the next two days | P2D
        english-past-age duration/-1 : [ the ] ( past | last ) AGEUNIT
          + Prices rose over the past decade. => the past decade | P10Y
        english-one duration after ONELEAD : AONE
          + The road was closed for a week. => a week | P1W
          - Farmers earn little a month.
        english-duration duration : COUNT UNIT [ [ and ] COUNT:count2 UNIT2 ]
          + The meeting lasted 1 hour and 45 minutes. => 1 hour and 45 minutes | PT1H45M
        english-every set : EVERY ( UNIT | WEEKDAY | COUNT UNIT | PART )
          + The bus leaves every day. => every day | P1D
        english-clock clock notbefore MEASURE : CLOCK ( AMPM | ZONE )
          | HOUR AMPM
          | ( CLOCK | HOUR ) AM . m .
          | CALLING < CLOCK [ AMPM ] [ ZONE ] >
          | CALLING < HOUR AMPM [ ZONE ] >
          | CALLING < ( CLOCK | HOUR ) AM . m . >
          + The train arrives at 14:30 GMT. => 14:30 GMT | 2022-06-15T14:30
          + The train arrives at 7 pm. => 7 pm | 2022-06-15T19:00
        english-now vague : ( now | currently | nowadays )
          + He now lives in Bali. => now | PRESENT_REF
        """
}
