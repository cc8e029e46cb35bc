internal import CLibpq

/// The fields of an error or a notice. In C they are character macros, which Swift does not import
/// (`PG_DIAG_…` in `postgres_ext.h`).
enum Diagnostic {
    static let severity = UInt8(ascii: "V")
    static let sqlState = UInt8(ascii: "C")
    static let message = UInt8(ascii: "M")
    static let detail = UInt8(ascii: "D")
    static let hint = UInt8(ascii: "H")
    static let position = UInt8(ascii: "P")
    static let context = UInt8(ascii: "W")
    static let schema = UInt8(ascii: "s")
    static let table = UInt8(ascii: "t")
    static let column = UInt8(ascii: "c")
    static let constraint = UInt8(ascii: "n")
}

/// One field of an error, copied; nil where the server did not send it.
func errorField(_ result: OpaquePointer, _ field: UInt8) -> String? {
    guard let text = unsafe PQresultErrorField(result, Int32(field)) else { return nil }
    return unsafe String(cString: text)
}
