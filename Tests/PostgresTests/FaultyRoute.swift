import FaultProxy
import Synchronization

/// A way to Postgres that goes bad when it is told to.
final class FaultyRoute: Sendable {
    enum Behaviour: Int, Sendable {
        case forward
        /// What the server says disappears, and the client hears nothing more.
        case swallowAnswers
        /// As soon as the server answers, the client's connection is cut instead.
        case cutAtAnswer
        /// As soon as the client says something, its connection is cut and the server never hears it.
        case cutAtRequest
    }

    private final class Mood: Sendable {
        let behaviour = Atomic<Int>(Behaviour.forward.rawValue)
    }

    private let mood: Mood
    private let proxy: FaultProxy

    init(to target: UInt16) throws {
        let mood = Mood()
        self.mood = mood
        proxy = try FaultProxy(to: target) { speaker, _ in
            switch (Behaviour(rawValue: mood.behaviour.load(ordering: .sequentiallyConsistent)), speaker) {
            case (.swallowAnswers, .server): .swallow
            case (.cutAtAnswer, .server), (.cutAtRequest, .client): .cut
            default: .forward
            }
        }
    }

    var port: UInt16 { proxy.port }

    func behave(_ new: Behaviour) { mood.behaviour.store(new.rawValue, ordering: .sequentiallyConsistent) }
}
