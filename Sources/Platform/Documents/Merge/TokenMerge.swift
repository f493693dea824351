/// Three-way merging of a stretch of blocks that both sides changed, token by token.
struct TokenMerge {
    private let base: [Token]
    private let theirs: [Token]
    private let mine: [Token]
    private var their: TextAlignment
    private var my: TextAlignment

    init(base: some Sequence<Block>, theirs: some Sequence<Block>, mine: some Sequence<Block>) {
        self.base = [Token](base)
        self.theirs = [Token](theirs)
        self.mine = [Token](mine)
        let keys = self.base.map(\.key)
        let (theirKeys, myKeys) = (self.theirs.map(\.key), self.mine.map(\.key))
        let (theirChange, myChange) = (
            TextAlignment(base: keys, side: theirKeys, isWordPart: \.isWordPart),
            TextAlignment(base: keys, side: myKeys, isWordPart: \.isWordPart)
        )
        (their, my) = (theirChange, myChange)
        their.keepFirstEnds(of: keys, side: theirKeys)
        my.keepFirstEnds(of: keys, side: myKeys)
        their.restoreWords(editedBy: myChange, base: keys, otherSide: myKeys, isWordPart: \.isWordPart)
        my.restoreWords(editedBy: theirChange, base: keys, otherSide: theirKeys, isWordPart: \.isWordPart)
        keepEditedBlocks()
    }

    func merged() -> [Token] {
        var line = MergedLine<Token>(space: .scalar(" ", []), isWordPart: \.key.isWordPart)
        for index in 0...base.count {
            line.append(
                theirs: theirs[their.inserted[index]], mine: mine[my.inserted[index]],
                after: index > 0 ? base[index - 1] : nil)
            if index < base.count { append(index, to: &line) }
        }
        return line.elements
    }

    private func append(_ index: Int, to line: inout MergedLine<Token>) {
        let token = base[index]
        let places = (their.fates[index].place, my.fates[index].place)
        switch (their.token(index, base, theirs), my.token(index, base, mine)) {
        case (nil, nil): break
        case (nil, let survivor?):
            if stays(survivor, token, my.isDoubtful[index]) { line.append(survivor, their: nil, my: places.1) }
        case (let survivor?, nil):
            if stays(survivor, token, their.isDoubtful[index]) { line.append(survivor, their: places.0, my: nil) }
        case (let their?, let my?):
            for merged in Self.merged(token, their, my) { line.append(merged, their: places.0, my: places.1) }
        }
    }

    /// Taken out by one and changed by the other, a block stays; a letter whose marks changed goes.
    private func stays(_ survivor: Token, _ base: Token, _ isDoubtful: Bool) -> Bool {
        switch survivor {
        case .block: survivor != base
        case .scalar: isDoubtful
        case .lineBreak, .end: false
        }
    }

    private static func merged(_ base: Token, _ theirs: Token, _ mine: Token) -> [Token] {
        if theirs == base || theirs == mine { return [mine] }
        if mine == base { return [theirs] }
        switch (base, theirs, mine) {
        case (.scalar(let scalar, let base), .scalar(_, let theirs), .scalar(_, let mine)):
            return [.scalar(scalar, .merging(base: base, theirs: theirs, mine: mine))]
        case (.end(let base), .end(let theirs), .end(let mine)):
            return [.end(.merging(base: base, theirs: theirs, mine: mine))]
        case (.block(let base), .block(let theirs), .block(let mine)):
            return Block.merging(base: base, theirs: theirs, mine: mine).map { .block($0) }
        default:
            return [theirs, mine]
        }
    }

    /// A text block that one side took out whole and the other wrote in stays: its words give the new ones sense.
    private mutating func keepEditedBlocks() {
        var start = 0
        for index in base.indices {
            if case .block = base[index] { start = index + 1 }
            guard base[index].isEnd else { continue }
            let block = start...index
            start = index + 1
            let isTheirsGone = block.allSatisfy { their.fates[$0] == .removed }
            let isMineGone = block.allSatisfy { my.fates[$0] == .removed }
            if isTheirsGone, !isMineGone, my.writes(in: block, side: mine) {
                their.restore(block)
            } else if isMineGone, !isTheirsGone, their.writes(in: block, side: theirs) {
                my.restore(block)
            }
        }
    }
}

extension TextAlignment {
    /// A paragraph put in behind another: the end that was there is the first of the two, so that what somebody else writes
    /// on at that end stays in the paragraph they see it in.
    fileprivate mutating func keepFirstEnds(of base: [Token.Key], side: [Token.Key]) {
        for index in base.indices.reversed() where base[index] == .end {
            let new = inserted[index]
            guard let last = fates[index].place, last == new.upperBound,
                let first = new.first(where: { side[$0] == .end })
            else { continue }
            fates[index] = .kept(first)
            inserted[index] = new.lowerBound..<first
            let after = inserted[index + 1]
            inserted[index + 1] = (first + 1)..<(after.isEmpty ? last + 1 : after.upperBound)
        }
    }

    /// What the side made of a token; `nil` when it took it out.
    fileprivate func token(_ index: Int, _ base: [Token], _ side: [Token]) -> Token? {
        switch fates[index] {
        case .removed: nil
        case .restored: base[index]
        case .kept(let at): side[at]
        }
    }

    /// Whether the side put something into a text block.
    fileprivate func writes(in block: ClosedRange<Int>, side: [Token]) -> Bool {
        if let last = side[inserted[block.lowerBound]].last {
            switch last {
            case .scalar, .lineBreak: return true
            case .end, .block: break
            }
        }
        return block.dropFirst().contains { !inserted[$0].isEmpty }
    }

    fileprivate mutating func restore(_ block: ClosedRange<Int>) {
        for index in block { fates[index] = .restored }
    }
}
