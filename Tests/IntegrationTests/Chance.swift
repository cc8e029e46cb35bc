import Foundation

/// Randomness that can be had again: SplitMix64 from a seed, which a failing test prints and `WARTA_TEST_SEED` sets.
///
/// Source: Steele, Lea, Flood, "Fast splittable pseudorandom number generators" (OOPSLA 2014).
struct Chance: RandomNumberGenerator {
    let seed: UInt64
    private var state: UInt64

    init(seed: UInt64) {
        self.seed = seed
        state = seed
    }

    /// The seed that the environment names, else another one each time.
    static func fresh() -> Chance {
        let named = ProcessInfo.processInfo.environment["WARTA_TEST_SEED"].flatMap { UInt64($0) }
        return Chance(seed: named ?? UInt64.random(in: 0..<1_000_000))
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    mutating func pick<T>(_ choices: [T]) -> T { choices[Int.random(in: choices.indices, using: &self)] }

    /// True in so many of a hundred cases.
    mutating func happens(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }

    /// A span of between nothing and `limit`.
    mutating func span(upTo limit: Duration) -> Duration { limit * Double.random(in: 0..<1, using: &self) }
}
