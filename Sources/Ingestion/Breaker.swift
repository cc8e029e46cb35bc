/// Stops a worker when the input, or the worker, is broken as a whole: a dead-letter table without a breaker eats the
/// topic during an outage.
///
/// Opens when more than `ratio` of a full window of the latest messages were rejected (and at least three of them), or
/// when `consecutive` were rejected in a row. The ratio is taken over the whole window from the first message on, so
/// that three bad messages at the start of a topic are not "three per cent". Rules after Sentry's `DlqLimit`.
public struct Breaker: Sendable {
    public let ratio: Double
    public let window: Int
    public let consecutive: Int

    private var outcomes: [Bool]
    private var next = 0
    private(set) var rejectedInWindow = 0
    private(set) var rejectedInARow = 0
    /// Why it opened; nil while it is closed.
    public private(set) var reason: String?

    public init(ratio: Double, window: Int, consecutive: Int) {
        precondition(window > 0 && consecutive > 0, "a breaker looks at one message at least")
        self.ratio = ratio
        self.window = window
        self.consecutive = consecutive
        outcomes = [Bool](repeating: false, count: window)
    }

    public var isOpen: Bool { reason != nil }

    /// Takes the outcomes of messages in the order of consumption.
    public mutating func record(rejected: Bool) {
        if outcomes[next] { rejectedInWindow -= 1 }
        outcomes[next] = rejected
        next = (next + 1) % window
        if rejected {
            rejectedInWindow += 1
            rejectedInARow += 1
        } else {
            rejectedInARow = 0
        }
        guard reason == nil else { return }
        if rejectedInARow >= consecutive {
            reason = "\(rejectedInARow) messages in a row could not be processed"
        } else if rejectedInWindow >= 3, Double(rejectedInWindow) > ratio * Double(window) {
            reason = "\(rejectedInWindow) of the last \(window) messages could not be processed"
        }
    }
}
