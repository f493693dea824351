import Facts
import Synchronization

/// Everything held: the pages with what they cost, the index of their facts, the table by path, and the room left.
///
/// Behind the store's lock. The table has locks of its own, because the hit path reads it; only this type writes it.
struct Holdings {
    struct Slot {
        var page: HeldPage?
        var pool = PoolKind.pages
        var place: Int32 = 0
        /// As counted in the pool.
        var bytes = 0
        /// Of those, for its facts.
        var factBytes = 0
        /// The drop before which its rendering began.
        var epoch: UInt64 = 0
        /// Microseconds of rendering.
        var cost = 0.0
        var frequency = 1.0
        var seenHits = 0
        var value = 0.0
    }

    let table: ShardedTable
    let limit: Int
    private(set) var index = FactIndex()
    var slots: [Slot] = []
    private var freeSlots: [Int32] = []
    var pools: [Pool] = [Pool(), Pool()]
    var random: SplitMix

    init(table: ShardedTable, limit: Int, seed: UInt64) {
        (self.table, self.limit, random) = (table, max(limit, 0), SplitMix(state: seed))
    }

    var count: Int { pools.reduce(0) { $0 + $1.members.count } }

    /// Of everything held.
    var bytes: Int { PoolKind.allCases.reduce(0) { $0 + bytes(of: $1) } }

    func bytes(of kind: PoolKind) -> Int { pools[kind.rawValue].bytes + index.bytes[kind, default: 0] }

    /// Holds a page, in place of the one for the same path.
    ///
    /// - Parameters:
    ///   - epoch: the last drop before the rendering began.
    ///   - evicted: what had to leave.
    /// - Returns: `false` when it is too large, or a newer rendering is held.
    mutating func insert(
        _ page: HeldPage, facts: Set<ReadFact>, cost: Double, epoch: UInt64, evicted: inout [HeldPage]
    ) -> Bool {
        let old = page.path.withUnsafeBytes { table.find($0, hash: page.hash) }.flatMap { self.slot(of: $0) }
        if let old, slots[Int(old)].epoch > epoch { return false }

        let kind = PoolKind(status: page.status)
        let factBytes = FactIndex.bytes(of: facts)
        let bytes = page.bytes + factBytes
        guard bytes <= largest(kind) else {
            if let old { evicted.append(remove(old)) }
            return false
        }
        // The old one stays in the table until the new one takes its place, so that no reader finds a gap.
        if let old { evicted.append(detach(old)) }
        let slot = freeSlots.popLast() ?? Int32(slots.count)
        if Int(slot) == slots.count { slots.append(Slot()) }
        let place = pools[kind.rawValue].add(slot)
        pools[kind.rawValue].bytes += bytes
        index.add(slot, facts, pool: kind)
        page.slot.store(Int(slot), ordering: .relaxed)
        let value = pools[kind.rawValue].inflation + cost / Double(bytes)
        slots[Int(slot)] = Slot(
            page: page, pool: kind, place: place, bytes: bytes, factBytes: factBytes, epoch: epoch, cost: cost,
            value: value)
        table.put(page)
        makeRoom(sparing: slot, evicted: &evicted)
        return true
    }

    /// Counts a page anew that has been packed since.
    mutating func weigh(_ page: HeldPage, evicted: inout [HeldPage]) {
        guard let slot = slot(of: page) else { return }
        let kind = slots[Int(slot)].pool
        let bytes = page.bytes + slots[Int(slot)].factBytes
        pools[kind.rawValue].bytes += bytes - slots[Int(slot)].bytes
        slots[Int(slot)].bytes = bytes
        if bytes > largest(kind) { evicted.append(remove(slot)) }
        makeRoom(sparing: slot, evicted: &evicted)
    }

    /// Drops what these changes may have made untrue.
    mutating func drop(_ altered: [AlteredFact]) -> [HeldPage] {
        var doomed: Set<Int32> = []
        for fact in altered { doomed.formUnion(index.readers(of: fact)) }
        guard doomed.count * 4 >= count * 3 else { return doomed.map { remove($0) } }

        // Nearly everything, as when the menu changes: an index of what is left is made sooner than taken apart.
        let staying = pools.flatMap(\.members).filter { !doomed.contains($0) }
        let facts = staying.map { index.facts(of: $0) }
        index = FactIndex()
        for (slot, facts) in zip(staying, facts) { index.add(slot, facts, pool: slots[Int(slot)].pool) }
        return doomed.map { remove($0, isIndexed: false) }
    }

    mutating func dropAll() -> [HeldPage] {
        index = FactIndex()
        return pools.flatMap(\.members).map { remove($0, isIndexed: false) }
    }

    mutating func remove(_ slot: Int32, isIndexed: Bool = true) -> HeldPage {
        let page = detach(slot, isIndexed: isIndexed)
        table.remove(page)
        return page
    }

    func slot(of page: HeldPage) -> Int32? {
        let slot = page.slot.load(ordering: .relaxed)
        return slots.indices.contains(slot) && slots[slot].page === page ? Int32(slot) : nil
    }

    func facts(of page: HeldPage) -> Set<ReadFact> {
        slot(of: page).map { index.facts(of: $0) } ?? []
    }

    /// The largest page that is held: an eighth of its pool's room.
    private func largest(_ kind: PoolKind) -> Int { room(kind) / 8 }

    /// - Precondition: `slot` holds a page.
    private mutating func detach(_ slot: Int32, isIndexed: Bool = true) -> HeldPage {
        let gone = slots[Int(slot)]
        slots[Int(slot)] = Slot()
        freeSlots.append(slot)
        if let moved = pools[gone.pool.rawValue].remove(at: gone.place) { slots[Int(moved)].place = gone.place }
        pools[gone.pool.rawValue].bytes -= gone.bytes
        if isIndexed { index.remove(slot) }
        // Only slots of pages are ever asked for: from the pools, the index, or a page's own number once checked.
        guard let page = gone.page else { preconditionFailure("an empty slot was in use") }
        return page
    }
}
