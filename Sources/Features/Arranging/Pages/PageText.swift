import Documents

/// A plain page's body as text for a simple field: paragraphs, headings and lists without anything in them.
///
/// A body that holds more is not shown as text, since saving it would lose what the text cannot say.
enum PageText {
    /// `nil` when the body holds more than the text can say.
    static func text(of body: Document) -> String? {
        var parts: [String] = []
        for block in body.blocks {
            guard let part = text(of: block) else { return nil }
            parts.append(part)
        }
        let text = parts.joined(separator: "\n\n")
        return document(from: text) == body ? text : nil
    }

    /// Every text is some body.
    static func document(from text: String) -> Document {
        var blocks: [Block] = []
        var lines: [String] = []
        func finish() {
            if !lines.isEmpty { blocks.append(block(of: lines)) }
            lines = []
        }
        for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            let line = String(Substring(line))
            if line.utf8.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { finish() } else { lines.append(line) }
        }
        finish()
        return Document(blocks)
    }

    private static func block(of lines: [String]) -> Block {
        if lines.count == 1 {
            for level in Block.headingLevels {
                let mark = String(repeating: "#", count: level) + " "
                if lines[0].utf8.starts(with: mark.utf8) {
                    return .heading(level: level, inlines([String(lines[0].dropFirst(level + 1))]))
                }
            }
        }
        if lines.allSatisfy({ $0.utf8.starts(with: "- ".utf8) }) {
            return .list(List(items: lines.map { [.paragraph(inlines([String($0.dropFirst(2))]))] }))
        }
        return .paragraph(inlines(lines))
    }

    private static func inlines(_ lines: [String]) -> [Inline] {
        var result: [Inline] = []
        for (index, line) in lines.enumerated() {
            if index > 0 { result.append(.lineBreak) }
            result.append(.text(line, marks: []))
        }
        return result
    }

    private static func text(of block: Block) -> String? {
        switch block {
        case .paragraph(let inlines): return text(of: inlines)
        case .heading(let level, let inlines):
            return text(of: inlines).map { String(repeating: "#", count: level) + " " + $0 }
        case .list(let list):
            guard list.style == .bulleted else { return nil }
            var lines: [String] = []
            for item in list.items {
                guard item.count == 1, case .paragraph(let inlines) = item[0], let line = text(of: inlines) else {
                    return nil
                }
                lines.append("- " + line)
            }
            return lines.joined(separator: "\n")
        default: return nil
        }
    }

    private static func text(of inlines: [Inline]) -> String? {
        var text = ""
        for inline in inlines {
            switch inline {
            case .text(let part, let marks):
                guard marks.isEmpty else { return nil }
                text += part
            case .lineBreak: text += "\n"
            }
        }
        return text
    }
}
