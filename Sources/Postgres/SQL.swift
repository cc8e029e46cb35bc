/// The text of one statement with `$1`, `$2`, … and the values that go there.
///
/// Written as a string literal, every `\(value)` becomes the next parameter, never text:
/// `"SELECT title FROM articles WHERE id = \(id)"`. Text that is to be part of the statement itself needs the loud
/// `\(unescaped: name)`.
public struct SQL: Sendable, Hashable {
    /// The statement as it is sent. Keep it constant between calls: it is prepared once for each text and its types.
    public var text: String
    /// What stands for `$1`, `$2`, …
    public var values: [Value]

    public init(_ text: String, _ values: [Value] = []) {
        self.text = text
        self.values = values
    }
}

extension SQL: ExpressibleByStringInterpolation {
    public init(stringLiteral value: String) { self.init(value) }

    public init(stringInterpolation: StringInterpolation) {
        self.init(stringInterpolation.text, stringInterpolation.values)
    }

    /// Collects the pieces of an interpolated literal.
    public struct StringInterpolation: StringInterpolationProtocol, Sendable {
        var text = ""
        var values: [Value] = []

        public init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + interpolationCount * 3)
            values.reserveCapacity(interpolationCount)
        }

        public mutating func appendLiteral(_ literal: String) { text += literal }

        /// A parameter.
        public mutating func appendInterpolation(_ value: some ValueConvertible) {
            values.append(value.postgresValue)
            text += "$\(values.count)"
        }

        /// A parameter, or NULL.
        public mutating func appendInterpolation<T: ValueConvertible>(_ value: T?) {
            values.append(value?.postgresValue ?? .null)
            text += "$\(values.count)"
        }

        /// A parameter written as a case: `\(.bytea(bytes))`.
        public mutating func appendInterpolation(_ value: Value) {
            values.append(value)
            text += "$\(values.count)"
        }

        /// A part of the statement itself. Never anything that came from outside.
        public mutating func appendInterpolation(unescaped: String) { text += unescaped }
    }
}
