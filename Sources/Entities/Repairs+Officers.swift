internal import Text

/// Offices that are written with capitals before the name of the organisation or the place that they are in.
extension Repairs {
    /// `Corporate Secretary PT Angkasa` is the firm's, `Sekda Sleman` the place's; nil for an office alone (`Kabid Penataan`).
    func withoutOfficer(_ item: Found) -> Found? {
        let tokens = item.tokens
        guard item.type == .organisation, tokens.count > 1 else { return item }
        var start = tokens.lowerBound
        if let office = tokens.last(where: { WordSet.foreignOffices.contains(text.tokens[$0]) }) {
            start = office + 1
        } else if WordSet.officers.contains(text.tokens[start]) {
            start += 1
        } else {
            return item
        }
        var rest = start..<tokens.upperBound
        if let firm = rest.first(where: { WordSet.firms.contains(text.tokens[$0]) }) { rest = firm..<rest.upperBound }
        guard let first = text.tokens[rest].first, first.letterCase != .mark, !WordSet.connectors.contains(first) else {
            return nil
        }
        var item = item
        item.tokens = rest
        item.evidence = .role
        if let type = names.type(of: NameTable.key(of: text.tokens[rest])), type != .person {
            item.type = type
        } else if WordSet.levels.contains(first)
            || rest.count == 1 && WordSet.ofPlaces.contains(text.tokens[tokens.lowerBound])
        {
            item.type = .location
        } else if WordSet.officers.contains(text.tokens[tokens.lowerBound]), !WordSet.organisationHeads.contains(first)
        {
            return nil
        }
        return item
    }
}

extension WordSet {
    /// Last words of English offices, behind which the organisation stands.
    static let foreignOffices = WordSet("secretary officer manager director")

    /// Officers of a place.
    static let ofPlaces = WordSet("sekda panewu penewu")

    /// Offices that are written before what they are in charge of.
    static let officers = WordSet("sekda panewu penewu kadis kabag kabid kasi kasubag kasubbag kaur kanit")
}
