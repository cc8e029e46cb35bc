import Testing

@testable import Kafka

@Suite struct PropertiesTests {
    @Test(arguments: [
        ("enable.auto.commit", "true"), ("enable.auto.offset.store", "true"), ("auto.offset.reset", "earliest"),
        ("partition.assignment.strategy", "cooperative-sticky"), ("group.id", "other"), ("auto.commit.enable", "true"),
        ("group.protocol", "consumer"), ("enable.partition.eof", "true"),
    ])
    func `a property that would break a promise is refused by name`(_ pair: (name: String, value: String)) {
        let error = #expect(throws: KafkaError.self) { try consumer([pair.name: pair.value]) }
        #expect(error?.code == .forbiddenProperty)
        #expect(error?.message.contains(pair.name) == true)
    }

    @Test func `the value that we set ourselves is no offence`() throws {
        _ = try consumer([
            "enable.auto.commit": "false", "group.id": "g", "partition.assignment.strategy": "roundrobin",
        ])
    }

    @Test func `the user's values go over our defaults`() throws {
        let properties = try consumer(["queued.min.messages": "7", "bootstrap.servers": "elsewhere:9092"])
        let values = Dictionary(properties.pairs.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
        #expect(values["queued.min.messages"] == "7")
        #expect(values["bootstrap.servers"] == "elsewhere:9092")
        #expect(values["enable.auto.commit"] == "false")
    }

    @Test(arguments: [
        ("no.such.property", "1", "no.such.property"), ("session.timeout.ms", "soon", "session.timeout.ms"),
        ("security.protocol", "carrier_pigeon", "security.protocol"),
    ])
    func `what the library refuses is an error that names it`(_ row: (name: String, value: String, expected: String)) {
        let settings = ClientSettings(bootstrapServers: "127.0.0.1:9", properties: [row.name: row.value])
        let errors = [
            #expect(throws: KafkaError.self) { try Consumer(.init(client: settings, group: "g", topics: ["t"])) },
            #expect(throws: KafkaError.self) { try Producer(settings) },
            #expect(throws: KafkaError.self) { try Admin(settings) },
            #expect(throws: KafkaError.self) { try Reader(settings) },
        ]
        for error in errors {
            #expect(error?.code == .badProperty)
            #expect(error?.message.contains(row.expected) == true)
        }
    }

    @Test(arguments: ["ssl.key.pem", "ssl.ca.pem", "sasl.oauthbearer.config"])
    func `a secret is not repeated in the error`(_ name: String) {
        let secret = "hunter2-hunter2"
        let settings = ClientSettings(
            bootstrapServers: "127.0.0.1:9", properties: [name: secret, "security.protocol": "ssl", "no.such": secret])
        let error = #expect(throws: KafkaError.self) { try Admin(settings) }
        #expect(error?.description.contains(secret) == false)
    }

    @Test func `a producer that need not wait for all replicas is not idempotent`() throws {
        let settings = ClientSettings(bootstrapServers: "127.0.0.1:9", properties: ["acks": "1"])
        _ = try Producer(settings)
    }

    private func consumer(_ properties: [String: String]) throws -> Properties {
        try Properties(
            ClientSettings(bootstrapServers: "127.0.0.1:9", properties: properties),
            role: .consumer(group: "g", reportsEndOfPartition: false))
    }
}
