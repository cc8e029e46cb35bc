/// The facts of one article that another does not have: what a reader wants to see of a verdict.
public struct OwnFacts: Sendable, Hashable {
    /// Numbers of the body, as it writes them, in its order; each once.
    public private(set) var numbers: [String] = []
    /// Words of names, likewise.
    public private(set) var names: [String] = []

    /// `body` is that of the article, `other` the story that it is compared with. Linear in the body.
    public init(of body: String, besides other: Story) {
        var seen: Set<UInt64> = []
        var places: [Range<Int>] = []
        Numbers.forEach(in: body) { hash, place in
            if !SortedHashes.contains(other.numbers, hash), seen.insert(hash).inserted { places.append(place) }
        }
        numbers = places.map { Self.text(body, $0) }
        places = []
        Words.forEach(in: body) { word in
            if word.isNameLike, !SortedHashes.contains(other.words, word.hash), seen.insert(word.hash).inserted {
                places.append(word.start..<word.end)
            }
        }
        names = places.map { Self.text(body, $0) }
    }

    private static func text(_ body: String, _ place: Range<Int>) -> String {
        let start = body.utf8.index(body.startIndex, offsetBy: place.lowerBound)
        let end = body.utf8.index(start, offsetBy: place.count)
        return String(body[start..<end])
    }
}
