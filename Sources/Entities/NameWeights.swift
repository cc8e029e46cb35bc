internal import Text

/// How much speaks for each kind of a name in one article, by the name's key.
///
/// An open-addressing table that is sized once, for as many names as are announced: a name costs a load or two.
struct NameWeights {
    private var keys: [UInt64]
    /// People, organisations, places; and people's full names that hold the word.
    private var weights: [SIMD4<Float>]
    private let mask: Int
    private var used = 0

    static let partOfPerson = 3

    init(capacity: Int) {
        var size = 32
        while size < capacity * 2 { size *= 2 }
        keys = [UInt64](repeating: 0, count: size)
        weights = [SIMD4<Float>](repeating: .zero, count: size)
        mask = size - 1
    }

    /// The lane of a kind; nil for events.
    static func lane(_ type: EntityType) -> Int? {
        switch type {
        case .person: 0
        case .organisation: 1
        case .location: 2
        case .event: nil
        }
    }

    static func type(of lane: Int) -> EntityType { lane == 0 ? .person : lane == 1 ? .organisation : .location }

    /// Zero for a name that is not there.
    subscript(key: UInt64) -> SIMD4<Float> {
        let i = slot(key)
        return keys[i] == key ? weights[i] : .zero
    }

    /// Returns the name's weights so far. What would fill more than half of the table is left out.
    @discardableResult
    mutating func add(_ key: UInt64, _ lane: Int, _ weight: Float) -> SIMD4<Float> {
        let i = slot(key)
        if keys[i] != key {
            guard used * 2 < keys.count else { return .zero }
            keys[i] = key
            used += 1
        }
        weights[i][lane] += weight
        return weights[i]
    }

    /// Where the name is, or would be.
    private func slot(_ key: UInt64) -> Int {
        var i = Int(truncatingIfNeeded: key &>> 32) & mask
        while keys[i] != key, keys[i] != 0 { i = (i &+ 1) & mask }
        return i
    }

    /// The kind that weighs most; nil where nothing does.
    func heaviest(_ key: UInt64) -> EntityType? {
        let weight = self[key]
        var best = 0
        for lane in 1..<3 where weight[lane] > weight[best] { best = lane }
        return weight[best] > 0 ? Self.type(of: best) : nil
    }
}
