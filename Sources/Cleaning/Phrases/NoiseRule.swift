/// One habit of news sites: phrases that are not the article's own, and what to do where one stands.
///
/// Rules are data. Each carries an example line, and what is to be left of it, that runs as a test.
struct NoiseRule: Sendable {
    enum Role: Sendable {
        /// The words go, wherever they stand in a sentence run.
        case insertion
        /// The words and the title of another article after them go.
        case related
        /// Everything from the phrase to the bracket that closes it goes.
        case bracketed
        /// The words and the number before them go.
        case pageMark
        /// The whole sentence around the phrase goes.
        case sentence
        /// A line that begins so goes.
        case opening
        /// The same, where the line names a channel, an application or news.
        case invitation
        /// A line that holds it and is no sentence goes.
        case mark
        /// A note on the author or the article: the rest of its line goes, where the phrase begins the line or a sentence.
        case note
        /// The words and the addresses behind them go.
        case sources
        /// A line that is nothing but this goes.
        case whole
        /// A heading over a list of other articles.
        case heading
        /// A line that begins so ends the article.
        case ending
        /// The article ends where this stands, even in the middle of a line.
        case footer
        /// A label before the name of who wrote it, of who edited it, or of one who did both.
        case author, editor, both
        /// A label before the name of one who worked on it otherwise.
        case staff
        /// A line that says that the names above it are those who made the article.
        case newsroom
        /// A label before the medium that the article was taken from.
        case agency
        /// Words before the agency that a sentence cites; they stay.
        case citation
        /// Marks a line as the caption or the credit of a picture.
        case caption
        /// The same, but only behind a sign: sentences use the word, too.
        case captionWord
    }

    /// How the phrase must be written to count.
    enum Letters: Sendable {
        case any
        /// The first letter is a capital, or the phrase begins a line.
        case capital
        /// All letters are capitals, or the phrase is a line of its own.
        case shout
    }

    let name: String
    let role: Role
    var letters: Letters = .any
    /// In lower case, with single spaces.
    let phrases: [String]
    /// A line we wrote, and what is left of it.
    let example: (line: String, left: String)

    /// Every rule: those of all sites, then the habits of single outlets.
    static let all: [NoiseRule] = general + navigation + factChecks + credits + outlets

    /// The phrases of all rules, and for each what its rule says. A phrase belongs to the first rule that lists it.
    static let matcher = PhraseMatcher(all.flatMap(\.phrases))
    static let roleOfPhrase: [Role] = all.flatMap { rule in rule.phrases.map { _ in rule.role } }
    static let lettersOfPhrase: [Letters] = all.flatMap { rule in rule.phrases.map { _ in rule.letters } }
}
