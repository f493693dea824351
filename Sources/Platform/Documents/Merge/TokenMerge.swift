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
        their = TextAlignment(base: keys, side: self.theirs.map(\.key)) { $0.isWordPart }
        my = TextAlignment(base: keys, side: self.mine.map(\.key)) { $0.isWordPart }
        keepEditedBlocks()
    }

    func merged() -> [Token] {
        var result: [Token] = []
        result.reserveCapacity(max(theirs.count, mine.count))
        for index in base.indices {
            appendInserted(before: index, to: &result)
            append(index, to: &result)
        }
        appendInserted(before: base.count, to: &result)
        return result
    }

    private func appendInserted(before index: Int, to result: inout [Token]) {
        let their = theirs[self.their.inserted[index]]
        let my = mine[self.my.inserted[index]]
        let before = index > 0 ? base[index - 1] : nil
        result.append(
            contentsOf: Beside(their, my, after: before, space: .scalar(" ", []), isWordPart: \.key.isWordPart).elements)
    }

    private func append(_ index: Int, to result: inout [Token]) {
        let token = base[index]
        switch (their.token(index, base, theirs), my.token(index, base, mine)) {
        case (nil, nil): break
        case (nil, let survivor?): if stays(survivor, token, my.isDoubtful[index]) { result.append(survivor) }
        case (let survivor?, nil): if stays(survivor, token, their.isDoubtful[index]) { result.append(survivor) }
        case (let their?, let my?): result.append(contentsOf: Self.merged(token, their, my))
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
