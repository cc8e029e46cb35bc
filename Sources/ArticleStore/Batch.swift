/// A worker's right to move one partition's offset.
public struct Claim: Sendable, Hashable {
    public var topic: String
    public var partition: Int32
    /// The `owner_epoch` under which the partition was taken.
    public var epoch: Int64
    public var nextOffset: Int64

    public init(topic: String, partition: Int32, epoch: Int64, nextOffset: Int64) {
        self.topic = topic
        self.partition = partition
        self.epoch = epoch
        self.nextOffset = nextOffset
    }
}

/// What one transaction writes: messages of claimed partitions, and how far that moves each of them.
public struct Batch: Sendable {
    /// One partition's step. `from` is the offset that stands in Postgres now; `to` is exclusive.
    public struct Step: Sendable, Hashable {
        public var topic: String
        public var partition: Int32
        public var epoch: Int64
        public var from: Int64
        public var to: Int64

        public init(topic: String, partition: Int32, epoch: Int64, from: Int64, to: Int64) {
            self.topic = topic
            self.partition = partition
            self.epoch = epoch
            self.from = from
            self.to = to
        }
    }

    /// In the order of consumption within each partition.
    public var messages: [Consumed]
    public var steps: [Step]
    /// Of a replay: how many messages it looked at for these, those that its patterns left out among them.
    public var seen = 0
    /// Of a replay: whether it comes back to messages that it has counted already.
    public var isRevisit = false

    public init(messages: [Consumed], steps: [Step]) {
        self.messages = messages
        self.steps = steps
    }

    /// Cuts the batch in two that can be written one after the other; nil where it has fewer than two messages.
    func halves() -> (Batch, Batch)? {
        guard messages.count > 1 else { return nil }
        let first = Array(messages[..<(messages.count / 2)])
        let second = Array(messages[(messages.count / 2)...])
        var reached: [String: [Int32: Int64]] = [:]
        for message in first {
            reached[message.coordinates.topic, default: [:]][message.coordinates.partition] =
                message.coordinates.offset + 1
        }
        var early: [Step] = []
        var late: [Step] = []
        for step in steps {
            let middle = reached[step.topic]?[step.partition] ?? step.from
            if middle > step.from {
                early.append(
                    Step(
                        topic: step.topic, partition: step.partition, epoch: step.epoch, from: step.from, to: middle))
            }
            if middle < step.to {
                late.append(
                    Step(topic: step.topic, partition: step.partition, epoch: step.epoch, from: middle, to: step.to))
            }
        }
        var halves = (Batch(messages: first, steps: early), Batch(messages: second, steps: late))
        halves.0.isRevisit = isRevisit
        halves.1.isRevisit = isRevisit
        halves.1.seen = seen
        return halves
    }
}

/// What came of the messages that one or several transactions wrote.
public struct Written: Sendable, Hashable {
    public var new = 0
    public var exactDuplicates = 0
    public var nearDuplicates = 0
    public var revisions = 0
    public var deadLetters = 0
    /// Dead letters that Postgres, not the pipeline, refused; part of `deadLetters`.
    public var refusals = 0
    /// Messages that had no rows yet, of a replay.
    public var created = 0
    /// Messages whose rows changed, of a replay.
    public var updated = 0
    /// Messages whose rows were right already, of a replay; dead letters are not counted here.
    public var unchanged = 0
    /// Messages that are the first sighting of their article now, since another one went to another article: the
    /// article's row is to be made of them. Of a replay.
    public var revisits: [Coordinates] = []

    public init() {}

    public var messages: Int { new + exactDuplicates + nearDuplicates + revisions + deadLetters }

    /// The counts of a batch that is in the tables although nobody said so: what was new is not known any more.
    init(unanswered batch: Batch) {
        deadLetters = batch.messages.count { $0.article == nil }
        new = batch.messages.count - deadLetters
    }

    static func + (a: Written, b: Written) -> Written {
        var sum = a
        sum.new += b.new
        sum.exactDuplicates += b.exactDuplicates
        sum.nearDuplicates += b.nearDuplicates
        sum.revisions += b.revisions
        sum.deadLetters += b.deadLetters
        sum.refusals += b.refusals
        sum.created += b.created
        sum.updated += b.updated
        sum.unchanged += b.unchanged
        sum.revisits += b.revisits
        return sum
    }
}

/// A batch on its way into the tables: what is written, and what is left.
public struct PendingWrite: Sendable {
    /// In the order in which they are written; more than one where a message was refused and the batch was cut.
    var rest: [Batch]
    public internal(set) var written = Written()

    public init(_ batch: Batch) { rest = [batch] }

    mutating func finishFirst(_ counts: Written) {
        rest.removeFirst()
        written = written + counts
    }

    /// Leaves out the partitions of these steps, which others own.
    public mutating func drop(_ lost: [Batch.Step]) {
        func isLost(_ topic: String, _ partition: Int32) -> Bool {
            lost.contains { $0.topic == topic && $0.partition == partition }
        }
        for i in rest.indices {
            rest[i].steps.removeAll { isLost($0.topic, $0.partition) }
            rest[i].messages.removeAll { isLost($0.coordinates.topic, $0.coordinates.partition) }
        }
        rest.removeAll { $0.steps.isEmpty }
    }
}

/// Another worker owns the partition, or its offset was moved: nothing of the batch was written.
public struct FenceLost: Error, Sendable, Hashable {
    public let steps: [Batch.Step]
}
