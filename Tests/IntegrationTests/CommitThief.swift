import FaultProxy
import Synchronization

/// A way from a worker to Postgres on which COMMITs get lost.
final class CommitThief: Sendable {
    enum Fate: Int, Sendable {
        /// Everything passes.
        case spared
        /// The next COMMIT is carried out, but its answer is lost with the connection.
        case answerLost
        /// The next COMMIT is lost on its way, and the connection with it.
        case requestLost
    }

    private final class Plan: Sendable {
        let fate = Atomic<Int>(Fate.spared.rawValue)
        let losses = Atomic(0)
    }

    private let plan: Plan
    private let proxy: FaultProxy

    /// `COMMIT` as a simple query, and the server's word that it was done (PostgreSQL manual, "Message Formats").
    private static let request = Array("Q\0\0\0\u{0B}COMMIT\0".utf8)
    private static let answer = Array("C\0\0\0\u{0B}COMMIT\0".utf8)

    init(to target: UInt16) throws {
        let plan = Plan()
        self.plan = plan
        proxy = try FaultProxy(to: target) { speaker, bytes in
            Self.isDoomed(bytes, of: speaker, by: plan) ? .cut : .forward
        }
    }

    var port: UInt16 { proxy.port }

    /// What becomes of the next COMMIT; those after it are spared.
    func decide(_ fate: Fate) { plan.fate.store(fate.rawValue, ordering: .sequentiallyConsistent) }

    /// COMMITs lost so far.
    var lost: Int { plan.losses.load(ordering: .sequentiallyConsistent) }

    /// Whether these bytes are the COMMIT that is to be lost; decides it for one connection only.
    private static func isDoomed(_ bytes: ArraySlice<UInt8>, of speaker: FaultProxy.Speaker, by plan: Plan) -> Bool {
        let doom: Fate = speaker == .client ? .requestLost : .answerLost
        guard plan.fate.load(ordering: .sequentiallyConsistent) == doom.rawValue,
            bytes.starts(with: speaker == .client ? request : answer),
            plan.fate.compareExchange(
                expected: doom.rawValue, desired: Fate.spared.rawValue, ordering: .sequentiallyConsistent
            ).exchanged
        else { return false }
        plan.losses.add(1, ordering: .sequentiallyConsistent)
        return true
    }
}
