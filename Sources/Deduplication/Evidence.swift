import CivilTime

/// What two articles have in common and in what they differ: everything that the verdict is made of.
public struct Evidence: Sendable, Hashable {
    /// Shingles of the smaller body.
    public var smaller = 0
    public var sharedShingles = 0
    /// Shared shingles over all of both.
    public var similarity = 0.0
    /// Shared shingles over those of the smaller body.
    public var containment = 0.0
    /// How much of each body's first 30 shingles stands in the other; the smaller of both shares.
    public var sharedLead = 0.0
    /// Numbers that stand in one body only, counted on the side that has fewer of them: facts that were replaced.
    /// A copy that was cut or extended has facts of its own on one side alone, and so replaces none.
    public var replacedNumbers = 0
    /// Of the smaller body's distinct numbers.
    public var replacedNumberShare = 0.0
    /// Names that do not occur in the other body, counted likewise.
    public var replacedNames = 0
    public var replacedNameShare = 0.0
    /// Words of both titles over those of either.
    public var titleSimilarity = 0.0
    /// Both titles name days, and none in common.
    public var titlesNameOtherDays = false
    public var isSameURL = false
    /// Also where an outlet is unknown.
    public var isSameOutlet = false
    /// Days between the publications; nil where one is unknown.
    public var daysApart: Int?

    public init(_ a: Story, _ b: Story) {
        smaller = min(a.shingles.count, b.shingles.count)
        sharedShingles = SortedHashes.common(a.shingles, b.shingles)
        let all = a.shingles.count + b.shingles.count - sharedShingles
        similarity = Self.share(sharedShingles, of: all)
        containment = Self.share(sharedShingles, of: smaller)
        sharedLead = min(
            Self.share(SortedHashes.covered(a.lead, by: b.shingles), of: a.lead.count),
            Self.share(SortedHashes.covered(b.lead, by: a.shingles), of: b.lead.count))
        (replacedNumbers, replacedNumberShare) = Self.replacedNumbers(a, b)
        replacedNames = min(
            a.names.count - SortedHashes.common(a.names, b.words),
            b.names.count - SortedHashes.common(b.names, a.words))
        replacedNameShare = Self.share(replacedNames, of: min(a.names.count, b.names.count))
        let sharedTitle = SortedHashes.common(a.titleWords, b.titleWords)
        titleSimilarity = Self.share(sharedTitle, of: a.titleWords.count + b.titleWords.count - sharedTitle)
        titlesNameOtherDays = Self.titlesNameOtherDays(a, b)
        isSameURL = Self.isSameURL(a, b)
        isSameOutlet = Self.isSameOutlet(a, b)
        if let first = a.published, let second = b.published {
            daysApart = abs(Int(first.daysSinceEpoch) - Int(second.daysSinceEpoch))
        }
    }

    static func replacedNumbers(_ a: Story, _ b: Story) -> (count: Int, share: Double) {
        let fewer = min(a.numbers.count, b.numbers.count)
        let count = fewer - SortedHashes.common(a.numbers, b.numbers)
        return (count, share(count, of: fewer))
    }

    static func titlesNameOtherDays(_ a: Story, _ b: Story) -> Bool {
        !a.titleDays.isEmpty && !b.titleDays.isEmpty && SortedHashes.common(a.titleDays, b.titleDays) == 0
    }

    static func isSameURL(_ a: Story, _ b: Story) -> Bool { a.canonicalURL != nil && a.canonicalURL == b.canonicalURL }

    static func isSameOutlet(_ a: Story, _ b: Story) -> Bool {
        a.outlet == b.outlet || a.outlet.isEmpty || b.outlet.isEmpty
    }

    private static func share(_ part: Int, of whole: Int) -> Double { whole == 0 ? 0 : Double(part) / Double(whole) }
}
