/// How one side changed a line of tokens: which of them are still there, and what it put between them.
struct TextAlignment {
    enum Fate: Equatable {
        case removed
        /// Its place on the side.
        case kept(Int)
        /// Taken out by the side, and put back because the other side wrote there.
        case restored

        var place: Int? {
            if case .kept(let place) = self { place } else { nil }
        }
    }

    /// What became of each token of the base.
    var fates: [Fate]
    /// Before each token of the base, and after the last: the side's own tokens.
    var inserted: [Range<Int>]
    /// Tokens of the base that could as well be the ones put in, beside equal ones: “M” before “Moskow”. Nobody may
    /// take them out, lest what was typed loses a letter.
    private(set) var isDoubtful: [Bool]

    /// Words first, then the characters of words that changed, so that a word typed anew is not mixed with the one
    /// it replaces.
    init<Key: Hashable>(base: [Key], side: [Key], isWordPart: (Key) -> Bool) {
        fates = Array(repeating: .removed, count: base.count)
        inserted = Array(repeating: 0..<0, count: base.count + 1)
        isDoubtful = Array(repeating: false, count: base.count)
        let baseWords = Self.words(base, isWordPart)
        let sideWords = Self.words(side, isWordPart)
        let hunks = SequenceDifference.hunks(
            from: baseWords.map { base[$0] }, to: sideWords.map { side[$0] })
        var baseAt = 0
        var sideAt = 0
        for hunk in hunks {
            let first = hunk.old.lowerBound
            let start = first < baseWords.count ? baseWords[first].lowerBound : base.count
            let end = hunk.old.isEmpty ? start : baseWords[hunk.old.upperBound - 1].upperBound
            let sideStart = sideAt + (start - baseAt)
            let sideEnd = hunk.new.isEmpty ? sideStart : sideWords[hunk.new.upperBound - 1].upperBound
            keep(baseAt..<start, at: sideAt)
            if hunk.old.count == hunk.new.count {
                for (old, new) in zip(baseWords[hunk.old], sideWords[hunk.new]) {
                    refine(base, old, side, new, isOneWord: true)
                }
            } else {
                refine(base, start..<end, side, sideStart..<sideEnd, isOneWord: hunk.old.count == 1)
            }
            baseAt = end
            sideAt = sideEnd
        }
        keep(baseAt..<base.count, at: sideAt)
        for gap in inserted.indices where !inserted[gap].isEmpty { findDoubt(gap, base, side, isWordPart) }
    }

    /// Slides what was put in to the left and to the right as far as the text stays the same, within a word: what
    /// begins with a space was put behind a word, beyond doubt.
    private mutating func findDoubt<Key: Equatable>(
        _ gap: Int, _ base: [Key], _ side: [Key], _ isWordPart: (Key) -> Bool
    ) {
        let new = inserted[gap]
        let (isInWord, goesOn) = (isWordPart(side[new.lowerBound]), isWordPart(side[new.upperBound - 1]))
        var index = gap
        var end = new.upperBound
        while isInWord, index > 0, end > 0, base[index - 1] == side[end - 1],
            fates[index - 1] == .kept(end - new.count - 1)
        {
            index -= 1
            end -= 1
            isDoubtful[index] = true
        }
        index = gap
        var start = new.lowerBound
        while goesOn, index < base.count, base[index] == side[start], fates[index] == .kept(start + new.count) {
            isDoubtful[index] = true
            index += 1
            start += 1
        }
    }

    private mutating func keep(_ range: Range<Int>, at sideAt: Int) {
        for index in range { fates[index] = .kept(sideAt + index - range.lowerBound) }
    }

    /// After what the word before put there, which stands right before it on the side.
    private mutating func insert(_ new: Range<Int>, before gap: Int) {
        guard !new.isEmpty else { return }
        inserted[gap] = inserted[gap].isEmpty ? new : inserted[gap].lowerBound..<new.upperBound
    }

    /// Characters of a stretch of changed words.
    private mutating func refine<Key: Hashable>(
        _ base: [Key], _ old: Range<Int>, _ side: [Key], _ new: Range<Int>, isOneWord: Bool
    ) {
        let hunks = SequenceDifference.hunks(from: Array(base[old]), to: Array(side[new]))
        let removed = hunks.reduce(0) { $0 + $1.old.count }
        let added = hunks.reduce(0) { $0 + $1.new.count }
        // What is mostly different was written anew, as were several words that became others: equal letters are chance.
        let isAnew = added > 0 && 2 * (old.count - removed) < max(old.count, new.count)
        if !new.isEmpty, removed > 0 || hunks.count > 1, isAnew || !isOneWord {
            insert(new, before: old.lowerBound)
            return
        }
        var baseAt = old.lowerBound
        var sideAt = new.lowerBound
        for hunk in hunks {
            keep(baseAt..<(old.lowerBound + hunk.old.lowerBound), at: sideAt)
            let put = (new.lowerBound + hunk.new.lowerBound)..<(new.lowerBound + hunk.new.upperBound)
            insert(put, before: old.lowerBound + hunk.old.lowerBound)
            baseAt = old.lowerBound + hunk.old.upperBound
            sideAt = new.lowerBound + hunk.new.upperBound
        }
        keep(baseAt..<old.upperBound, at: sideAt)
    }

    /// Runs of word parts, and every other token by itself.
    private static func words<Key>(_ keys: [Key], _ isWordPart: (Key) -> Bool) -> [Range<Int>] {
        var words: [Range<Int>] = []
        var isInWord = false
        for (index, key) in keys.enumerated() {
            let isPart = isWordPart(key)
            if isPart, isInWord {
                words[words.count - 1] = words[words.count - 1].lowerBound..<(index + 1)
            } else {
                words.append(index..<(index + 1))
            }
            isInWord = isPart
        }
        return words
    }
}

extension TextAlignment {
    /// A word that this side took out whole and the other one changed stays as that one has it.
    mutating func restoreWords<Key>(
        editedBy other: TextAlignment, base: [Key], otherSide: [Key], isWordPart: (Key) -> Bool
    ) {
        var start: Int?
        for index in 0...base.count {
            if index < base.count, isWordPart(base[index]) {
                start = start ?? index
                continue
            }
            guard let first = start else { continue }
            start = nil
            let word = first..<index
            if word.allSatisfy({ fates[$0] == .removed }), other.edits(word, otherSide, isWordPart) {
                for index in word { fates[index] = .restored }
            }
        }
    }

    private func edits<Key>(_ word: Range<Int>, _ side: [Key], _ isWordPart: (Key) -> Bool) -> Bool {
        guard word.contains(where: { fates[$0] != .removed }) else { return false }
        return word.dropFirst().contains { !inserted[$0].isEmpty }
            || side[inserted[word.lowerBound]].last.map(isWordPart) ?? false
            || side[inserted[word.upperBound]].first.map(isWordPart) ?? false
    }
}

extension Unicode.Scalar {
    /// Whether the scalar belongs to a word: a letter, digit or mark of any script.
    var isWordPart: Bool {
        if isASCII { return (0x30...0x39).contains(value) || (0x61...0x7A).contains(value | 0x20) }
        return properties.isAlphabetic || properties.numericType != nil || properties.generalCategory == .nonspacingMark
    }
}

extension Token.Key {
    var isWordPart: Bool {
        if case .scalar(let scalar) = self { scalar.isWordPart } else { false }
    }
}
