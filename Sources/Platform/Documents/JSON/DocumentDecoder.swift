extension Document {
    /// Reads ProseMirror JSON, strictly: what this program would not write itself is refused, with its path.
    ///
    /// Accepted beyond the canonical form: keys in any order, `null` attributes, neighbouring texts
    /// with equal marks, marks in any order, marks on `hardBreak` (the editor makes them; they mean
    /// nothing). Control characters but tab and newline are dropped.
    ///
    /// - Throws: ``DocumentError``. A body of thirty paragraphs (12 KB) takes under 40 µs.
    package init(json: [UInt8]) throws(DocumentError) {
        guard json.count <= Document.sizeLimit else {
            throw .tooLarge(size: json.count, limit: Document.sizeLimit)
        }
        var decoder = DocumentDecoder(tape: try JSONTape(json))
        self.init(normal: try decoder.document())
    }
}

/// Turns a ``JSONTape`` into blocks in normal form.
struct DocumentDecoder {
    let tape: JSONTape
    private var nodeCount = 0

    init(tape: JSONTape) {
        self.tape = tape
    }

    mutating func document() throws(DocumentError) -> [Block] {
        let doc = try node(0, depth: 1)
        guard tape.isEqual(doc.type, to: "doc") else { throw unknownNode(doc, allowed: ["doc"]) }
        try forbid(doc.marks, doc.text)
        _ = try attributes(of: doc, [])
        return try blocks(of: doc, depth: 2)
    }

    /// The fields of a node, as token indices; -1 where absent.
    struct Node {
        var index: Int
        var type = -1, attributes = -1, content = -1, marks = -1, text = -1
    }

    private static let keys = ["type", "attrs", "content", "marks", "text"]

    mutating func node(_ index: Int, depth: Int) throws(DocumentError) -> Node {
        guard depth <= Document.depthLimit else { throw .tooDeep(limit: Document.depthLimit) }
        nodeCount += 1
        guard nodeCount <= Document.nodeLimit else { throw .tooManyNodes(limit: Document.nodeLimit) }
        guard tape.tokens[index].kind == .object else { throw wrong(index, "a node") }
        var node = Node(index: index)
        var key = index + 1
        let end = Int(tape.tokens[index].next)
        while key < end {
            if tape.isEqual(key, to: "type") {
                try set(&node.type, key, .string, "a string")
            } else if tape.isEqual(key, to: "text") {
                try set(&node.text, key, .string, "a string")
            } else if tape.isEqual(key, to: "content") {
                try set(&node.content, key, .array, "a list of nodes")
            } else if tape.isEqual(key, to: "marks") {
                try set(&node.marks, key, .array, "a list of marks")
            } else if tape.isEqual(key, to: "attrs") {
                try set(&node.attributes, key, .object, "an object")
            } else {
                throw .unknownKey(name(key), path: tape.path(to: index), allowed: Self.keys)
            }
            key = Int(tape.tokens[key + 1].next)
        }
        guard node.type >= 0 else { throw .missing(path: tape.path(to: index) + ".type") }
        return node
    }

    private func set(
        _ field: inout Int, _ key: Int, _ kind: JSONTape.Kind, _ allowed: String
    ) throws(DocumentError) {
        guard field < 0 else { throw .duplicateKey(name(key), path: tape.path(to: key)) }
        guard tape.tokens[key + 1].kind == kind else { throw wrong(key + 1, allowed) }
        field = key + 1
    }

    /// Refuses fields a node does not have.
    func forbid(_ first: Int, _ second: Int = -1, _ third: Int = -1) throws(DocumentError) {
        let field = max(first, second, third)
        if field >= 0 { throw wrong(field, "nothing here") }
    }

    /// The token of each name in turn, -1 where absent or `null`.
    func attributes(of node: Node, _ names: [StaticString]) throws(DocumentError) -> [Int] {
        if names.isEmpty, node.attributes < 0 || tape.tokens[node.attributes].next == node.attributes + 1 { return [] }
        guard node.attributes >= 0 else { return Array(repeating: -1, count: names.count) }
        var found = Array(repeating: -1, count: names.count)
        var key = node.attributes + 1
        let end = Int(tape.tokens[node.attributes].next)
        while key < end {
            guard let place = names.firstIndex(where: { tape.isEqual(key, to: $0) }) else {
                throw .unknownKey(
                    name(key), path: tape.path(to: node.attributes), allowed: names.map(\.description))
            }
            guard found[place] < 0 else { throw .duplicateKey(name(key), path: tape.path(to: key)) }
            found[place] = key + 1
            key = Int(tape.tokens[key + 1].next)
        }
        for place in found.indices where found[place] >= 0 && tape.tokens[found[place]].kind == .null {
            found[place] = -1
        }
        return found
    }

    func name(_ index: Int) -> String { tape.string(index) ?? "?" }

    func wrong(_ index: Int, _ allowed: String) -> DocumentError {
        .wrongValue(path: tape.path(to: index), allowed: allowed)
    }

    func unknownNode(_ node: Node, allowed: [String]) -> DocumentError {
        .unknownNode(name(node.type), path: tape.path(to: node.index), allowed: allowed)
    }
}
