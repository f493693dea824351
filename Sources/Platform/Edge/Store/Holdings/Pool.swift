/// Ordinary pages, and all the others, which anybody can make up by the million: 404s and redirects.
enum PoolKind: Int, Sendable, CaseIterable {
    case pages
    case others

    init(status: Int) { self = status == 200 ? .pages : .others }
}

/// The pages of one kind, of which the least valuable leaves first.
struct Pool {
    /// Their slots, in no order.
    private(set) var members: [Int32] = []
    /// What they take, names of facts not included.
    var bytes = 0
    /// The value of what left last. New and newly used pages start from here, so that old fame wears off
    /// (GreedyDual-Size-Frequency, Cherkasova 1998).
    var inflation = 0.0

    /// - Returns: its place.
    mutating func add(_ slot: Int32) -> Int32 {
        members.append(slot)
        return Int32(members.count - 1)
    }

    /// - Returns: the slot that now stands there, if another moved.
    mutating func remove(at place: Int32) -> Int32? {
        let last = members.removeLast()
        guard Int(place) < members.count else { return nil }
        members[Int(place)] = last
        return last
    }
}
