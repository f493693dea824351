extension HTMLElement {
    /// The element's text as a text browser shows it: one line per block, white space folded, no empty lines.
    ///
    /// `<br>` ends a line; cells of a row stand on one line. What browsers do not draw is left out, the page's
    /// title too. Pictures are their `alt` nowhere: they have captions.
    package func blockLines() -> [String] {
        var writer = LineWriter()
        writer.add(self)
        writer.endLine()
        return writer.lines
    }
}

/// Collects the lines of ``HTMLElement/blockLines()``.
private struct LineWriter {
    var lines: [String] = []
    private var line = ""

    private enum Step {
        case node(HTMLNode)
        case endLine, space
    }

    mutating func add(_ element: HTMLElement) {
        var pending = [Step.node(.element(element))]
        while let step = pending.popLast() {
            switch step {
            case .endLine: endLine()
            case .space: line += " "
            case .node(.text(let text)): line += text
            case .node(.element(let element)): open(element, &pending)
            }
        }
    }

    private mutating func open(_ element: HTMLElement, _ pending: inout [Step]) {
        if element.isHidden || element.namespace == .svg { return }
        switch element.name {
        case "br":
            endLine()
            return
        case "iframe", "object", "video", "audio", "canvas", "textarea", "select", "input":
            return
        case "td", "th":
            line += " "
            pending.append(.space)
        case let name where HTMLNames.blocks.contains(name):
            endLine()
            pending.append(.endLine)
        default:
            break
        }
        for child in element.children.reversed() { pending.append(.node(child)) }
    }

    mutating func endLine() {
        let text = HTMLSpace.folded(line)
        if !text.isEmpty { lines.append(text) }
        line = ""
    }
}
