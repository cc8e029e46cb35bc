import ArgumentParser
import Foundation

/// How a command prints what it lists or reports.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
    /// For people: cut to the width of the terminal, whole in a pipe.
    case table
    case json
    /// The names and values of the JSON, with a heading, after RFC 4180.
    case csv

    static let help: ArgumentHelp = "table, json or csv."
}

/// A row of a list, whose keys are in the order of its columns.
protocol Listed: Encodable {
    associatedtype CodingKeys: CodingKey & CaseIterable
}

/// Prints rows as JSON, as CSV, or as the table that `table` makes of them.
func sayRows<Row: Listed>(_ rows: [Row], as output: OutputFormat, _ table: () -> Table) throws {
    switch output {
    case .json: try sayJSON(rows)
    case .csv: for line in try commaSeparated(rows, Row.CodingKeys.allCases.map(\.stringValue)) { say(line) }
    case .table: table().print()
    }
}

/// Prints one report as JSON, as CSV of its keys and values, or as `print` does.
func sayReport(_ report: some Encodable, as output: OutputFormat, _ print: () -> Void) throws {
    switch output {
    case .json: try sayJSON(report)
    case .csv:
        say("key,value")
        let fields = try fields(of: report)
        for key in fields.keys.sorted() { say("\(quoted(key)),\(quoted(text(of: fields[key])))") }
    case .table: print()
    }
}

/// Prints any value as JSON with sorted keys.
func sayJSON(_ value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    say(String(decoding: try encoder.encode(value), as: UTF8.self))
}

/// The lines of a CSV file. What is missing is empty; what is no single value stands as JSON.
func commaSeparated(_ rows: [some Encodable], _ columns: [String]) throws -> [String] {
    [columns.map(quoted).joined(separator: ",")]
        + (try rows.map { row in
            let fields = try fields(of: row)
            return columns.map { quoted(text(of: fields[$0])) }.joined(separator: ",")
        })
}

private func fields(of value: some Encodable) throws -> [String: Any] {
    let data = try JSONEncoder().encode(value)
    return try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
}

private func text(of value: Any?) -> String {
    switch value {
    case nil, is NSNull: return ""
    case let text as String: return text
    case let value?:
        let options: JSONSerialization.WritingOptions = [.sortedKeys, .fragmentsAllowed, .withoutEscapingSlashes]
        let data = try? JSONSerialization.data(withJSONObject: value, options: options)
        return String(decoding: data ?? Data(), as: UTF8.self)
    }
}

private func quoted(_ cell: String) -> String {
    guard cell.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return cell }
    return "\"" + cell.replacing("\"", with: "\"\"") + "\""
}
