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
                throw ConfigurationError("--kafka-property \(property): write it as name=value")
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
            throw ConfigurationError("the configuration file is not YAML: \(error)")
        }
        guard let root, root != Node("") else { return }
        guard let mapping = root.mapping else {
            throw ConfigurationError("the configuration file must hold keys and values, such as `topic: articles.raw`")
        }
        for (key, value) in mapping {
            let name = key.string ?? "?"
            if name == "kafka_properties", let properties = value.mapping {
                for (property, text) in properties {
                    kafkaProperties[property.string ?? "?"] = text.scalar?.string ?? ""
                }
            } else {
                guard let text = value.scalar?.string else {
                    throw ConfigurationError("`\(name)` in the configuration file must be one value")
                }
                try set(name, to: text, origin: "`\(name)` in the configuration file")
            }
        }
    }

    private mutating func set(_ key: String, to value: String, origin: String) throws(ConfigurationError) {
        guard let setting = Setting.all.first(where: { $0.key == key }) else {
            let names = Setting.all.map(\.key) + ["kafka_properties"]
            let nearest = names.min { distance(key, $0) < distance(key, $1) } ?? ""
            throw ConfigurationError("\(origin): there is no such setting; the nearest is `\(nearest)`")
        }
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
