/// What JSON-LD says about an article.
struct LinkedArticle {
    private(set) var headline: String?
    private(set) var published: String?
    private(set) var authors: [String] = []
    private(set) var editors: [String] = []

    mutating func read(_ value: JSONValue) {
        switch value {
        case .array(let items): for item in items { read(item) }
        case .object(let fields):
            if let graph = fields["@graph"] { read(graph) }
            guard isArticle(fields["@type"]) else {
                if let main = fields["mainEntity"] { read(main) }
                return
            }
            headline = headline ?? fields["headline"]?.string
            published = published ?? fields["datePublished"]?.string
            if authors.isEmpty { authors = names(fields["author"]) }
            if editors.isEmpty { editors = names(fields["editor"]) }
        default: break
        }
    }

    private func isArticle(_ type: JSONValue?) -> Bool {
        switch type {
        case .string(let name)?:
            name.hasSuffix("Article") || name == "BlogPosting" || name == "Report" || name == "LiveBlogPosting"
        case .array(let names)?: names.contains { isArticle($0) }
        default: false
        }
    }

    private func names(_ value: JSONValue?) -> [String] {
        switch value {
        case .string(let name)?: [name]
        case .array(let items)?: items.prefix(8).flatMap { names($0) }
        case .object(let fields)?:
            // A newsroom is no author.
            fields["@type"]?.string == "Organization" ? [] : names(fields["name"])
        default: []
        }
    }
}
