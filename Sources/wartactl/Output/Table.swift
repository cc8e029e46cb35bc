/// Rows under headings, as people read them. On a terminal that is too narrow the widest column is cut with an
/// ellipsis, and where even that does not do, a row becomes a block of lines; in a pipe nothing is cut.
struct Table {
    enum Alignment {
        case left
        case right
    }

    let headings: [String]
    let alignments: [Alignment]
    private(set) var rows: [[String]] = []

    /// Headings that end with `#` are of numbers: their column stands on the right.
    init(_ headings: String...) { self.init(headings) }

    init(_ headings: [String]) {
        alignments = headings.map { $0.hasSuffix("#") ? .right : .left }
        self.headings = headings.map { $0.hasSuffix("#") ? String($0.dropLast()) : $0 }
    }

    /// Line breaks and tabs in a cell become spaces.
    mutating func add(_ cells: [String]) {
        rows.append(cells.map { $0.split(whereSeparator: { $0.isNewline || $0 == "\t" }).joined(separator: " ") })
    }

    /// `columns` is the width of the terminal, nil for any.
    func lines(columns: Int?) -> [String] {
        var widths = headings.indices.map { column in
            ([headings[column]] + rows.map { $0[column] }).map(Self.width).max() ?? 0
        }
        if let columns {
            let gaps = 2 * (widths.count - 1)
            while widths.reduce(gaps, +) > columns, let widest = widths.max(), widest > 8,
                let column = widths.firstIndex(of: widest)
            {
                widths[column] -= 1
            }
            if widths.reduce(gaps, +) > columns { return blocks }
        }
        let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ")
        return [line(headings, widths), rule] + rows.map { line($0, widths) }
    }

    /// A line for each cell that holds something, after its heading, and an empty line between rows.
    private var blocks: [String] {
        let width = headings.map(Self.width).max() ?? 0
        let blocks = rows.map { row in
            zip(headings, row).filter { !$1.isEmpty }.map { heading, cell in
                heading + String(repeating: " ", count: width - Self.width(heading)) + "  " + cell
            }
        }
        return Array(blocks.joined(separator: [""]))
    }

    func print() { for line in lines(columns: terminalColumns) { say(line) } }

    private func line(_ cells: [String], _ widths: [Int]) -> String {
        let padded = cells.indices.map { column in
            let cell = Self.cut(cells[column], to: widths[column])
            let space = String(repeating: " ", count: widths[column] - Self.width(cell))
            return alignments[column] == .right ? space + cell : cell + space
        }
        let text = padded.joined(separator: "  ")
        return String(text.prefix(text.count - text.reversed().prefix { $0 == " " }.count))
    }

    private static func width(_ cell: String) -> Int { cell.count }

    private static func cut(_ cell: String, to width: Int) -> String {
        cell.count <= width ? cell : String(cell.prefix(width - 1)) + "…"
    }
}
