import Testing

@testable import Kafka

@Suite struct KafkaErrorTests {
    @Test(arguments: [
        (-187, KafkaError.Code.brokersUnavailable), (-169, .authenticationFailed), (29, .authorizationFailed),
        (3, .unknownTopic), (-188, .unknownTopic), (-140, .offsetOutOfRange), (10, .messageTooLarge),
        (-147, .pollIntervalExceeded), (-185, .timedOut), (36, .topicExists), (-165, .unsupported), (9_999, .other),
    ])
    func `a code of the library has its kind`(_ row: (code: Int, expected: KafkaError.Code)) {
        #expect(KafkaError.Code(libraryCode: Int32(row.code)) == row.expected)
    }

    @Test func `the library is one that we know`() {
        #expect(Library.version.split(separator: ".").count >= 3)
    }
}
