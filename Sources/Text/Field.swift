/// A field of a cleaned article in which mentions and dates are found.
public enum Field: String, Hashable, Sendable, CaseIterable {
    case title
    case subtitle
    case body
}
