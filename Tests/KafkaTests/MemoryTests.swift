import Kafka
import Testing

/// In a process of its own, since other tests would blur the figure.
@Suite struct MemoryTests {
    @Test func `a backlog of 200 MB and a taker that does not take stay within bounds`() async {
        await #expect(processExitsWith: .success) {
            // 50 partitions of 4 MB, as the mock keeps 5 MiB of each.
            let broker = try EmbeddedBroker(topics: ["t": 50])
            let ground = Ground(servers: broker.bootstrapServers, topic: "t")
            try await ground.fill(partitions: 0..<50, count: 1_300, padding: 3_100)
            let before = try residentBytes()
            let taker = Taker(try ground.consumer())
            await taker.take { $0.records.count >= 500 }
            var most = 0
            for _ in 0..<40 {
                try await Task.sleep(for: .milliseconds(100))
                most = max(most, try residentBytes() - before)
            }
            let statistics = taker.consumer.statistics
            #expect(statistics.isPaused)
            #expect(statistics.queuedBytes < 18 << 20)
            #expect(most < 120 << 20, "grew by \(most >> 20) MB")
            await taker.take(within: .seconds(30)) { $0.records.count >= 65_000 }
            #expect(taker.records.count == 65_000)
            for partition in 0..<50 as Range<Int32> {
                #expect(taker.offsets(of: ground.partition(partition)) == Array(0..<1_300))
            }
            await taker.consumer.close()
        }
    }
}
