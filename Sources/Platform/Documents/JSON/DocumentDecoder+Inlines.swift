extension DocumentDecoder {
    mutating func inlines(of parent: Node, depth: Int) throws(DocumentError) -> [Inline] {
        try forbid(parent.marks, parent.text)
        guard parent.content >= 0 else { return [] }
        var inlines: [Inline] = []
        var index = parent.content + 1
        let end = Int(tape.tokens[parent.content].next)
        while index < end {
            let node = try node(index, depth: depth)
            if tape.isEqual(node.type, to: "text") {
                try append(node, to: &inlines)
            } else if tape.isEqual(node.type, to: "hardBreak") {
                _ = try attributes(of: node, [])
                try forbid(node.content, node.text)
                _ = try marks(of: node)
                inlines.append(.lineBreak)
            } else {
                throw unknownNode(node, allowed: ["text", "hardBreak"])
            }
            index = Int(tape.tokens[index].next)
        }
        return inlines
    }

    private func append(_ node: Node, to inlines: inout [Inline]) throws(DocumentError) {
        _ = try attributes(of: node, [])
        try forbid(node.content)
        guard node.text >= 0 else { throw .missing(path: tape.path(to: node.index) + ".text") }
        let token = tape.tokens[node.text]
        guard token.start < token.end, let text = tape.string(node.text) else {
            throw wrong(node.text, "a text of at least one character")
        }
        Inline.append(text, marks: try marks(of: node), to: &inlines)
    }

    private static let markNames = [
        "link", "bold", "italic", "underline", "strike", "code", "subscript", "superscript",
    ]

    private func marks(of node: Node) throws(DocumentError) -> [Mark] {
        guard node.marks >= 0 else { return [] }
        var marks: [Mark] = []
        var index = node.marks + 1
        let end = Int(tape.tokens[node.marks].next)
        while index < end {
            let mark = try mark(index)
            let count = marks.count
            marks = marks.adding(mark)
            guard marks.count > count else { throw wrong(index, "each mark once") }
            index = Int(tape.tokens[index].next)
        }
        return marks
    }

    private func mark(_ index: Int) throws(DocumentError) -> Mark {
        guard tape.tokens[index].kind == .object else { throw wrong(index, "a mark") }
        var type = -1
        var attributes = -1
        var key = index + 1
        while key < Int(tape.tokens[index].next) {
            if tape.isEqual(key, to: "type"), type < 0 {
                type = key + 1
            } else if tape.isEqual(key, to: "attrs"), attributes < 0 {
                attributes = key + 1
            } else if tape.isEqual(key, to: "type") || tape.isEqual(key, to: "attrs") {
                throw .duplicateKey(name(key), path: tape.path(to: key))
            } else {
                throw .unknownKey(name(key), path: tape.path(to: index), allowed: ["type", "attrs"])
            }
            key = Int(tape.tokens[key + 1].next)
        }
        guard type >= 0 else { throw .missing(path: tape.path(to: index) + ".type") }
        guard tape.tokens[type].kind == .string else { throw wrong(type, "a string") }
        if attributes >= 0, tape.tokens[attributes].kind != .object { throw wrong(attributes, "an object") }
        return try mark(named: name(type), Node(index: index, type: type, attributes: attributes))
    }

    private func mark(named name: String, _ node: Node) throws(DocumentError) -> Mark {
        if name == "link" {
            let values = try self.attributes(of: node, ["href"])
            return .link(address: try required(try address(values[0], for: .link), "href", of: node))
        }
        guard let mark = Self.plainMarks[name] else {
            throw .unknownMark(name, path: tape.path(to: node.index), allowed: Self.markNames)
        }
        _ = try self.attributes(of: node, [])
        return mark
    }

    private static let plainMarks: [String: Mark] = [
        "bold": .bold, "italic": .italic, "underline": .underline, "strike": .strike, "code": .code,
        "subscript": .subscript, "superscript": .superscript,
    ]
}
