import Entities
import Foundation

/// Trains a linear-chain conditional random field by AdaGrad, one sentence at a time; the same in every run.
struct ChainTrainer {
    struct Settings {
        var epochs = 12
        var rate: Float = 0.15
        var decay: Float = 2e-4
        /// How often the features of a word's identity are left out.
        var dropout: Float = 0.1
        var seed: UInt64 = 1
        /// How many of the last epochs are averaged.
        var averaged = 6
    }

    /// A sentence with its features as indices into the weights.
    struct Example {
        var features: [[Int32]]
        /// Identity features, as a prefix count of each token's features.
        var identities: [Int]
        var labels: [Int]
        /// Which transition matrix leads into each token.
        var groups: [Int]
    }

    static let groupCount = 8

    private(set) var weights: [SIMD8<Float>]
    private var squares: [SIMD8<Float>]
    /// One matrix a group: row `from`, lane `to`.
    private(set) var transitions: [SIMD8<Float>]
    private var transitionSquares: [SIMD8<Float>]
    private let allowed: [SIMD8<Float>]
    private let startAllowed: SIMD8<Float>
    let settings: Settings

    init(featureCount: Int, settings: Settings) {
        self.settings = settings
        weights = Array(repeating: .zero, count: featureCount)
        squares = Array(repeating: SIMD8(repeating: 1e-4), count: featureCount)
        transitions = Array(repeating: .zero, count: 7 * Self.groupCount)
        transitionSquares = Array(repeating: SIMD8(repeating: 1e-4), count: 7 * Self.groupCount)
        allowed = (0..<7).map { from in
            var row = SIMD8<Float>.zero
            for to in 0..<7 where Label(clamping: from).allows(Label(clamping: to)) { row[to] = 1 }
            return row
        }
        startAllowed = allowed[0]
    }

    /// Trains anew for each run, with another order of the sentences, and averages the runs.
    mutating func train(_ examples: [Example], runs: Int) {
        var sum = [SIMD8<Float>](repeating: .zero, count: weights.count)
        var transitionSum = [SIMD8<Float>](repeating: .zero, count: transitions.count)
        for run in 0..<runs {
            reset()
            var random = Random(settings.seed + UInt64(run))
            var order = Array(examples.indices)
            for epoch in 1...settings.epochs {
                for i in stride(from: order.count - 1, to: 0, by: -1) { order.swapAt(i, random.below(i + 1)) }
                for i in order { update(examples[i], &random) }
                guard epoch > settings.epochs - settings.averaged else { continue }
                for i in sum.indices { sum[i] += weights[i] }
                for i in transitionSum.indices { transitionSum[i] += transitions[i] }
            }
        }
        let part = 1 / Float(min(settings.averaged, settings.epochs) * runs)
        weights = sum.map { $0 * part }
        transitions = transitionSum.map { $0 * part }
    }

    private mutating func reset() {
        for i in weights.indices {
            weights[i] = .zero
            squares[i] = SIMD8(repeating: 1e-4)
        }
        for i in transitions.indices {
            transitions[i] = .zero
            transitionSquares[i] = SIMD8(repeating: 1e-4)
        }
    }

    private mutating func update(_ example: Example, _ random: inout Random) {
        let count = example.features.count
        var firsts = [Int](repeating: 0, count: count)
        var emissions = [SIMD8<Float>](repeating: .zero, count: count)
        for t in 0..<count {
            firsts[t] = random.unit() < settings.dropout ? example.identities[t] : 0
            var sum = SIMD8<Float>.zero
            let list = example.features[t]
            for k in firsts[t]..<list.count { sum += weights[Int(list[k])] }
            emissions[t] = exponential(sum)
        }
        let matrices = transitions.indices.map { exponential(transitions[$0]) * allowed[$0 % 7] }
        var alpha = [SIMD8<Float>](repeating: .zero, count: count)
        for t in 0..<count {
            var next = startAllowed
            if t > 0 {
                next = .zero
                for from in 0..<7 { next += matrices[example.groups[t] * 7 + from] * alpha[t - 1][from] }
            }
            next *= emissions[t]
            alpha[t] = next / next.sum()
        }
        var beta = startAllowed * 0 + 1
        beta[7] = 0
        for t in stride(from: count - 1, through: 0, by: -1) {
            var marginal = alpha[t] * beta
            marginal /= marginal.sum()
            var gradient = marginal
            gradient[example.labels[t]] -= 1
            let list = example.features[t]
            for k in firsts[t]..<list.count {
                Self.step(&weights[Int(list[k])], &squares[Int(list[k])], gradient, settings)
            }
            if t > 0 {
                let inner = emissions[t] * beta
                updateTransitions(example, t, alpha[t - 1], inner, matrices)
                var previous = SIMD8<Float>.zero
                for from in 0..<7 { previous[from] = (matrices[example.groups[t] * 7 + from] * inner).sum() }
                beta = previous / previous.sum()
            }
        }
    }

    private mutating func updateTransitions(
        _ example: Example, _ t: Int, _ alpha: SIMD8<Float>, _ inner: SIMD8<Float>, _ matrices: [SIMD8<Float>]
    ) {
        let base = example.groups[t] * 7
        var joint = [SIMD8<Float>](repeating: .zero, count: 7)
        var total: Float = 0
        for from in 0..<7 {
            joint[from] = matrices[base + from] * inner * alpha[from]
            total += joint[from].sum()
        }
        for from in 0..<7 {
            var gradient = joint[from] / total
            if from == example.labels[t - 1] { gradient[example.labels[t]] -= 1 }
            Self.step(&transitions[base + from], &transitionSquares[base + from], gradient, settings)
        }
    }

    @inline(__always)
    private static func step(
        _ weight: inout SIMD8<Float>, _ square: inout SIMD8<Float>, _ gradient: SIMD8<Float>, _ settings: Settings
    ) {
        let g = gradient + weight * settings.decay
        square += g * g
        weight -= settings.rate * g / square.squareRoot()
    }

    private func exponential(_ x: SIMD8<Float>) -> SIMD8<Float> {
        let top = x.max()
        var out = SIMD8<Float>.zero
        for i in 0..<7 { out[i] = Foundation.exp(x[i] - top) }
        return out
    }
}

/// SplitMix64: the same numbers everywhere.
struct Random {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
    mutating func unit() -> Float { Float(next() >> 40) / Float(1 << 24) }
}
