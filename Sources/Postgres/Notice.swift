/// A warning or a remark of the server that accompanies a statement: `RAISE NOTICE`, "relation already exists, skipping".
public struct Notice: Sendable, Hashable {
    /// `WARNING`, `NOTICE`, `DEBUG`, `INFO` or `LOG`, in English whatever the server's language.
    public let severity: String
    public let sqlState: String?
    public let message: String
    public let detail: String?
    public let hint: String?

    public init(severity: String, sqlState: String?, message: String, detail: String? = nil, hint: String? = nil) {
        self.severity = severity
        self.sqlState = sqlState
        self.message = message
        self.detail = detail
        self.hint = hint
    }
}
