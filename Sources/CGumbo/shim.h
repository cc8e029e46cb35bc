#include <gumbo.h>

// The nodes of a parsed page, without unions and untyped vectors, which are awkward from Swift.

static inline GumboOutput *warta_parse(const char *bytes, size_t count) {
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;
    return gumbo_parse_with_options(&options, bytes, count);
}

static inline void warta_free(GumboOutput *output) { gumbo_destroy_output(&kGumboDefaultOptions, output); }

static inline const GumboNode *warta_root(const GumboOutput *output) { return output->root; }

static inline int warta_is_element(const GumboNode *node) {
    return node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE;
}

static inline const char *warta_text(const GumboNode *node) {
    switch (node->type) {
    case GUMBO_NODE_TEXT:
    case GUMBO_NODE_WHITESPACE:
    case GUMBO_NODE_CDATA: return node->v.text.text;
    default: return 0;
    }
}

static inline unsigned int warta_child_count(const GumboNode *node) {
    return warta_is_element(node) ? node->v.element.children.length : 0;
}

static inline const GumboNode *warta_child(const GumboNode *node, unsigned int index) {
    return (const GumboNode *)node->v.element.children.data[index];
}

static inline int warta_tag(const GumboNode *node) { return (int)node->v.element.tag; }

static inline const char *warta_attribute(const GumboNode *node, const char *name) {
    if (!warta_is_element(node)) return 0;
    GumboAttribute *attribute = gumbo_get_attribute(&node->v.element.attributes, name);
    return attribute ? attribute->value : 0;
}
