import ArticleStore
import Assets
import Entities
import Foundation
import Ingestion
import Kafka
import Logging
import Migrations
import Operations
import Pipeline
import Postgres
import Replay

/// One run of a replaying command: joins settings, servers, pipeline and progress.
struct ReplaySession: Sendable {
    let settings: Operations.Settings
    let client: ClientSettings
    /// For looking; another one writes.
    let store: Store
    private let logger: Logger

    init(_ options: SettingsOptions) throws {
        settings = try options.settings()
        client = options.client(settings)
        store = options.store(settings)
        logger = options.logger(settings)
    }

    /// Throws where the schema is not at the version that this build needs.
    func checkSchema() async throws {
        let status = try await store.migrationStatus()
        guard status.pending.isEmpty else {
            throw SchemaOutdated(found: status.version, needed: Migration.latestVersion)
        }
    }

    /// Of each partition the next offset of the group.
    func groupOffsets() async throws -> [Int32: Int64] {
        try await checkSchema()
        let rows = try await store.offsets(of: settings.group).filter { $0.topic == settings.topic }
        return Dictionary(rows.map { ($0.partition, $0.nextOffset) }, uniquingKeysWith: max)
    }

    /// Runs a plan from its start, or shows what it would take.
    func begin(_ kind: ReplayKind, _ plan: Plan, _ running: RunOptions, total: Int64? = nil) async throws {
        try await checkSchema()
        if running.dryRun {
            let source = try source(plan, from: nil)
            try await interruptible { try await DryRunReport.show(plan, source: source, running) }
            return
        }
        let total = total ?? plan.spans.reduce(0) { $0 + ($1.to - $1.from) }
        let who = "\(NSUserName())@\(ProcessInfo.processInfo.hostName)"
        let claim = try await store.beginReplay(
            kind, selection: try plan.json(), startedBy: who, total: total, pipelineVersion: Pipeline.version)
        guard let row = try await store.replay(claim.id) else { throw noReplay(claim.id) }
        try await run(row, plan, output: running.output)
    }

    /// Goes on with a replay.
    func resume(_ id: Int64, rate: Double?, output: OutputFormat) async throws {
        try await checkSchema()
        guard let known = try await store.replay(id) else { throw noReplay(id) }
        var plan = try Plan(json: known.selection)
        if let rate { plan.rate = rate }
        guard let row = try await store.resumeReplay(id, pipelineVersion: Pipeline.version) else {
            throw CommandError("replay \(id) is \(known.outcome.rawValue) and cannot be resumed; begin another one")
        }
        try await run(row, plan, output: output)
    }

    private func run(_ row: ReplayRow, _ plan: Plan, output: OutputFormat) async throws {
        let line = ProgressLine(["event": "progress", "replay": String(row.id)])
        line.show(moment(Tally(row), of: row))
        let report: @Sendable (Runner.Event) -> Void = { event in
            switch event {
            case .progress(let tally): line.show(moment(tally, of: row))
            case .waiting(let error): note("\(errorIsTerminal ? "\n" : "")Postgres is away, waiting for it: \(error)")
            }
        }
        let ending: Runner.Ending
        do {
            ending = try await interruptible { try await replay(row, plan, report) }
        } catch {
            line.finish()
            note("replay \(row.id) failed; once the cause is mended: wartactl replay resume \(row.id)")
            throw error
        }
        line.finish()
        if let row = try await store.replay(row.id) {
            try sayReport(ReplayReport(row), as: output) { ReplayReport(row).print() }
        }
        switch ending {
        case .done: return
        case .stopped: throw CommandError("replay \(row.id) was stopped; go on with `wartactl replay resume \(row.id)`")
        case .overtaken: throw CommandError("replay \(row.id) was resumed elsewhere or cancelled; this run has ended")
        }
    }

    private func replay(
        _ row: ReplayRow, _ plan: Plan, _ report: @escaping @Sendable (Runner.Event) -> Void
    ) async throws -> Runner.Ending {
        var connection = ConnectionSettings(settings, name: "wartactl replay \(row.id)", logger: logger)
        connection.answerTimeout = .seconds(60)
        let writing = Store(
            connection, replay: row.claim, group: settings.group,
            keepsRawMessages: row.kind == .kafka && settings.rawMessages, windowDays: settings.duplicateWindow)
        var limits = Runner.Settings()
        limits.batchMessages = settings.batchMessages
        limits.batchBytes = settings.batchBytes
        limits.rate = plan.rate
        limits.limit = plan.limit
        if let requeue = plan.requeue, requeue.sends {
            let producer = try Producer(client)
            let sender = Sender(
                row, plan, requeue: requeue, store: writing,
                source: LetterSource(plan, filter: requeue.filter, from: row, store: store), producer: producer,
                settings: limits, report: report)
            let ending: Runner.Ending
            do { ending = try await sender.run() } catch {
                await producer.close()
                throw error
            }
            await producer.close()
            return ending
        }
        if plan.requeue == nil {
            // Among dead letters many are refused: that is no sign that something is broken.
            limits.breaker = Breaker(
                ratio: settings.breakerRatio, window: settings.breakerWindow, consecutive: settings.breakerConsecutive)
        }
        let processor = Processor(pipeline: Pipeline(recognizer: try Recognizer(model: Assets.taggerModel)))
        return try await Runner(
            row, store: writing, source: try source(plan, from: row), settings: limits,
            process: { await processor.process($0) }, report: report
        ).run()
    }

    private func source(_ plan: Plan, from row: ReplayRow?) throws -> any Source {
        let reading = Store(
            ConnectionSettings(settings, name: "wartactl replay reader", logger: logger), group: settings.group)
        if let selection = plan.stored { return StoredSource(plan, selection: selection, from: row, store: reading) }
        if let requeue = plan.requeue {
            return LetterSource(plan, filter: requeue.filter, from: row, store: reading)
        }
        return try KafkaSource(plan, from: row, settings: client, stored: reading)
    }

    private func moment(_ tally: Tally, of row: ReplayRow) -> ProgressLine.Moment {
        .init(
            done: tally.seen, total: row.total,
            counts: [
                ("unchanged", tally.unchanged), ("updated", tally.updated), ("new", tally.created),
                ("dead_lettered", tally.deadLettered),
            ])
    }
}
