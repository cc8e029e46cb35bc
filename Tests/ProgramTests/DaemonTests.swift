import Foundation
import FoundationNetworking
import Postgres
import Testing

/// The daemon as its users meet it: starting, working, answering, stopping.
@Suite(.serialized)
struct DaemonTests {
    @Test func `a schema that is missing ends with 78 and the command to run`() async throws {
        let stage = try await Stage.set(migrated: false)
        let outcome = try await stage.drain()
        #expect(outcome.status == 78)
        #expect(outcome.errors.contains("version 0") && outcome.errors.contains("wartactl migrate up"))
        let status = try await Program.wartactl.run(["status"] + stage.flags)
        #expect(status.status != 0 && status.errors.contains("wartactl migrate up"), "\(status.errors)")
    }

    @Test func `it migrates where it is told to, and drains to the end that it saw`() async throws {
        let stage = try await Stage.set(partitions: 3, migrated: false)
        try await stage.send((0..<90).map { stage.message(article($0), partition: Int32($0 % 3)) })
        let outcome = try await stage.drain(["--migrate", "--log-format", "json"])
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(try await stage.count("articles") == 90)
        #expect(try await stage.broken() == [])
        for line in outcome.errors.split(separator: "\n") {
            let object = try JSONDecoder().decode([String: String].self, from: Data(line.utf8))
            #expect(object["time"] != nil && object["level"] != nil && object["message"] != nil)
        }
        // Once more, with nothing new: the same rows, and it ends by itself.
        #expect(try await stage.drain().status == 0)
        #expect(try await stage.count("sightings") == 90)
    }

    @Test func `an empty topic is drained at once`() async throws {
        let stage = try await Stage.set(partitions: 2)
        #expect(try await stage.drain().status == 0)
        #expect(try await stage.count("consumer_offsets") == 2)
    }

    @Test func `a topic that does not exist is named`() async throws {
        let stage = try await Stage.set(partitions: 0)
        let outcome = try await stage.drain()
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains(stage.topic) && outcome.errors.contains("reate it"), "\(outcome.errors)")
    }

    @Test func `two workers share a topic, answer over HTTP, and stop in order`() async throws {
        let stage = try await Stage.set(partitions: 4)
        let flags = stage.flags + ["--http-address", "127.0.0.1:0"]
        let workers = [try await Program.wartad.start(flags), try await Program.wartad.start(flags)]
        let shared = try await eventually {
            try await stage.connection.query(
                "SELECT count(DISTINCT owner) AS n FROM warta.consumer_offsets"
            ).one().int64("n") == 2
        }
        #expect(shared, "\(workers.map(\.errors))")
        try await stage.send((0..<400).map { stage.message(article($0), partition: Int32($0 % 4)) })
        #expect(try await eventually { try await stage.count("sightings") == 400 })
        for worker in workers {
            #expect(try await eventually { try await get("healthz", of: worker)?.status == 200 })
            #expect(try await eventually { try await get("readyz", of: worker)?.status == 200 })
            let metrics = try #require(try await get("metrics", of: worker)).body
            #expect(metrics.contains("# TYPE warta_messages_consumed_total counter"))
            #expect(metrics.contains("warta_assigned_partitions 2.0"), "\(metrics)")
            for line in metrics.split(separator: "\n") {
                #expect(line.hasPrefix("# ") || line.hasPrefix("warta_"), "\(line)")
            }
        }
        #expect(try await get("nothing", of: workers[0])?.status == 404)
        for worker in workers { worker.signal(SIGTERM) }
        for worker in workers {
            let outcome = try await worker.outcome(atMost: .seconds(10))
            #expect(outcome.status == 0, "\(outcome.errors)")
        }
        #expect(try await stage.broken() == [])
        #expect(try await stage.count("articles") == 400)
    }

    /// What the worker's admin server answers; nil where it does not listen yet.
    private func get(_ path: String, of worker: Running) async throws -> (status: Int, body: String)? {
        guard let range = worker.errors.range(of: "admin server listens address=127.0.0.1:") else { return nil }
        let port = worker.errors[range.upperBound...].prefix { $0.isNumber }
        guard let url = URL(string: "http://127.0.0.1:\(port)/\(path)") else { return nil }
        let (data, response) = try await URLSession.shared.data(from: url)
        return ((response as? HTTPURLResponse)?.statusCode ?? 0, String(decoding: data, as: UTF8.self))
    }
}
