import Operations
import Testing

private func read(
    flags: [String: String] = [:], properties: [String] = [], environment: [String: String] = [:], file: String? = nil
) throws(ConfigurationError) -> Settings {
    try Settings.read(flags: flags, kafkaProperties: properties, environment: environment, file: file)
}

/// What is said of settings that cannot be used; empty where they can.
private func complaint(
    flags: [String: String] = [:], properties: [String] = [], environment: [String: String] = [:], file: String? = nil
) -> String {
    do {
        _ = try read(flags: flags, properties: properties, environment: environment, file: file)
        return ""
    } catch {
        return error.description
    }
}

struct SettingsTests {
    @Test func `a flag comes before the environment, that before the file, that before the default`() throws {
        let file = "topic: from-file\ngroup: from-file\npostgres_url: from-file"
        let environment = ["WARTA_TOPIC": "from-environment", "WARTA_GROUP": "from-environment"]
        let settings = try read(flags: ["topic": "from-flag"], environment: environment, file: file)
        #expect(settings.topic == "from-flag")
        #expect(settings.group == "from-environment")
        #expect(settings.postgresURL == "from-file")
        #expect(settings.kafkaBootstrapServers == "localhost:9092")
    }

    @Test func `the defaults are those of the contract`() throws {
        let settings = try read()
        #expect(settings.kafkaBootstrapServers == "localhost:9092")
        #expect(settings.topic == "articles.raw")
        #expect(settings.group == "warta")
        #expect(settings.postgresURL == nil)
        #expect(settings.httpAddress.description == "127.0.0.1:9464")
        #expect(settings.kafkaProperties.isEmpty)
    }

    @Test func `any property of librdkafka comes from all three, the flag first`() throws {
        let settings = try read(
            properties: ["security.protocol=SASL_SSL", "sasl.password=a=b"],
            environment: ["WARTA_KAFKA_SECURITY_PROTOCOL": "SSL", "WARTA_KAFKA_SSL_CA_LOCATION": "/ca.pem"],
            file: "kafka_properties:\n  security.protocol: plaintext\n  client.rack: jakarta")
        #expect(
            settings.kafkaProperties == [
                "security.protocol": "SASL_SSL", "sasl.password": "a=b", "ssl.ca.location": "/ca.pem",
                "client.rack": "jakarta",
            ])
        #expect(try read(environment: ["WARTA_KAFKA_BOOTSTRAP_SERVERS": "a:1"]).kafkaProperties.isEmpty)
    }

    @Test func `every setting has a key, a variable and a flag`() throws {
        let file = """
            kafka_bootstrap_servers: a:1,b:2
            topic: t
            group: g
            postgres_url: host=db
            http_address: "[::1]:0"
            log_format: json
            log_level: debug
            batch_messages: 10
            batch_bytes: 2048
            batch_age_ms: 5
            raw_messages: false
            raw_retention_days: 0
            duplicate_window_days: 0
            breaker_ratio: 0.5
            breaker_window: 100
            breaker_consecutive: 7
            watchdog_seconds: 10
            """
        let fromFile = try read(file: file)
        var expected = Settings()
        expected.kafkaBootstrapServers = "a:1,b:2"
        expected.topic = "t"
        expected.group = "g"
        expected.postgresURL = "host=db"
        expected.httpAddress = HTTPAddress(host: "::1", port: 0)
        expected.logFormat = .json
        expected.logLevel = "debug"
        expected.batchMessages = 10
        expected.batchBytes = 2048
        expected.batchAge = .milliseconds(5)
        expected.rawMessages = false
        expected.rawRetentionDays = 0
        expected.duplicateWindowDays = 0
        expected.breakerRatio = 0.5
        expected.breakerWindow = 100
        expected.breakerConsecutive = 7
        expected.watchdogSeconds = 10
        #expect(fromFile == expected)
        #expect(fromFile.duplicateWindow == nil && Settings().duplicateWindow == 30)
        var environment: [String: String] = [:]
        var flags: [String: String] = [:]
        for line in file.split(separator: "\n") {
            let (key, value) = (line.prefix { $0 != ":" }, line.drop { $0 != ":" }.dropFirst(2))
            flags[String(key)] = String(value.replacing("\"", with: ""))
            environment["WARTA_" + key.uppercased()] = String(value.replacing("\"", with: ""))
        }
        #expect(try read(environment: environment) == expected)
        #expect(try read(flags: flags) == expected)
    }

    @Test(arguments: [
        ("topik: a", "`topik`", "`topic`"),
        ("kafka_bootstrap_server: a", "`kafka_bootstrap_server`", "`kafka_bootstrap_servers`"),
        ("postgres-url: a", "`postgres-url`", "`postgres_url`"),
        ("kafka_propertys:\n  a: b", "`kafka_propertys`", "`kafka_properties`"),
        ("logformat: json", "`logformat`", "`log_format`"), ("batch_size: 5", "`batch_size`", "`batch_"),
    ])
    func `an unknown key is named with the nearest known one`(_ file: String, _ key: String, _ nearest: String) {
        let text = complaint(file: file)
        #expect(text.contains(key) && text.contains("nearest") && text.contains(nearest), "\(text)")
    }

    @Test(arguments: [
        ("http_address", "9464", "HOST:PORT"), ("log_format", "xml", "json or text"), ("log_level", "loud", "trace"),
        ("batch_messages", "0", "from 1 to"), ("batch_messages", "many", "whole number"), ("batch_bytes", "1", "1024"),
        ("raw_messages", "yes", "true or false"), ("breaker_ratio", "1.5", "from 0 to 1"),
        ("topic", "", "topic's name"),
        ("breaker_ratio", "nan", "from 0 to 1"), ("watchdog_seconds", "99999999999999999999", "whole number"),
    ])
    func `a value that cannot be is refused wherever it comes from`(_ key: String, _ value: String, _ form: String) {
        let flag = complaint(flags: [key: value])
        #expect(flag.contains("--" + key.replacing("_", with: "-")) && flag.contains(form), "\(flag)")
        let environment = complaint(environment: ["WARTA_" + key.uppercased(): value])
        #expect(environment.contains("WARTA_" + key.uppercased()) && environment.contains(form), "\(environment)")
        let file = complaint(file: "\(key): \"\(value)\"")
        #expect(file.contains("`\(key)` in the configuration file") && file.contains(form), "\(file)")
    }

    @Test(arguments: [
        "- a\n- b", "just words", "topic: [a, b]", "topic:\n  name: a", "topic: \"a", "topic: a\ntopic: b",
        "kafka_properties: a", "kafka_properties:\n  ssl.ca.location: [a]", "\ttopic: a", "a: &x [*x]",
    ])
    func `a file of another shape is refused in one line`(_ file: String) {
        let text = complaint(file: file)
        #expect(text.contains("configuration file"), "\(text)")
        #expect(!text.contains("\n"), "\(text)")
    }

    @Test(arguments: ["", "# nothing but a comment\n", "---\n"])
    func `an empty file is no error`(_ file: String) throws { #expect(try read(file: file) == Settings()) }

    @Test func `variables of others are left alone`() throws {
        let others = ["WARTA_TEST_PROGRAMS": "x", "KAFKA_TOPIC": "y", "PGHOST": "z", "WARTALOG_LEVEL": "w"]
        #expect(try read(environment: others) == Settings())
    }

    @Test func `no complaint shows a password`() {
        let secret = "hunter2"
        let complaints = [
            complaint(properties: ["sasl.password:\(secret)"]), complaint(properties: ["sasl.password \(secret)"]),
            complaint(properties: ["=\(secret)"]),
            complaint(file: "postgres_url: \"postgres://u:\(secret)@h/db\n"),
            complaint(file: "postgres_url: [\"postgres://u:\(secret)@h/db\"]\n"),
            complaint(file: "kafka_properties:\n  sasl.password: \"\(secret)\n"),
            complaint(file: "kafka_properties:\n  sasl.password: [\(secret)]\n"),
            complaint(file: "kafka_properties:\n  sasl.password: %\(secret)\n"),
            complaint(file: "kafka_properties: sasl.password=\(secret)"),
            complaint(flags: ["postgres_url": ""], environment: ["WARTA_POSTGRES_URL": secret]),
        ]
        for text in complaints { #expect(!text.isEmpty && !text.contains(secret), "\(text)") }
    }
}

struct HTTPAddressTests {
    @Test(
        arguments: [
            ("127.0.0.1:9464", "127.0.0.1", 9464), ("localhost:0", "localhost", 0), ("[::1]:80", "::1", 80),
            (":8080", "0.0.0.0", 8080), ("0.0.0.0:65535", "0.0.0.0", 65535),
        ] as [(String, String, UInt16)])
    func `host and port are read`(_ text: String, _ host: String, _ port: UInt16) {
        #expect(HTTPAddress(text) == HTTPAddress(host: host, port: port))
    }

    @Test(arguments: ["", "9464", "localhost", "localhost:", "localhost:http", "a:65536", "a:-1", "a: 80"])
    func `anything else is refused`(_ text: String) { #expect(HTTPAddress(text) == nil) }

    @Test(arguments: ["127.0.0.1:9464", "[::1]:80"])
    func `an address is written as it was read`(_ text: String) { #expect(HTTPAddress(text)?.description == text) }
}
