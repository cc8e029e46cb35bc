public import Text

/// Finds people, organisations, places and events in an article and names them.
///
/// A value whose tables are shared, without state between articles: one may be used by all threads. Built once a process: the
/// model's tables are read in a few milliseconds.
public struct Recognizer: Sendable {
    let names: NameTable
    let articles: Tagger?
    let corpora: Tagger?

    /// Without a model: tables, titles and capitals alone.
    public init() {
        names = .shared
        articles = nil
        corpora = nil
    }

    /// With the bytes of a model (`Assets.taggerModel`), which are not kept.
    public init(model bytes: [UInt8]) throws(ModelError) {
        let model = try TaggerModel(bytes: bytes)
        names = .shared
        articles = Tagger(model: model, style: .article)
        corpora = Tagger(model: model, style: .corpus)
    }

    /// In order of field (title, subtitle, body) and position; mentions never overlap.
    public func mentions(title: String, subtitle: String?, body: String, language: Language) -> [Mention] {
        var texts = [FieldText(.title, title)]
        if let subtitle { texts.append(FieldText(.subtitle, subtitle)) }
        texts.append(FieldText(.body, body))
        let found =
            articles.map { finds(in: texts, by: $0) }
            ?? texts.map { TableRecogniser(names: names).found(in: $0.tokens, field: $0.field) }
        return Naming(texts: texts, found: found, names: names, lists: articles?.model.phrases).mentions()
    }

    /// What the tagger finds in the fields of an article, mended in each field, then by what the others say.
    private func finds(in texts: [FieldText], by tagger: Tagger) -> [[Found]] {
        var found = zip(texts, ArticleTagger(tagger: tagger).found(in: texts)).map { text, found in
            Repairs(text: text, names: names).repaired(found)
        }
        let agreement = Agreement(texts, found, names: names, lists: tagger.model.phrases)
        found = zip(texts, found).map { agreement.settled($1, in: $0) }
        // A title without a name of several words has nothing to cut.
        if zip(texts, found).contains(where: { $0.field != .body && $1.contains { $0.tokens.count > 1 } }) {
            let headline = Headline(texts, found)
            found = zip(texts, found).map { $0.field == .body ? $1 : headline.cut($1, in: $0) }
        }
        let abbreviations = Abbreviations(texts, found)
        found = zip(texts, found).map { abbreviations.applied(to: $1, in: $0) }
        let repetition = Repetition(texts, found)
        return zip(texts, found).map { text, found in
            let whole = KnownNames(text: text, names: names).adding(to: repetition.adding(to: found, in: text))
            return EventFinder(text: text).adding(to: whole)
        }
    }

    /// The canonical name that the tables have for a spelling in any case, nil where they have none: what joins the mentions of
    /// different articles. Reads the name by itself; `mentions` also reads the article.
    public static func canonicalName(of spelling: String, type: EntityType) -> String? {
        let names = NameTable.shared
        if let name = names.name(of: NameTable.key(of: Tokeniser.tokens(of: spelling)[...]), type: type) { return name }
        return type == .person ? names.person(transliterated: spelling) : nil
    }
}
