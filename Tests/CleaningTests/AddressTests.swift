import Testing

@testable import Cleaning

@Suite struct AddressTests {
    @Test(arguments: CaseFile.rows("addresses.tsv", columns: 2))
    func `an address is brought to its one form`(row: [String]) {
        #expect(CanonicalURL.of(row[0]) ?? "null" == row[1])
    }

    @Test(arguments: CaseFile.rows("addresses.tsv", columns: 2).filter { $0[1] != "null" })
    func `the one form is its own`(row: [String]) {
        #expect(CanonicalURL.of(row[1]) == row[1])
    }

    @Test(arguments: [
        ("www.koran-kita.co.id", "korankita"), ("korankita.com", "korankita"), ("medan.korankita.com", "korankita"),
        ("korankita.news", "korankita"), ("detikcom", "detikcom"),
    ])
    func `a site's name is its registrable label`(host: String, label: String) {
        #expect(String(decoding: SiteName(host: host).label, as: UTF8.self) == label)
    }
}
