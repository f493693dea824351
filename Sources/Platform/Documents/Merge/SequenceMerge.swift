/// Three-way merging of list items, rows and pictures: whole elements, those that were changed recognised by likeness.
struct SequenceMerge<Element: Hashable> {
    private let base: [Element]
    private let theirs: [Element]
    private let mine: [Element]
    private let their: ElementAlignment
    private let my: ElementAlignment

    init(base: [Element], theirs: [Element], mine: [Element], isSame: (Element, Element) -> Bool) {
        self.base = base
        self.theirs = theirs
        self.mine = mine
        their = ElementAlignment(base: base, side: theirs, isSame: isSame)
        my = ElementAlignment(base: base, side: mine, isSame: isSame)
    }

    /// - Parameter merge: makes one of an element both changed, from the base, theirs and mine.
    func merged(_ merge: (Element, Element, Element) -> [Element]) -> [Element] {
        var result: [Element] = []
        for index in 0...base.count {
            let their = theirs[self.their.inserted[index]]
            let my = mine[self.my.inserted[index]]
            result.append(contentsOf: their)
            if !their.elementsEqual(my) { result.append(contentsOf: my) }
            if index < base.count { result.append(contentsOf: element(index, merge)) }
        }
        return result
    }

    private func element(_ index: Int, _ merge: (Element, Element, Element) -> [Element]) -> [Element] {
        switch (their.kept[index].map { theirs[$0] }, my.kept[index].map { mine[$0] }) {
        case (nil, nil): []
        case (nil, let survivor?), (let survivor?, nil): survivor == base[index] ? [] : [survivor]
        case (let their?, let my?):
            if their == base[index] || their == my {
                [my]
            } else if my == base[index] {
                [their]
            } else {
                merge(base[index], their, my)
            }
        }
    }
}

/// Which elements of a base a side still has, and what it put between them.
private struct ElementAlignment {
    var kept: [Int?]
    var inserted: [Range<Int>]

    /// Pairs looked at in one stretch; beyond, elements are paired by place.
    private static let pairLimit = 10_000

    init<Element: Hashable>(base: [Element], side: [Element], isSame: (Element, Element) -> Bool) {
        kept = Array(repeating: nil, count: base.count)
        inserted = Array(repeating: 0..<0, count: base.count + 1)
        var sideAt = 0
        var baseAt = 0
        for hunk in SequenceDifference.hunks(from: base, to: side) {
            for index in baseAt..<hunk.old.lowerBound { kept[index] = sideAt + index - baseAt }
            baseAt = hunk.old.upperBound
            sideAt = hunk.new.upperBound
            var next = hunk.new.lowerBound
            let isSmall = hunk.old.count * hunk.new.count <= Self.pairLimit
            for index in hunk.old {
                let found =
                    isSmall ? (next..<sideAt).first { isSame(base[index], side[$0]) } : next < sideAt ? next : nil
                guard let found else { continue }
                inserted[index] = next..<found
                kept[index] = found
                next = found + 1
            }
            // What follows the last one recognised stands after the stretch.
            inserted[baseAt] = next..<sideAt
        }
        for index in baseAt..<base.count { kept[index] = sideAt + index - baseAt }
    }
}

/// Whether a stretch of blocks looks like another one, changed.
enum Similarity {
    /// Half the words of the shorter are in the longer; or one of them has none.
    static func areAlike(_ one: [Block], _ other: [Block]) -> Bool {
        let words = [one, other].map { Set(Document(normal: $0).plainText.split(separator: " ")) }
        let shorter = min(words[0].count, words[1].count)
        return shorter == 0 || 2 * words[0].intersection(words[1]).count >= shorter
    }
}
