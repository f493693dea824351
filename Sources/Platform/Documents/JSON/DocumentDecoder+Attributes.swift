extension DocumentDecoder {
    func string(_ index: Int) throws(DocumentError) -> String? {
        guard index >= 0 else { return nil }
        guard tape.tokens[index].kind == .string, let text = tape.string(index) else {
            throw wrong(index, "a string")
        }
        return text
    }

    /// One line of plain text; empty is absent.
    func line(_ index: Int) throws(DocumentError) -> String? {
        CleanText.line(try string(index))
    }

    func integer(_ index: Int, in range: ClosedRange<Int>) throws(DocumentError) -> Int? {
        guard index >= 0 else { return nil }
        guard let value = tape.integer(index).flatMap({ Int(exactly: $0) }), range.contains(value) else {
            throw wrong(index, "a whole number from \(range.lowerBound) to \(range.upperBound)")
        }
        return value
    }

    /// The number of an article or asset.
    func identifier(_ index: Int) throws(DocumentError) -> Int64? {
        guard index >= 0 else { return nil }
        guard let value = tape.integer(index), value > 0 else { throw wrong(index, "a positive whole number") }
        return value
    }

    func address(_ index: Int, for use: SafeAddress.Use) throws(DocumentError) -> String? {
        guard let text = try string(index), !text.isEmpty else { return nil }
        guard let address = SafeAddress.canonical(text, for: use) else {
            throw .unsafeAddress(path: tape.path(to: index))
        }
        return address
    }

    func required<Value>(_ value: Value?, _ name: String, of node: Node) throws(DocumentError) -> Value {
        guard let value else { throw .missing(path: tape.path(to: node.index) + ".attrs." + name) }
        return value
    }
}
