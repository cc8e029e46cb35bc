import CGumbo

/// A parsed page, lent for the time of a closure.
enum Tree {
    /// Parses, lends the root, and frees the tree; nil where there are no bytes.
    static func withRoot<Result>(of bytes: [UInt8], _ body: (Node) -> Result) -> Result? {
        // The parser keeps pointers into the bytes as long as the tree lives: both die at the end of this closure.
        unsafe bytes.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress, !buffer.isEmpty else { return nil }
            let start = unsafe UnsafeRawPointer(base).assumingMemoryBound(to: CChar.self)
            let output = unsafe warta_parse(start, buffer.count)
            defer { unsafe warta_free(output) }
            return unsafe body(Node(warta_root(output)))
        }
    }
}

/// A node of a parsed page; valid only inside `Tree.withRoot`.
///
/// Safe because nothing keeps a node beyond that closure, and every access checks for what is there.
@safe struct Node {
    // Points into the tree that `Tree.withRoot` owns.
    private let pointer: UnsafePointer<GumboNode>?

    init(_ pointer: UnsafePointer<GumboNode>?) {
        unsafe self.pointer = unsafe pointer
    }

    var isElement: Bool {
        guard let pointer = unsafe pointer else { return false }
        return unsafe warta_is_element(pointer) != 0
    }

    var tag: Tag { Tag(rawValue: tagNumber) ?? .other }

    private var tagNumber: Int32 {
        guard isElement, let pointer = unsafe pointer else { return -1 }
        return unsafe warta_tag(pointer)
    }

    var childCount: Int {
        guard let pointer = unsafe pointer else { return 0 }
        return unsafe Int(warta_child_count(pointer))
    }

    func child(_ index: Int) -> Node {
        guard let pointer = unsafe pointer, index >= 0, index < childCount else { return unsafe Node(nil) }
        return unsafe Node(warta_child(pointer, UInt32(index)))
    }

    /// The text of a text node; nil for every other.
    var text: String? {
        guard let pointer = unsafe pointer, let characters = unsafe warta_text(pointer) else { return nil }
        return unsafe String(cString: characters)
    }

    func attribute(_ name: String) -> String? {
        guard isElement, let pointer = unsafe pointer, let value = unsafe warta_attribute(pointer, name) else {
            return nil
        }
        return unsafe String(cString: value)
    }
}
