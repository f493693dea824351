/// A parsed template, before names and positions are known.
indirect enum Node: Sendable {
    /// The beginning of a line that shows something, with its leading white space. Kept apart
    /// from text so that partials and blocks can be indented without touching values.
    case lineStart([UInt8])
    /// At most one line.
    case text([UInt8], Place)
    case variable(Path, isRaw: Bool, Place)
    case section(Path, isInverted: Bool, [Node], Place)
    case partial(PartialName, indent: [UInt8], Place)
    case parent(String, [Block], indent: [UInt8], Place)
    case block(Block)
}

/// `a.b.c` as its parts; no parts for the implicit iterator `.`.
struct Path: Hashable, Sendable {
    let parts: [String]

    init(_ name: String) {
        parts = name == "." ? [] : name.split(separator: ".").map(String.init)
    }

    var text: String { parts.isEmpty ? "." : parts.joined(separator: ".") }
}

enum PartialName: Sendable {
    case fixed(String)
    /// `{{>*name}}`: the value of a key names the partial.
    case dynamic(Path)
}

/// `{{$name}}…{{/name}}`, as a default in a parent or as an override inside `{{<parent}}`.
struct Block: Sendable {
    let name: String
    let nodes: [Node]
    /// White space which lines of an override shown here get.
    let indent: [UInt8]
    /// The opening tag stands alone on its line, so content begins a line.
    let startsLine: Bool
    let place: Place
}

extension [Node] {
    /// The white space of the first line that begins in these nodes.
    var firstIndent: [UInt8]? {
        for node in self {
            switch node {
            case .lineStart(let space): return space
            case .section(_, _, let body, _): if let found = body.firstIndent { return found }
            case .partial(_, let indent, _), .parent(_, _, let indent, _): return indent
            case .block(let block): return block.indent
            case .text, .variable: return nil
            }
        }
        return nil
    }

    var startsLine: Bool {
        if case .lineStart? = first { true } else { false }
    }
}
