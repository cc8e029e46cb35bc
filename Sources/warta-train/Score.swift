/// Strict entity scores, as CoNLL and `score_ner.py` count them.
struct Score {
    private(set) var right = 0
    private(set) var found = 0
    private(set) var wanted = 0

    var precision: Double { found == 0 ? 0 : Double(right) / Double(found) }
    var recall: Double { wanted == 0 ? 0 : Double(right) / Double(wanted) }
    var f1: Double { precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall) }

    mutating func add(found: [String], wanted: [String], type: String? = nil) {
        let f = Self.entities(found, type)
        let w = Self.entities(wanted, type)
        right += f.intersection(w).count
        self.found += f.count
        self.wanted += w.count
    }

    static func entities(_ tags: [String], _ only: String?) -> Set<[String]> {
        var out: Set<[String]> = []
        var start = 0
        var kind: String?
        for (i, tag) in (tags + ["O"]).enumerated() {
            let prefix = tag.first
            let type = tag.count > 2 ? String(tag.dropFirst(2)) : nil
            if let open = kind, prefix != "I" || type != open {
                if only == nil || only == open { out.insert(["\(start)", "\(i)", open]) }
                kind = nil
            }
            if prefix == "B" || (prefix == "I" && kind == nil) {
                start = i
                kind = type
            }
        }
        return out
    }
}
