extension Splice: Codable {
    private enum Key: String, CodingKey { case at, removed, blocks }

    /// Blocks are stored as the JSON text of a document, and read as strictly as one.
    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: Key.self)
        at = try values.decode(Int.self, forKey: .at)
        removed = try Document(json: Array(values.decode(String.self, forKey: .removed).utf8)).blocks
        blocks = try Document(json: Array(values.decode(String.self, forKey: .blocks).utf8)).blocks
    }

    package func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: Key.self)
        try values.encode(at, forKey: .at)
        try values.encode(String(decoding: Document(normal: removed).json(), as: UTF8.self), forKey: .removed)
        try values.encode(String(decoding: Document(normal: blocks).json(), as: UTF8.self), forKey: .blocks)
    }
}
