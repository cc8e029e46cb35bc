/// A name found at a byline label, and where.
struct Credit {
    enum Role {
        case author, editor, agency
    }

    var role: Role
    var name: String
    /// The block in which, or after which, it stands.
    var block: Int
}
