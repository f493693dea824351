/// The body of an article: a ProseMirror document as Swift values.
///
/// A document is always in normal form, however it was made: neighbouring texts with equal
/// marks are one text, marks stand in a fixed order, one-line attributes have no line breaks,
/// control characters are gone, addresses are safe, lists and tables have something in them.
/// So equal bodies are equal values, and a body written as JSON or HTML can be read again.
package struct Document: Equatable, Sendable {
    /// From top to bottom.
    package var blocks: [Block] {
        didSet { blocks = Block.normal(blocks) }
    }

    package init(_ blocks: [Block] = []) {
        self.blocks = Block.normal(blocks)
    }

    /// For the decoder, which puts blocks in normal form as it makes them.
    init(normal blocks: [Block]) {
        self.blocks = blocks
    }

    /// Node levels from `doc` (1) to the innermost text.
    package static let depthLimit = 32
    /// Nodes of any kind, texts included.
    package static let nodeLimit = 50_000
    /// Bytes of JSON.
    package static let sizeLimit = 5_000_000
}
