/// One place where a document was changed: blocks taken out, blocks put in.
///
/// A change of a document is a list of splices, from top to bottom, that do not touch one another. All places are
/// counted in the document before the change.
package struct Splice: Equatable, Sendable {
    /// The first block taken out, or the block before which others are put in; counted from 0.
    package var at: Int
    package var removed: [Block]
    package var blocks: [Block]

    package init(at: Int, removed: [Block], blocks: [Block]) {
        self.at = at
        self.removed = removed
        self.blocks = blocks
    }
}

/// Why splices are not a change of a document.
package enum SpliceError: Error, Equatable {
    /// A splice reaches beyond the document, or into the one before it.
    case outside(splice: Int)
    /// What is to be taken out is not what is there.
    case differs(splice: Int)
}

extension Document {
    /// The document after a change. What the splices take out must be there.
    package func applying(_ splices: [Splice]) throws(SpliceError) -> Document {
        var result: [Block] = []
        result.reserveCapacity(blocks.count)
        var at = 0
        for (number, splice) in splices.enumerated() {
            let end = splice.at + splice.removed.count
            guard splice.at >= at, end <= blocks.count else { throw .outside(splice: number) }
            guard blocks[splice.at..<end].elementsEqual(splice.removed) else { throw .differs(splice: number) }
            result.append(contentsOf: blocks[at..<splice.at])
            result.append(contentsOf: splice.blocks)
            at = end
        }
        result.append(contentsOf: blocks[at...])
        return Document(result)
    }

    /// What has to be changed in this document to make it `other`: `applying(difference(to: other)) == other`.
    ///
    /// The least number of blocks, unless more than ``SequenceDifference/workLimit`` differ.
    package func difference(to other: Document) -> [Splice] {
        SequenceDifference.hunks(from: blocks, to: other.blocks).map { hunk in
            Splice(at: hunk.old.lowerBound, removed: Array(blocks[hunk.old]), blocks: Array(other.blocks[hunk.new]))
        }
    }
}

extension [Splice] {
    /// The change back.
    package var inverted: [Splice] {
        var shift = 0
        return map { splice in
            defer { shift += splice.blocks.count - splice.removed.count }
            return Splice(at: splice.at + shift, removed: splice.blocks, blocks: splice.removed)
        }
    }
}
