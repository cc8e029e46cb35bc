import CGumbo

/// The elements that the reader treats in a way of their own.
enum Tag {
    case title, h1, heading, p, li, br, a, time, caption, meta, link, script, html, nav, footer, header, aside, form,
        article, blank, box, cell, other

    init?(rawValue: Int32) {
        guard rawValue >= 0 else { return nil }
        self = Self.table[GumboTag(UInt32(rawValue)).rawValue] ?? .other
    }

    private static let table: [UInt32: Tag] = [
        GUMBO_TAG_TITLE.rawValue: .title, GUMBO_TAG_H1.rawValue: .h1, GUMBO_TAG_H2.rawValue: .heading,
        GUMBO_TAG_H3.rawValue: .heading,
        GUMBO_TAG_H4.rawValue: .heading, GUMBO_TAG_H5.rawValue: .heading, GUMBO_TAG_H6.rawValue: .heading,
        GUMBO_TAG_P.rawValue: .p,
        GUMBO_TAG_LI.rawValue: .li, GUMBO_TAG_DT.rawValue: .li, GUMBO_TAG_DD.rawValue: .li, GUMBO_TAG_BR.rawValue: .br,
        GUMBO_TAG_A.rawValue: .a,
        GUMBO_TAG_TIME.rawValue: .time, GUMBO_TAG_FIGCAPTION.rawValue: .caption, GUMBO_TAG_CAPTION.rawValue: .caption,
        GUMBO_TAG_FIGURE.rawValue: .box,
        GUMBO_TAG_META.rawValue: .meta, GUMBO_TAG_LINK.rawValue: .link, GUMBO_TAG_SCRIPT.rawValue: .script,
        GUMBO_TAG_HTML.rawValue: .html,
        GUMBO_TAG_NAV.rawValue: .nav, GUMBO_TAG_FOOTER.rawValue: .footer, GUMBO_TAG_HEADER.rawValue: .header,
        GUMBO_TAG_ASIDE.rawValue: .aside,
        GUMBO_TAG_FORM.rawValue: .form, GUMBO_TAG_ARTICLE.rawValue: .article, GUMBO_TAG_DIV.rawValue: .box,
        GUMBO_TAG_SECTION.rawValue: .box,
        GUMBO_TAG_MAIN.rawValue: .box, GUMBO_TAG_BODY.rawValue: .box, GUMBO_TAG_UL.rawValue: .box,
        GUMBO_TAG_OL.rawValue: .box, GUMBO_TAG_DL.rawValue: .box,
        GUMBO_TAG_TABLE.rawValue: .box, GUMBO_TAG_TBODY.rawValue: .box, GUMBO_TAG_TR.rawValue: .box,
        GUMBO_TAG_TD.rawValue: .cell, GUMBO_TAG_TH.rawValue: .cell,
        GUMBO_TAG_BLOCKQUOTE.rawValue: .box, GUMBO_TAG_PRE.rawValue: .box, GUMBO_TAG_ADDRESS.rawValue: .box,
        GUMBO_TAG_HR.rawValue: .blank,
        GUMBO_TAG_DETAILS.rawValue: .box, GUMBO_TAG_SUMMARY.rawValue: .box,
    ]
}
