import Cleaning

/// Collects what a page says about its article, and prefers what says it best.
///
/// Order of trust: JSON-LD, `article:*` and OpenGraph, `<meta>` by name, `<time>`, `<title>`.
struct MetadataReader {
    private var linked = LinkedArticle()
    private var properties: [String: String] = [:]
    private var title: String?
    private var canonical: String?
    private var lang: String?
    private var times: [String] = []
    private var linkedBytes = 0

    mutating func pageTitle(_ text: String) { if title == nil, !text.isEmpty { title = text } }
    mutating func language(_ tag: String?) { if lang == nil { lang = tag } }

    mutating func meta(_ node: Node) {
        guard let content = node.attribute("content"), !content.isEmpty, properties.count < 200,
            let name = node.attribute("property") ?? node.attribute("name") ?? node.attribute("itemprop")
        else { return }
        let key = name.lowercased()
        if properties[key] == nil { properties[key] = content }
    }

    mutating func link(_ node: Node) {
        guard canonical == nil, node.attribute("rel")?.lowercased() == "canonical" else { return }
        canonical = node.attribute("href")
    }

    mutating func time(_ node: Node) {
        guard times.count < 8, let value = node.attribute("datetime") ?? node.attribute("content") else { return }
        let isPublished = node.attribute("itemprop")?.lowercased() == "datepublished"
        if isPublished { times.insert(value, at: 0) } else { times.append(value) }
    }

    /// JSON-LD; what is over a megabyte is no description of an article.
    mutating func linkedData(_ text: String) {
        linkedBytes += text.utf8.count
        guard linkedBytes < 1_000_000, let value = JSONValue.parse(text) else { return }
        linked.read(value)
    }

    func finish() -> MarkupMetadata {
        var metadata = MarkupMetadata()
        metadata.title = linked.headline ?? first("og:title", "twitter:title") ?? title
        metadata.description = first("og:description", "description", "twitter:description")
        metadata.publishedAt =
            linked.published
            ?? first(
                "article:published_time", "og:article:published_time", "datepublished", "publishdate", "pubdate",
                "content_publisheddate", "dtk:publishdate",
                "date", "dc.date", "dc.date.issued", "dcterms.created", "published_time", "originalpublicationdate",
                "article.published", "cxenseparse:recs:publishtime")
            ?? times.first
        metadata.authors =
            linked.authors.isEmpty ? names("content_author", "dtk:author", "article:author", "author") : linked.authors
        metadata.editors = linked.editors.isEmpty ? names("content_editor", "dtk:editor", "editor") : linked.editors
        metadata.canonicalURL = canonical ?? first("og:url")
        metadata.siteName = first("og:site_name")
        metadata.language = first("content-language", "language") ?? lang
        return metadata
    }

    private func first(_ keys: String...) -> String? {
        for key in keys { if let value = properties[key] { return value } }
        return nil
    }

    /// Addresses of profiles stand there, too; they are no names.
    private func names(_ keys: String...) -> [String] {
        for key in keys {
            if let value = properties[key], !value.utf8.contains(0x2F), !value.utf8.contains(0x40) { return [value] }
        }
        return []
    }
}
