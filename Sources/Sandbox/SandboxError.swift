/// Why something of the sandbox could not be started, in one sentence for the person who asked for it.
public struct SandboxError: Error, Sendable, CustomStringConvertible {
    public let description: String

    public init(_ description: String) { self.description = description }
}
