import Entities
import Text

/// Everything learnt of words from the corpus, as the table that the tagger carries.
struct WordKnowledge {
    let vocabulary: Vocabulary
    let classes: WordClasses
    /// How the tagger's first round labelled each form: a code of `LexiconCode`, 0 for none.
    var lexicon: [UInt64: Int] = [:]
    /// Forms in small letters with which names begin.
    var beginners: Set<UInt64> = []

    /// `records` says which forms have a record, and its number.
    func table(records: [UInt64: Int] = [:]) -> WordTable {
        var table = WordTable(capacity: vocabulary.items.count)
        for (i, item) in vocabulary.items.enumerated() {
            table.insert(
                item.form,
                WordTable.Entry(
                    record: records[item.form] ?? 0, cluster: classes.classes[i], lexicon: lexicon[item.form] ?? 0,
                    capitals: vocabulary.capitals(of: item.hash), beginsNames: beginners.contains(item.form)))
        }
        return table
    }
}
