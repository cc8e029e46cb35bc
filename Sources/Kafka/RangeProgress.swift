/// How far a reader is in each of its ranges.
///
/// A value without C: offsets in, verdicts out.
struct RangeProgress {
    private var ends: [TopicPartition: Int64]

    /// Empty ranges are done from the start.
    init(_ ranges: [TopicPartition: Range<Int64>]) {
        ends = ranges.filter { !$0.value.isEmpty }.mapValues(\.upperBound)
    }

    var isDone: Bool { ends.isEmpty }

    /// What is to come of a record.
    enum Verdict: Equatable {
        case deliver
        case deliverAndFinish
        case finish
        case drop
    }

    /// Offsets may have gaps (compaction, transaction markers), so a range can end without its last offset.
    mutating func judge(_ partition: TopicPartition, offset: Int64) -> Verdict {
        guard let end = ends[partition] else { return .drop }
        if offset < end - 1 { return .deliver }
        ends[partition] = nil
        return offset < end ? .deliverAndFinish : .finish
    }

    /// The partition has nothing more at this time.
    mutating func reachedEnd(of partition: TopicPartition) { ends[partition] = nil }
}
