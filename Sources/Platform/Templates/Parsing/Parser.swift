/// Turns a template's source into nodes, noting every problem on the way. Keeps its own stack: nesting in
/// a hostile source costs no stack of ours.
struct Parser {
    private struct Open {
        let tag: Tag
        let indent: [UInt8]
        var nodes: [Node] = []
        var blocks: [Block] = []
    }

    private let template: String
    private let source: [UInt8]
    private let lines: Standalone
    private var open: [Open] = []
    private var nodes: [Node] = []
    private(set) var problems: [TemplateProblem] = []

    private init(template: String, source: [UInt8]) {
        self.template = template
        self.source = source
        lines = Standalone(source: source)
    }

    /// The nodes of a template, or what is wrong with it.
    static func parse(_ template: String, _ source: [UInt8]) -> (nodes: [Node], problems: [TemplateProblem]) {
        var lexer = Lexer(template: template, source: source)
        lexer.run()
        var tags = lexer.tags
        var parser = Parser(template: template, source: source)
        parser.lines.mark(&tags)
        parser.run(tags)
        return (parser.nodes, lexer.problems + parser.problems)
    }

    private mutating func run(_ tags: [Tag]) {
        var cursor = 0
        var line = Place(line: 1, column: 1)
        for tag in tags {
            let leading = tag.trimsBefore ? lines.lineSpaceStart(before: tag.start) : tag.start
            addText(cursor..<max(cursor, leading), from: line)
            if !tag.trimsBefore, isLineStart(tag.start) {
                add(.lineStart([]))
            }
            add(tag, indent: tag.trimsBefore ? Array(source[leading..<tag.start]) : [])
            cursor = tag.trimsAfter ? lines.lineEnd(after: tag.end) ?? tag.end : tag.end
            line = place(of: cursor, after: tag)
        }
        addText(cursor..<source.count, from: line)
        while let unclosed = open.popLast() {
            report(
                unclosed.tag.place, "“\(unclosed.tag.name)” is opened here and never closed.",
                "Close it with {{/\(unclosed.tag.name)}}.")
        }
    }

    private mutating func add(_ tag: Tag, indent: [UInt8]) {
        if let outer = open.last, outer.tag.kind == .parent,
            ![.block, .close, .comment, .delimiters].contains(tag.kind)
        {
            report(
                tag.place,
                "“\(tag.name)” stands inside {{<\(outer.tag.name)}} but in none of its blocks, so it would never show.",
                "Move it into a {{$block}}.")
        }
        switch tag.kind {
        case .variable: add(.variable(Path(tag.name), isRaw: false, tag.place))
        case .raw: add(.variable(Path(tag.name), isRaw: true, tag.place))
        case .partial: add(.partial(.fixed(tag.name), indent: indent, tag.place))
        case .dynamicPartial: add(.partial(.dynamic(Path(tag.name)), indent: indent, tag.place))
        case .section, .inverted, .parent, .block: push(tag, indent: indent)
        case .close: close(tag)
        case .comment, .delimiters: break
        }
    }

    private mutating func push(_ tag: Tag, indent: [UInt8]) {
        if open.count == TemplateLimits.nesting {
            report(
                tag.place, "Sections nest deeper than \(TemplateLimits.nesting).", "Move the inner ones into a partial."
            )
        }
        // An inline block that only white space precedes indents the lines of its override by that white space.
        let start = lines.lineSpaceStart(before: tag.start)
        let isFirst = tag.kind == .block && isLineStart(start)
        open.append(Open(tag: tag, indent: isFirst ? Array(source[start..<tag.start]) : indent))
    }

    private mutating func close(_ tag: Tag) {
        guard let opened = open.popLast() else {
            return report(
                tag.place, "“\(tag.name)” is closed here but was never opened.", "Delete the tag or open a section.")
        }
        guard opened.tag.name == tag.name else {
            open.append(opened)
            report(
                tag.place,
                "“\(tag.name)” is closed here, but “\(opened.tag.name)” of line \(opened.tag.place.line) is open.",
                "Close {{/\(opened.tag.name)}} first.")
            // Take an outer match as meant, so that one slip is reported once.
            if let match = open.lastIndex(where: { $0.tag.name == tag.name }) { open.removeSubrange(match...) }
            return
        }
        // Below the limit only: beyond it the problem is noted, and building deep values would cost stack.
        guard open.count < TemplateLimits.nesting else { return }
        switch opened.tag.kind {
        case .section, .inverted:
            add(.section(Path(tag.name), isInverted: opened.tag.kind == .inverted, opened.nodes, opened.tag.place))
        case .parent:
            add(.parent(tag.name, opened.blocks, indent: opened.indent, opened.tag.place))
        case .block: add(block(opened))
        case .variable, .raw, .close, .partial, .dynamicPartial, .comment, .delimiters: break
        }
    }

    private func block(_ opened: Open) -> Block {
        let startsLine = opened.tag.trimsBefore
        return Block(
            name: opened.tag.name, nodes: opened.nodes,
            indent: startsLine ? opened.nodes.firstIndent ?? opened.indent : opened.indent,
            startsLine: startsLine, place: opened.tag.place)
    }

    private mutating func add(_ block: Block) {
        guard let last = open.indices.last, open[last].tag.kind == .parent else { return add(.block(block)) }
        if let earlier = open[last].blocks.first(where: { $0.name == block.name }) {
            report(
                block.place, "The block “\(block.name)” stands in line \(earlier.place.line) already.",
                "Keep one of the two.")
        }
        open[last].blocks.append(block)
    }

    private mutating func add(_ node: Node) {
        if open.isEmpty { nodes.append(node) } else { open[open.count - 1].nodes.append(node) }
    }

    private mutating func addText(_ range: Range<Int>, from place: Place) {
        var index = range.lowerBound
        var (line, column) = (place.line, place.column)
        while index < range.upperBound {
            let isStart = isLineStart(index)
            var end = index
            while end < range.upperBound, source[end] != UInt8(ascii: "\n") { end += 1 }
            let isEnd = end < range.upperBound
            if isEnd { end += 1 }
            var first = index
            if isStart {
                while first < end, source[first] == UInt8(ascii: " ") || source[first] == UInt8(ascii: "\t") {
                    first += 1
                }
                let isBlank =
                    first < end && (source[first] == UInt8(ascii: "\n") || source[first] == UInt8(ascii: "\r"))
                if isBlank { first = index } else { add(.lineStart(Array(source[index..<first]))) }
            }
            if first < end {
                add(.text(Array(source[first..<end]), Place(line: line, column: column + first - index)))
            }
            column = isEnd ? 1 : column + end - index
            if isEnd { line += 1 }
            index = end
        }
    }

    private func isLineStart(_ offset: Int) -> Bool {
        offset == 0 || source[offset - 1] == UInt8(ascii: "\n")
    }

    private func place(of offset: Int, after tag: Tag) -> Place {
        var (line, column) = (tag.place.line, tag.place.column)
        for index in tag.start..<offset {
            if source[index] == UInt8(ascii: "\n") { (line, column) = (line + 1, 1) } else { column += 1 }
        }
        return Place(line: line, column: column)
    }

    private mutating func report(_ place: Place, _ message: String, _ help: String) {
        problems.append(
            TemplateProblem(template: template, line: place.line, column: place.column, message: message, help: help))
    }
}
