import ArticleStore
import Kafka
import Pipeline

/// A pipeline of another version, which makes other things of the same messages: other articles, the same articles with
/// other findings, articles of what this build refuses, and refusals of what this build takes.
struct OldPipeline: Sendable {
    let seed: UInt64

    /// What comes out differently depends on the seed and the place of a message alone.
    func process(_ records: [Record]) async -> [Consumed] {
        var tampered = records
        for index in records.indices { tampered[index].value = value(of: records[index]) }
        var messages = await fresh(tampered)
        for index in messages.indices {
            // What is stored is the message as it came.
            messages[index].value = records[index].value
            guard case .article(var article) = messages[index].verdict else { continue }
            article.pipelineVersion = "0.9.0"
            switch draw(records[index]) {
            case 30..<50 where !article.entities.isEmpty:
                article.entities.removeFirst()
            case 50..<60:
                article.dates = []
                article.source = "tak-dikenal.example"
            default: break
            }
            messages[index].verdict = .article(article)
        }
        return messages
    }

    private func value(of record: Record) -> [UInt8]? {
        guard let value = record.value, let text = String(validating: value, as: UTF8.self) else {
            // What nobody can read was an article to the old one, at times.
            return draw(record) < 40 ? Array(#"{"text": "\#(Self.stopgap)"}"#.utf8) : record.value
        }
        let paragraphs = text.split(separator: "\\n\\n", omittingEmptySubsequences: false)
        guard paragraphs.count > 3 else { return value }
        switch draw(record) {
        case 0..<12: return Array(#"{"title": "tanpa isi"}"#.utf8)
        case 12..<22:
            // It kept a line that is not the article's.
            return Array(
                text.replacing("\\n\\n\(paragraphs[2])", with: "\\n\\n\(Self.noise)\\n\\n\(paragraphs[2])").utf8)
        case 60..<80:
            // It lost the last paragraph, so that articles which differ in that alone were one.
            return Array(text.replacing("\\n\\n" + last(paragraphs), with: "").utf8)
        default: return value
        }
    }

    private func last(_ paragraphs: [Substring]) -> Substring {
        paragraphs.last.map { $0.prefix { $0 != "\"" } } ?? ""
    }

    /// 0 to 99.
    private func draw(_ record: Record) -> Int {
        var chance = Chance(
            seed &+ UInt64(bitPattern: record.offset) &* 31 &+ UInt64(record.topicPartition.partition) &* 1_000_003)
        return Int.random(in: 0..<100, using: &chance)
    }

    private static let stopgap =
        "Halaman ini pernah terbaca oleh mesin lama sebagai sebuah berita tentang panen raya di Flores Timur. "
        + "Warga desa menyambutnya dengan pesta kecil di balai, dan kepala desa membagikan beras kepada semua tamu."
    private static let noise = "Petugas gudang mencatat setiap karung yang masuk sejak pagi buta itu."
}
