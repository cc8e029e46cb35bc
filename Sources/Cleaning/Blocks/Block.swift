/// One line of a page, after what is glued into it was cut out, and what it looks like.
struct Block {
    enum Role {
        /// Running text: one sentence or more.
        case prose
        /// A short line that may be a heading, an item of a list, a name, or nothing that belongs here.
        case short
        /// Not the article's own.
        case noise
        /// A heading over a list of other articles.
        case heading
        /// The page ceases to be the article.
        case ending
        /// Names who wrote or edited the article.
        case credit
        /// The time of publication.
        case time
    }

    /// Where the line's text stands in the page's bytes.
    var range: Range<Int>
    var role: Role = .short
    var words = 0
    /// The line ends as a sentence does.
    var isTerminated = false
    /// A sentence ends inside the line.
    var hasSentences = false
    /// An empty line stands before it.
    var followsGap = false
    /// How sure it is that the line belongs to a picture: 0 no, 1 where pictures are
    /// expected, 2 anywhere, 3 beyond doubt.
    var captionMark = 0
    /// Ends with the initials of who wrote it: `(abc/def)`.
    var isSigned = false
    /// A heading over one or two titles between paragraphs, not over the list below the text.
    var isMild = false
    /// The names above are those of the newsroom: `Tim Redaksi`.
    var isNewsroom = false
    /// The markup puts it outside the box that holds the article.
    var isOutside = false
    /// The publishing system wrote it: `57 views`, `3 min read`.
    var isRemark = false
    /// The number of the line, empty ones not counted.
    var line = 0
    /// The initials are of the kind that only signs: `(abc/def)`, `(E-2)`; a word in capitals may be a credit.
    var isSignedOff = false
    /// Something was cut out of the line or stood on it.
    var wasCut = false
}

/// A page as the judge sees it.
struct Page {
    /// The text of all blocks, one after the other.
    var bytes: [UInt8] = []
    var blocks: [Block] = []
    var credits: [Credit] = []
}
