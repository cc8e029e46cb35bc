import Operations
import Testing

struct MetricsTests {
    private let counter = Metrics.Name("warta_things_total", .counter, "Things seen.")
    private let gauge = Metrics.Name("warta_lag", .gauge, "How far behind.")
    private let histogram = Metrics.Name("warta_batch_seconds", .histogram, "Time of a batch.")

    @Test func `families stand in order, each with its help and type`() {
        let metrics = Metrics()
        metrics.add(2, to: counter, [("kind", "new")])
        metrics.add(1.5, to: counter, [("kind", "new")])
        metrics.add(1, to: counter, [("kind", "revision")])
        metrics.set(gauge, to: 7)
        #expect(
            metrics.text() == """
                # HELP warta_lag How far behind.
                # TYPE warta_lag gauge
                warta_lag 7.0
                # HELP warta_things_total Things seen.
                # TYPE warta_things_total counter
                warta_things_total{kind="new"} 3.5
                warta_things_total{kind="revision"} 1.0

                """)
    }

    @Test func `a histogram counts up and ends with infinity, sum and count`() {
        let metrics = Metrics()
        for seconds in [0.001, 0.005, 0.3, 99] { metrics.observe(seconds, in: histogram, [("topic", "t")]) }
        let lines = metrics.text().split(separator: "\n").map(String.init)
        #expect(lines.contains(#"warta_batch_seconds_bucket{topic="t",le="0.005"} 2"#))
        #expect(lines.contains(#"warta_batch_seconds_bucket{topic="t",le="0.25"} 2"#))
        #expect(lines.contains(#"warta_batch_seconds_bucket{topic="t",le="0.5"} 3"#))
        #expect(lines.contains(#"warta_batch_seconds_bucket{topic="t",le="10.0"} 3"#))
        #expect(lines.contains(#"warta_batch_seconds_bucket{topic="t",le="+Inf"} 4"#))
        #expect(lines.contains(#"warta_batch_seconds_count{topic="t"} 4"#))
        #expect(lines.contains { $0.hasPrefix(#"warta_batch_seconds_sum{topic="t"} 99.3"#) })
    }

    @Test func `labels are escaped`() {
        let metrics = Metrics()
        metrics.set(gauge, [("topic", "a\"b\\c\nd")], to: 1)
        #expect(metrics.text().contains(#"warta_lag{topic="a\"b\\c\nd"} 1.0"#))
    }

    @Test func `what was removed is gone, what was never set is nil`() {
        let metrics = Metrics()
        metrics.set(gauge, [("partition", "0")], to: 5)
        metrics.set(gauge, [("partition", "1")], to: 6)
        metrics.remove(gauge, [("partition", "0")])
        #expect(metrics.value(gauge, [("partition", "0")]) == nil)
        #expect(metrics.value(gauge, [("partition", "1")]) == 6)
        #expect(!metrics.text().contains(#"partition="0""#))
    }

    @Test func `many threads lose no count`() async {
        let metrics = Metrics()
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<8 {
                group.addTask { for _ in 0..<1_000 { metrics.add(1, to: counter) } }
            }
        }
        #expect(metrics.value(counter) == 8_000)
    }
}
