/// Which blocks of one version are which of another, so that what somebody wrote in a block is merged into that block.
///
/// Equal short lines (an empty one, “Foto:”) say little. Taken for one another they would make a paragraph that stayed
/// look like one taken out here and put in there, and whoever wrote in it meanwhile would have it twice. So what counts
/// is not how many blocks stay but how many letters, those of paragraphs that were edited too. The browser's half is
/// `Desk/assets/editor/blocks.js`.
struct BlockDifference {
    /// Pairs of blocks looked at between two that stayed; beyond, as many blocks as possible stay.
    private static let workLimit = 20_000
    /// Letters that make a block that stands once on both sides the same one.
    private static let telling = 20

    private let old: [Block]
    private let new: [Block]
    private let oldNumbers: [Int]
    private let newNumbers: [Int]
    private let bags: [WordBag]
    /// The place in `new` of each block that stayed as it was.
    private var kept: [Int?]

    /// From top to bottom, none touching the next.
    static func hunks(from old: [Block], to new: [Block]) -> [Hunk] {
        if old.isEmpty && new.isEmpty { return [] }
        var start = 0
        while start < min(old.count, new.count), old[start] == new[start] { start += 1 }
        var end = 0
        while end < min(old.count, new.count) - start, old[old.count - 1 - end] == new[new.count - 1 - end] { end += 1 }
        let middle = BlockDifference(
            Array(old[start..<(old.count - end)]), Array(new[start..<(new.count - end)]))
        return middle.hunks(after: start)
    }

    private init(_ old: [Block], _ new: [Block]) {
        (self.old, self.new) = (old, new)
        kept = Array(repeating: nil, count: old.count)
        guard !old.isEmpty, !new.isEmpty else {
            (oldNumbers, newNumbers, bags) = ([], [], [])
            return
        }
        var numbers: [Block: Int] = [:]
        var bags: [WordBag] = []
        func number(_ block: Block) -> Int {
            if let known = numbers[block] { return known }
            bags.append(WordBag(block))
            numbers[block] = numbers.count
            return numbers.count - 1
        }
        oldNumbers = old.map(number)
        newNumbers = new.map(number)
        self.bags = bags
        align()
    }

    private func hunks(after start: Int) -> [Hunk] {
        var hunks: [Hunk] = []
        var (from, newFrom) = (0, 0)
        for index in 0...old.count {
            guard let place = index < old.count ? kept[index] : new.count else { continue }
            if from < index || newFrom < place {
                hunks.append(
                    Hunk(old: (from + start)..<(index + start), new: (newFrom + start)..<(place + start)))
            }
            (from, newFrom) = (index + 1, place + 1)
        }
        return hunks
    }

    private mutating func align() {
        var (at, newAt) = (0, 0)
        for anchor in anchors() {
            fill(at..<anchor.index, newAt..<anchor.place)
            kept[anchor.index] = anchor.place
            (at, newAt) = (anchor.index + 1, anchor.place + 1)
        }
        fill(at..<old.count, newAt..<new.count)
    }

    /// Long blocks that stand once on both sides, in one order: those with the most letters.
    private func anchors() -> [(index: Int, place: Int)] {
        let places = Dictionary(zip(newNumbers, newNumbers.indices)) { _, _ in -1 }
        let counts = Dictionary(zip(oldNumbers, repeatElement(1, count: old.count)), uniquingKeysWith: +)
        var chains: [(index: Int, place: Int, weight: Int, before: Int?)] = []
        for (index, number) in oldNumbers.enumerated() {
            guard let place = places[number], place >= 0, counts[number] == 1, bags[number].letters >= Self.telling
            else {
                continue
            }
            let before = chains.indices.filter { chains[$0].place < place }
                .max { chains[$0].weight < chains[$1].weight }
            chains.append((index, place, bags[number].letters + (before.map { chains[$0].weight } ?? 0), before))
        }
        var result: [(index: Int, place: Int)] = []
        var last = chains.indices.max { chains[$0].weight < chains[$1].weight }
        while let chain = last {
            result.append((chains[chain].index, chains[chain].place))
            last = chains[chain].before
        }
        return result.reversed()
    }

    /// Between two anchors: the pairs in one order that keep the most letters.
    private mutating func fill(_ rows: Range<Int>, _ columns: Range<Int>) {
        if rows.isEmpty || columns.isEmpty { return }
        guard rows.count * columns.count <= Self.workLimit else { return fillLarge(rows, columns) }
        let width = columns.count + 1
        // What can stay of the blocks from a row and from a column on.
        var best = [Int](repeating: 0, count: (rows.count + 1) * width)
        var worth = [Int](repeating: 0, count: rows.count * width)
        for row in rows.indices.reversed() {
            for column in columns.indices.reversed() {
                let here = (row - rows.lowerBound) * width + column - columns.lowerBound
                let (one, other) = (oldNumbers[row], newNumbers[column])
                worth[here] = one == other ? bags[one].letters + 1 : bags[one].letters(inCommonWith: bags[other])
                let pair = worth[here] > 0 ? worth[here] + best[here + width + 1] : 0
                best[here] = max(best[here + width], best[here + 1], pair)
            }
        }
        var (row, column) = (rows.lowerBound, columns.lowerBound)
        while row < rows.upperBound, column < columns.upperBound {
            let here = (row - rows.lowerBound) * width + column - columns.lowerBound
            if worth[here] > 0, best[here] == worth[here] + best[here + width + 1] {
                if oldNumbers[row] == newNumbers[column] { kept[row] = column }
                (row, column) = (row + 1, column + 1)
            } else if best[here] == best[here + width] {
                row += 1
            } else {
                column += 1
            }
        }
    }

    private mutating func fillLarge(_ rows: Range<Int>, _ columns: Range<Int>) {
        var (at, newAt) = (rows.lowerBound, columns.lowerBound)
        let hunks = SequenceDifference.hunks(from: Array(oldNumbers[rows]), to: Array(newNumbers[columns]))
        for hunk in hunks + [Hunk(old: rows.count..<rows.count, new: columns.count..<columns.count)] {
            while at < rows.lowerBound + hunk.old.lowerBound {
                kept[at] = newAt
                (at, newAt) = (at + 1, newAt + 1)
            }
            (at, newAt) = (rows.lowerBound + hunk.old.upperBound, columns.lowerBound + hunk.new.upperBound)
        }
    }
}

/// The words of a block, and how many letters of each stand in it.
private struct WordBag {
    private var words: [Substring: Int] = [:]
    private(set) var letters = 0

    init(_ block: Block) {
        let text = Document([block]).plainText
        for word in text.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
            let count = word.unicodeScalars.count
            words[word, default: 0] += count
            letters += count
        }
    }

    /// Of words both have; 0 when that is under half of the shorter.
    func letters(inCommonWith other: WordBag) -> Int {
        let (small, large) = words.count < other.words.count ? (words, other.words) : (other.words, words)
        let sum = small.reduce(0) { $0 + min($1.value, large[$1.key] ?? 0) }
        return 2 * sum >= min(letters, other.letters) ? sum : 0
    }
}
