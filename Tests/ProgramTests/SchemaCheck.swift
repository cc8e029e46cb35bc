import Foundation

/// Checks values against the JSON Schemas of `schemas/`, as far as those use the language: types, enumerations,
/// patterns, bounds, required keys, items, references, and `anyOf`.
struct SchemaCheck {
    private let root: [String: Any]

    init(_ name: String) throws {
        let url = Program.root.appendingPathComponent("schemas/\(name)")
        root = try JSONSerialization.jsonObject(with: Data(contentsOf: url)) as? [String: Any] ?? [:]
    }

    /// What is wrong with a value, each with its place; empty where it fits.
    func faults(_ json: String) throws -> [String] {
        let options: JSONSerialization.ReadingOptions = [.fragmentsAllowed]
        return faults(try JSONSerialization.jsonObject(with: Data(json.utf8), options: options), root, at: "$")
    }

    private func faults(_ value: Any, _ given: [String: Any], at place: String) -> [String] {
        var found: [String] = []
        var schema = given
        if let reference = schema["$ref"] as? String {
            let name = reference.split(separator: "/").last.map(String.init) ?? ""
            schema.merge((root["$defs"] as? [String: Any])?[name] as? [String: Any] ?? [:]) { old, _ in old }
        }
        if let types = schema["type"] as? [String] ?? (schema["type"] as? String).map({ [$0] }),
            !types.contains(where: { fits(value, $0) })
        {
            return ["\(place) is not of type \(types)"]
        }
        if let choices = schema["enum"] as? [Any], !choices.contains(where: { same($0, value) }) {
            found.append("\(place) is none of \(choices)")
        }
        if let choices = schema["anyOf"] as? [[String: Any]],
            !choices.contains(where: { faults(value, $0, at: place).isEmpty })
        {
            found.append("\(place) fits no choice")
        }
        if let text = value as? String { found += faults(text, schema, at: place) }
        if let number = value as? NSNumber, !isBool(value) {
            if let least = schema["minimum"] as? Double, number.doubleValue < least {
                found.append("\(place) < \(least)")
            }
            if let most = schema["maximum"] as? Double, number.doubleValue > most { found.append("\(place) > \(most)") }
        }
        if let items = schema["items"] as? [String: Any], let list = value as? [Any] {
            for (index, item) in list.enumerated() { found += faults(item, items, at: "\(place)[\(index)]") }
        }
        if let object = value as? [String: Any] { found += faults(object, schema, at: place) }
        return found
    }

    private func faults(_ text: String, _ schema: [String: Any], at place: String) -> [String] {
        var found: [String] = []
        if let least = schema["minLength"] as? Int, text.unicodeScalars.count < least {
            found.append("\(place) is too short")
        }
        var patterns = [schema["pattern"] as? String].compactMap(\.self)
        switch schema["format"] as? String {
        case "date": patterns.append(#"^\d{4}-\d{2}-\d{2}$"#)
        case "date-time": patterns.append(#"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$"#)
        default: break
        }
        for pattern in patterns where text.range(of: pattern, options: .regularExpression) == nil {
            found.append("\(place) does not match \(pattern)")
        }
        return found
    }

    private func faults(_ object: [String: Any], _ schema: [String: Any], at place: String) -> [String] {
        var found = (schema["required"] as? [String] ?? []).filter { object[$0] == nil }.map {
            "\(place).\($0) is missing"
        }
        for (key, inner) in schema["properties"] as? [String: [String: Any]] ?? [:] {
            if let value = object[key] { found += faults(value, inner, at: "\(place).\(key)") }
        }
        return found
    }

    private func fits(_ value: Any, _ type: String) -> Bool {
        switch type {
        case "null": value is NSNull
        case "string": value is String
        case "boolean": isBool(value)
        case "integer":
            !isBool(value) && (value as? NSNumber).map { $0.doubleValue.rounded() == $0.doubleValue } ?? false
        case "number": !isBool(value) && value is NSNumber
        case "array": value is [Any]
        case "object": value is [String: Any]
        default: false
        }
    }

    private func isBool(_ value: Any) -> Bool {
        (value as? NSNumber).map { unsafe String(cString: $0.objCType) == "c" } ?? (value is Bool)
    }

    private func same(_ one: Any, _ other: Any) -> Bool {
        if one is NSNull || other is NSNull { return one is NSNull && other is NSNull }
        return one as? String == other as? String
    }
}
