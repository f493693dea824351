extension Document {
    /// What two people made of one document, in one: block by block, and inside a text block by characters.
    ///
    /// `theirs` was there first: where both put something in one place, it stands first. What one took out and the
    /// other changed stays, changed. What cannot be one (a table both gave another shape) stays twice. Everything
    /// that either put in is in the result. A document of 10,000 words takes milliseconds.
    package static func merging(base: Document, theirs: Document, mine: Document) -> Document {
        Document(BlockMerge.blocks(base: base.blocks, theirs: theirs.blocks, mine: mine.blocks))
    }
}

/// Three-way merging of a sequence of blocks.
enum BlockMerge {
    static func blocks(base: [Block], theirs: [Block], mine: [Block]) -> [Block] {
        if theirs == base || theirs == mine { return mine }
        if mine == base { return theirs }
        let changes = ThreeWayHunks(
            theirs: BlockDifference.hunks(from: base, to: theirs),
            mine: BlockDifference.hunks(from: base, to: mine))
        var result: [Block] = []
        var at = 0
        for change in changes.regions {
            result.append(contentsOf: base[at..<change.base.lowerBound])
            at = change.base.upperBound
            switch change.sides {
            case .theirs(let range): result.append(contentsOf: theirs[range])
            case .mine(let range): result.append(contentsOf: mine[range])
            case .both(let their, let my):
                if theirs[their].elementsEqual(mine[my]) {
                    result.append(contentsOf: mine[my])
                } else if change.base.isEmpty {
                    result.append(contentsOf: theirs[their])
                    result.append(contentsOf: mine[my])
                } else {
                    let line = TokenMerge(base: base[change.base], theirs: theirs[their], mine: mine[my])
                    result.append(contentsOf: line.merged().blocks)
                }
            }
        }
        result.append(contentsOf: base[at...])
        return result
    }
}
