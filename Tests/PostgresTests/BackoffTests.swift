import Postgres
import Testing

/// Always the same draw.
private struct Fixed: RandomNumberGenerator {
    let value: UInt64
    mutating func next() -> UInt64 { value }
}

@Test func `the bound doubles up to the maximum and starts anew after a success`() {
    var most = Fixed(value: .max)
    var backoff = Backoff(base: .milliseconds(100), maximum: .seconds(1))
    let waits = (0..<6).map { _ in backoff.next(using: &most) }
    let expected: [Duration] = [
        .milliseconds(100), .milliseconds(200), .milliseconds(400), .milliseconds(800), .seconds(1), .seconds(1),
    ]
    for (wait, bound) in zip(waits, expected) {
        #expect(wait <= bound)
        #expect(wait > bound * 0.99)
    }
    backoff.reset()
    #expect(backoff.next(using: &most) <= .milliseconds(100))
}

@Test func `the jitter is full: the least wait is none`() {
    var least = Fixed(value: 0)
    var backoff = Backoff()
    for _ in 0..<100 { #expect(backoff.next(using: &least) == .zero) }
    #expect(backoff.attempts == 100)
}
