import CivilTime
import Testing

@testable import Cleaning

/// Every shape in which sites of the corpus print a time of publication, one case each and some more.
@Suite struct PublicationTimeTests {
    /// What a table holds: the time and its precision, or `null`.
    static func shown(_ time: PublicationTime?) -> String {
        guard let time else { return "null" }
        let text = time.precision == .day ? time.time.day.description : time.time.description
        return "\(text) \(time.precision.rawValue)"
    }

    @Test func `there is a case for every shape`() {
        #expect(CaseFile.rows("published_at.tsv", columns: 6).count >= 79)
    }

    @Test(arguments: CaseFile.rows("published_at.tsv", columns: 6))
    func `a printed time is read or let be`(row: [String]) {
        var page = ScrapedPage(text: row[5])
        page.publishedAt = row[1]
        page.url = row[3].isEmpty ? nil : row[3]
        page.fetchedAt = ZonedTime(rfc3339: row[4])
        // The day of fetching alone must not stand in for a time that is not there.
        #expect(Self.shown(Cleaner().clean(page).publishedAt) == row[2], "\(row[0])")
    }

    @Test func `a short line above the text is the time, a date in the text is not`() {
        let page = ScrapedPage(
            text: "Jembatan Melati Diperbaiki\n\n14 Maret 2023 - 09:15 WITA\n\nJembatan itu runtuh pada 2 Januari 2022 "
                + "pukul 10.00 ketika sungai meluap. Warga menyeberang dengan rakit selama lebih dari setahun sesudahnya."
        )
        #expect(Self.shown(Cleaner().clean(page).publishedAt) == "2023-03-14T09:15:00+08:00 minute")
    }
}
