package import Documents

/// Where a passage stands in a text that may have changed since. The editor finds it by the same rules
/// (`Desk/assets/editor/anchors.js`); both are held to `Tests/Browser/anchors.json`.
///
/// The words themselves count first; of several places the one with most of what stood around, then the one nearest to the
/// block. Where the words are gone, what stands between their surroundings is what they became.
package struct PassagePlace: Equatable, Sendable {
    /// The block it begins in, counted from 0.
    package let block: Int
    /// Whether its words are others now.
    package let isChanged: Bool

    /// `nil` when the passage is lost.
    package init?(of passage: Comment.Passage, in body: Document) {
        self.init(of: passage, in: PlainBlocks(body))
    }

    init?(of passage: Comment.Passage, in text: PlainBlocks) {
        let words = PlainBlocks.bytes(passage.words)
        let before = PlainBlocks.bytes(passage.before)
        let after = PlainBlocks.bytes(passage.after)
        let found = text.places(of: words).map { start in
            (
                start: start,
                score: text.agreement(at: start, before) + text.agreement(from: start + words.count, after),
                distance: abs(text.block(at: start) - passage.block)
            )
        }
        if let best = found.min(by: { ($1.score, $0.distance) < ($0.score, $1.distance) }) {
            self.init(block: text.block(at: best.start), isChanged: false)
            return
        }
        guard let start = text.between(before, after, near: passage.block, atMost: words.count * 2 + 200) else {
            return nil
        }
        self.init(block: text.block(at: start), isChanged: true)
    }

    private init(block: Int, isChanged: Bool) { (self.block, self.isChanged) = (block, isChanged) }
}
