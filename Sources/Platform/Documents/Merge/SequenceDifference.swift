/// Where two sequences differ.
struct Hunk: Equatable {
    /// In the first sequence.
    var old: Range<Int>
    /// In the second.
    var new: Range<Int>
}

/// The shortest way from one sequence to another: common ends first, then Myers' greedy algorithm.
///
/// “An O(ND) Difference Algorithm and Its Variations”, 1986.
enum SequenceDifference {
    /// Edits looked for between the common ends. Beyond, everything between them counts as replaced. Chosen so that
    /// the search keeps under 10 MB and 10 ms.
    static let workLimit = 1_000

    /// From top to bottom, none touching the next.
    static func hunks<Element: Hashable>(from old: [Element], to new: [Element]) -> [Hunk] {
        var numbers: [Element: Int] = [:]
        func number(_ element: Element) -> Int {
            if let known = numbers[element] { return known }
            numbers[element] = numbers.count
            return numbers.count - 1
        }
        let (start, oldEnd, newEnd) = commonEnds(old, new)
        let hunks = myers(old[start..<oldEnd].map(number), new[start..<newEnd].map(number))
        return hunks.map { hunk in
            Hunk(
                old: (hunk.old.lowerBound + start)..<(hunk.old.upperBound + start),
                new: (hunk.new.lowerBound + start)..<(hunk.new.upperBound + start))
        }
    }

    /// The elements equal from the start, and where each sequence's common end begins.
    private static func commonEnds<Element: Equatable>(_ old: [Element], _ new: [Element]) -> (Int, Int, Int) {
        var start = 0
        while start < old.count, start < new.count, old[start] == new[start] { start += 1 }
        var oldEnd = old.count
        var newEnd = new.count
        while oldEnd > start, newEnd > start, old[oldEnd - 1] == new[newEnd - 1] {
            oldEnd -= 1
            newEnd -= 1
        }
        return (start, oldEnd, newEnd)
    }

    private static func myers(_ old: [Int], _ new: [Int]) -> [Hunk] {
        if old.isEmpty && new.isEmpty { return [] }
        let everything = [Hunk(old: 0..<old.count, new: 0..<new.count)]
        if old.isEmpty || new.isEmpty { return everything }
        let limit = min(old.count + new.count, workLimit)
        // The furthest place on each diagonal, -limit-1 to limit+1; and a copy of it before each round.
        var furthest = [Int](repeating: 0, count: 2 * limit + 3)
        let middle = limit + 1
        var rounds: [ArraySlice<Int>] = []
        for round in 0...limit {
            rounds.append(furthest[(middle - round - 1)...(middle + round + 1)])
            for diagonal in stride(from: -round, through: round, by: 2) {
                let index = middle + diagonal
                let isDown = diagonal == -round || diagonal != round && furthest[index - 1] < furthest[index + 1]
                var x = isDown ? furthest[index + 1] : furthest[index - 1] + 1
                var y = x - diagonal
                while x < old.count, y < new.count, old[x] == new[y] {
                    x += 1
                    y += 1
                }
                furthest[index] = x
                if x >= old.count, y >= new.count {
                    return hunks(rounds, middle: middle, oldCount: old.count, newCount: new.count)
                }
            }
        }
        return everything
    }

    /// Walks back through the rounds and joins single edits.
    private static func hunks(_ rounds: [ArraySlice<Int>], middle: Int, oldCount: Int, newCount: Int) -> [Hunk] {
        var hunks: [Hunk] = []
        var x = oldCount
        var y = newCount
        for round in stride(from: rounds.count - 1, to: 0, by: -1) {
            let furthest = rounds[round]
            let diagonal = x - y
            let index = middle + diagonal
            let isDown = diagonal == -round || diagonal != round && furthest[index - 1] < furthest[index + 1]
            let fromX = furthest[isDown ? index + 1 : index - 1]
            let fromY = fromX - (isDown ? diagonal + 1 : diagonal - 1)
            let edit = Hunk(old: fromX..<(isDown ? fromX : fromX + 1), new: fromY..<(isDown ? fromY + 1 : fromY))
            if let last = hunks.last, last.old.lowerBound == edit.old.upperBound,
                last.new.lowerBound == edit.new.upperBound
            {
                hunks[hunks.count - 1] = Hunk(
                    old: edit.old.lowerBound..<last.old.upperBound, new: edit.new.lowerBound..<last.new.upperBound)
            } else {
                hunks.append(edit)
            }
            x = fromX
            y = fromY
        }
        return hunks.reversed()
    }
}
