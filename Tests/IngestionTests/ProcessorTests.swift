import ArticleStore
import Entities
import Kafka
import Pipeline
import Testing

@testable import Ingestion

struct ProcessorTests {
    private let processor = Processor(pipeline: Pipeline(recognizer: Recognizer()))

    private func record(_ number: Int) -> Record {
        let text = #"{"text":"Jembatan Nomor \#(number) Dibuka Lagi\n\nWarga menyambut jembatan itu dengan gembira."}"#
        return Record(
            topicPartition: TopicPartition(topic: "t", partition: Int32(number % 3)), offset: Int64(number),
            key: [UInt8(number)], value: number % 7 == 0 ? nil : Array(text.utf8),
            headers: [Header(key: "h", value: [1])],
            timestamp: number % 2 == 0 ? nil : Timestamp(millisecondsSinceEpoch: Int64(number)))
    }

    @Test func `every message has a verdict, in order, with its own coordinates and bytes`() async {
        let records = (0..<200).map(record)
        let messages = await processor.process(records)
        #expect(messages.map(\.coordinates.offset) == records.map(\.offset))
        #expect(messages.map(\.coordinates.partition) == records.map(\.topicPartition.partition))
        #expect(messages.map(\.key) == records.map(\.key))
        #expect(messages.map(\.value) == records.map(\.value))
        #expect(messages.map(\.timestampMilliseconds) == records.map { $0.timestamp?.millisecondsSinceEpoch })
        for (number, message) in messages.enumerated() {
            switch message.verdict {
            case .rejected(let rejection): #expect(number % 7 == 0 && rejection.code == .nullValue)
            case .article(let article): #expect(number % 7 != 0 && article.title.contains(" \(number) "))
            }
        }
    }
}
