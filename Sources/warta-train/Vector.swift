/// A vector of 64 numbers in four registers' worth each.
struct Vector {
    private var parts: (SIMD16<Float>, SIMD16<Float>, SIMD16<Float>, SIMD16<Float>) = (.zero, .zero, .zero, .zero)

    init() {}

    init(_ value: (Int) -> Float) {
        for k in 0..<16 {
            parts.0[k] = value(k)
            parts.1[k] = value(16 + k)
            parts.2[k] = value(32 + k)
            parts.3[k] = value(48 + k)
        }
    }

    subscript(k: Int) -> Float {
        switch k >> 4 {
        case 0: parts.0[k & 15]
        case 1: parts.1[k & 15]
        case 2: parts.2[k & 15]
        default: parts.3[k & 15]
        }
    }

    @inline(__always)
    mutating func add(_ other: Vector, times scale: Float) {
        parts.0 += other.parts.0 * scale
        parts.1 += other.parts.1 * scale
        parts.2 += other.parts.2 * scale
        parts.3 += other.parts.3 * scale
    }

    @inline(__always)
    func dot(_ other: Vector) -> Float {
        let sum = parts.0 * other.parts.0 + parts.1 * other.parts.1 + parts.2 * other.parts.2 + parts.3 * other.parts.3
        let half = sum.lowHalf + sum.highHalf
        let quarter = half.lowHalf + half.highHalf
        return quarter[0] + quarter[1] + quarter[2] + quarter[3]
    }

    var normalised: Vector {
        let square = dot(self)
        guard square > 0 else { return self }
        var out = Vector()
        out.add(self, times: 1 / square.squareRoot())
        return out
    }
}
