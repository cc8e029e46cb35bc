/// The language of an article, as its BCP 47 tag.
public enum Language: String, Sendable, CaseIterable {
    case indonesian = "id"
    case malay = "ms"
    case javanese = "jv"
    case sundanese = "su"
    case english = "en"
    case undetermined = "und"
}
