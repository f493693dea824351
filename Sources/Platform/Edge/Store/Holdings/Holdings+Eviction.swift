import Synchronization

/// Who leaves when room is short.
///
/// A page is worth its recent hits times what it costs to render, for each byte it takes. Kept exactly, that order
/// would need work on every hit; so the hits are only counted, and of some pages drawn by lot the least valuable
/// leaves.
extension Holdings {
    /// How many are drawn. Redis draws 5, and says that 10 is close to the true order.
    private static let drawn = 12

    /// The part of the memory that 404s and redirects may take: whoever walks addresses at random must not make
    /// real pages leave.
    private static let othersShare = 16

    func room(_ kind: PoolKind) -> Int { kind == .pages ? limit : limit / Self.othersShare }

    /// Lets pages go until the limits hold.
    ///
    /// - Parameter slot: leaves last, because it was asked for just now.
    mutating func makeRoom(sparing slot: Int32, evicted: inout [HeldPage]) {
        while bytes(of: .others) > room(.others), evictOne(.others, sparing: slot, into: &evicted) {}
        while bytes > limit, evictOne(.pages, sparing: slot, into: &evicted) {}
        while bytes > limit, evictOne(.others, sparing: slot, into: &evicted) {}
    }

    private mutating func evictOne(_ kind: PoolKind, sparing spared: Int32, into evicted: inout [HeldPage]) -> Bool {
        let count = pools[kind.rawValue].members.count
        guard count > 0 else { return false }
        var least: (slot: Int32, value: Double)?
        for _ in 0..<Self.drawn {
            let slot = pools[kind.rawValue].members[Int(random.next() % UInt64(count))]
            guard slot != spared else { continue }
            let value = currentValue(slot, inflation: pools[kind.rawValue].inflation)
            if value < least?.value ?? .infinity { least = (slot, value) }
        }
        // It was drawn every time, or is alone.
        let leaving = least?.slot ?? pools[kind.rawValue].members.first { $0 != spared } ?? spared
        pools[kind.rawValue].inflation = max(pools[kind.rawValue].inflation, slots[Int(leaving)].value)
        evicted.append(remove(leaving))
        return true
    }

    /// Looks at what happened to a page since it was last drawn.
    private mutating func currentValue(_ number: Int32, inflation: Double) -> Double {
        var slot = slots[Int(number)]
        let hits = slot.page?.hits.load(ordering: .relaxed) ?? 0
        if hits != slot.seenHits {
            slot.frequency = slot.frequency / 2 + Double(hits - slot.seenHits)
            slot.seenHits = hits
            slot.value = inflation + slot.frequency * slot.cost / Double(slot.bytes)
            slots[Int(number)] = slot
        }
        return slot.value
    }
}

/// Sebastiano Vigna's splitmix64: for drawing by lot, not for secrets.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}
