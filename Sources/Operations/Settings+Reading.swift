import Yams

/// Settings that cannot be used: names the setting, the cause and the remedy.
public struct ConfigurationError: Error, Sendable, Hashable, CustomStringConvertible {
    public let description: String

    public init(_ description: String) { self.description = description }
}

extension Settings {
    /// Reads settings: a flag before the environment, the environment before the file, the file before the default.
    ///
    /// `flags` are keyed as in the file. `environment` is that of the process, of which `WARTA_*` is read;
    /// `WARTA_KAFKA_SECURITY_PROTOCOL` sets the librdkafka property `security.protocol`. `file` is YAML.
    public static func read(
        flags: [String: String], kafkaProperties: [String], environment: [String: String], file: String?
    ) throws(ConfigurationError) -> Settings {
        var settings = Settings()
        if let file { try settings.apply(yaml: file) }
        try settings.apply(environment: environment)
        for (key, value) in flags.sorted(by: { $0.key < $1.key }) {
            try settings.set(key, to: value, origin: "--" + key.replacing("_", with: "-"))
        }
        for property in kafkaProperties {
            guard let equals = property.firstIndex(of: "="), equals > property.startIndex else {
                // What follows the name may be a password.
                let name = property.prefix { $0.isLetter || $0.isNumber || $0 == "." || $0 == "_" || $0 == "-" }
                throw ConfigurationError("--kafka-property \(name): write it as name=value")
            }
            settings.kafkaProperties[String(property[..<equals])] = String(property[property.index(after: equals)...])
        }
        return settings
    }

    private mutating func apply(environment: [String: String]) throws(ConfigurationError) {
        for (name, value) in environment.sorted(by: { $0.key < $1.key }) where name.hasPrefix("WARTA_") {
            if let setting = Setting.all.first(where: { $0.environmentName == name }) {
                try set(setting.key, to: value, origin: name)
            } else if name.hasPrefix("WARTA_KAFKA_") {
                let property = name.dropFirst("WARTA_KAFKA_".count).lowercased().replacing("_", with: ".")
                kafkaProperties[property] = value
            }
        }
    }

    private mutating func apply(yaml: String) throws(ConfigurationError) {
        let root: Node?
        do { root = try compose(yaml: yaml) } catch {
            throw ConfigurationError("the configuration file is not YAML: \(Self.cause(of: error))")
        }
        guard let root, root != Node("") else { return }
        guard let mapping = root.mapping else {
            throw ConfigurationError("the configuration file must hold keys and values, such as `topic: articles.raw`")
        }
        for (key, value) in mapping {
            let name = key.string ?? "?"
            if name == "kafka_properties" {
                try apply(kafkaProperties: value)
            } else {
                let origin = "`\(name)` in the configuration file"
                guard let text = value.scalar?.string else {
                    guard Setting.all.contains(where: { $0.key == name }) else { throw Self.unknown(name, origin) }
                    throw ConfigurationError("\(origin) must be one value")
                }
                try set(name, to: text, origin: origin)
            }
        }
    }

    private mutating func apply(kafkaProperties node: Node) throws(ConfigurationError) {
        guard let properties = node.mapping else {
            throw ConfigurationError(
                "`kafka_properties` in the configuration file must hold names and values, such as `client.rack: a`")
        }
        for (key, value) in properties {
            let name = key.string ?? "?"
            guard let text = value.scalar?.string else {
                throw ConfigurationError("`kafka_properties` in the configuration file: `\(name)` must be one value")
            }
            kafkaProperties[name] = text
        }
    }

    /// What is wrong with the YAML and where; Yams would show the line itself, which may hold a password.
    private static func cause(of error: any Error) -> String {
        switch error {
        case YamlError.scanner(_, let problem, let mark, _), YamlError.parser(_, let problem, let mark, _),
            YamlError.composer(_, let problem, let mark, _):
            "\(problem) at line \(mark.line), column \(mark.column)"
        case YamlError.duplicatedKeysInMapping(let keys, let context):
            "\(keys.sorted().joined(separator: ", ")) stands there twice, from line \(context.mark.line) on"
        default: "it cannot be read"
        }
    }

    private static func unknown(_ key: String, _ origin: String) -> ConfigurationError {
        let names = Setting.all.map(\.key) + ["kafka_properties"]
        let nearest = names.min { distance(key, $0) < distance(key, $1) } ?? ""
        return ConfigurationError("\(origin): there is no such setting; the nearest is `\(nearest)`")
    }

    private mutating func set(_ key: String, to value: String, origin: String) throws(ConfigurationError) {
        guard let setting = Setting.all.first(where: { $0.key == key }) else { throw Self.unknown(key, origin) }
        guard setting.apply(&self, value) else {
            // The value of a connection string may hold a password.
            let shown = key == "postgres_url" ? "" : " `\(value)`"
            throw ConfigurationError("\(origin): the value\(shown) is not \(setting.form)")
        }
    }
}

/// The Levenshtein distance of two short names.
private func distance(_ a: String, _ b: String) -> Int {
    let b = Array(b.utf8)
    var row = Array(0...b.count)
    for (i, left) in a.utf8.enumerated() {
        var diagonal = row[0]
        row[0] = i + 1
        for (j, right) in b.enumerated() {
            let cost = min(row[j + 1] + 1, row[j] + 1, diagonal + (left == right ? 0 : 1))
            diagonal = row[j + 1]
            row[j + 1] = cost
        }
    }
    return row[b.count]
}
