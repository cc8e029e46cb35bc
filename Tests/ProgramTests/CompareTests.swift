import Foundation
import Postgres
import Testing

/// `wartactl compare` says what two stored articles share, and what decides whether they are one.
@Suite(.serialized)
struct CompareTests {
    private struct Report: Decodable {
        struct Side: Decodable { let id: String, title: String, clusterId: String, source: String? }
        let first: Side, second: Side
        let verdict: String, reason: String
        let oneCluster: Bool, sameOutlet: Bool
        let similarity: Double, containment: Double
        let sharedAnchors: Int, replacedNumbers: Int
        let daysApart: Int?
    }

    private static let sentences = [
        "Panitia menutup jalan lingkar kota mulai pukul enam pagi.",
        "Sebanyak 320 pelari dari 14 kabupaten sudah mengambil nomor dada.",
        "Ketua panitia Sulastri Wahyuni meminta warga memakai jalan memutar lewat pasar ikan.",
        "Pos air berdiri di setiap tiga kilometer dan dijaga relawan sekolah perawat.",
        "Pelari tercepat tahun lalu menempuh jarak itu dalam 41 menit.",
    ]

    /// One text by two outlets, and what the first outlet makes of it for another run.
    private static func messages() -> [String] {
        let elsewhere = sentences[1...].joined(separator: "\\n\\n")
        let nextYear = sentences.joined(separator: "\\n\\n").replacing("320", with: "275")
            .replacing("14 kab", with: "9 kab").replacing("41 menit", with: "44 menit")
        return [
            ("satu.example/1", "Jalan lingkar ditutup untuk lari", sentences.joined(separator: "\\n\\n")),
            ("dua.example/2", "Ratusan pelari turun ke jalan", elsewhere),
            ("satu.example/3", "Lari lagi di jalan lingkar", nextYear),
        ].map { place, title, body in
            """
            {"url":"https://kabar\(place)","source":"kabar\(place.prefix { $0 != "/" })",\
            "published_at":"2024-03-05T01:00:00Z","title":"\(title)","text":"\(title)\\n\\n\(body)"}
            """
        }
    }

    @Test func `two articles stand side by side with what decides between them`() async throws {
        let stage = try await Stage.set()
        try await stage.send(Self.messages().map { stage.message($0) })
        #expect(try await stage.drain().status == 0)
        let ids = try await stage.connection.query("SELECT id::text AS id FROM warta.articles ORDER BY url")
            .map { try $0.string("id") }
        try #require(ids.count == 3)
        let (second, first, third) = (ids[0], ids[1], ids[2])

        let copy = try await compare(first, second, on: stage)
        #expect(copy.verdict == "duplicate" && copy.oneCluster && !copy.sameOutlet)
        #expect(copy.containment > 0.9 && copy.similarity > 0.6 && copy.sharedAnchors > 0 && copy.daysApart == 0)
        #expect(copy.first.id == first && copy.second.id == second && copy.first.clusterId == copy.second.clusterId)

        let template = try await compare(first, third, on: stage)
        #expect(template.verdict == "template" && !template.oneCluster && template.sameOutlet)
        #expect(template.replacedNumbers == 3 && template.reason == "numbers were replaced by others")

        let table = try await Program.wartactl.run(["compare", first, third] + stage.postgres)
        #expect(table.status == 0, "\(table.errors)")
        for words in [
            "template: numbers were replaced by others", "Jalan lingkar ditutup untuk lari",
            "Lari lagi di jalan lingkar",
            "numbers replaced", "320", "275", "kabarsatu.example",
        ] {
            #expect(table.output.contains(words), "\(words) in \(table.output)")
        }
    }

    private func compare(_ first: String, _ second: String, on stage: Stage) async throws -> Report {
        try await Program.wartactl.run(["compare", first, second, "--output", "json"] + stage.postgres)
            .json(Report.self)
    }

    @Test func `an id that is none, or that nobody stored, is named as the trouble`() async throws {
        let stage = try await Stage.set(partitions: 0)
        let id = "0b6bfa4f-64d0-8c4f-9a2e-7a4dfe3b1c11"
        let missing = try await Program.wartactl.run(["compare", id, id] + stage.postgres)
        #expect(missing.status == 1 && missing.errors.contains("not stored"), "\(missing.errors)")
        let malformed = try await Program.wartactl.run(["compare", "satu", id] + stage.postgres)
        #expect(malformed.status == 64 && malformed.errors.contains("`satu`"), "\(malformed.errors)")
    }
}
