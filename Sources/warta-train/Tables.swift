import Entities
import Foundation
import Text

/// What was learnt of words and phrases from plain text: once with the help of all labelled sentences, and once for each fold
/// of them without it.
///
/// The lists of words and names come from a first tagger's work on the plain text. It is surer of the names it was trained on
/// than of others, so that lists which know a labelled sentence say more of its words than they will say of new text, and who
/// learns from that trusts them too much. Each sentence is therefore learnt with the lists of its fold, which have not seen
/// it; the finished tagger has the whole ones. On the dev parts that gained 0.8 points of F1 for nerui.
struct Tables {
    static let folds = 4

    /// Every labelled sentence helped to make it; what the tagger carries.
    var whole: TaggerModel
    /// By fold.
    var unseen: [TaggerModel]

    /// Reads what `write` wrote to the folder; nil where there is nothing.
    init?(folder: String) throws {
        var models: [TaggerModel] = []
        for name in Self.names {
            guard let bytes = FileManager.default.contents(atPath: "\(folder)/\(name)") else { return nil }
            models.append(try TaggerModel(bytes: [UInt8](bytes)))
        }
        whole = models.removeLast()
        unseen = models
    }

    init(whole: TaggerModel, unseen: [TaggerModel]) {
        self.whole = whole
        self.unseen = unseen
    }

    func write(to folder: String) throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for (name, model) in zip(Self.names, unseen + [whole]) {
            var model = model
            // A model has weights; these have none yet.
            let transitions = [SIMD8<Int16>](repeating: .zero, count: 7 * StyleWeights.groupCount)
            model.styles = [StyleWeights(features: WeightTable(size: 4), transitions: transitions)]
            try Data(model.bytes).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
        }
    }

    /// The tables that have not seen the sentences of each fold.
    var extractors: [FeatureExtractor] { unseen.map { FeatureExtractor(model: $0) } }

    private static let names = (0..<folds).map { "without-\($0).bin" } + ["whole.bin"]
}
