import Synchronization

/// For the tests: whether the books are right.
extension Holdings {
    /// What is wrong, in words; empty when all is well.
    func faults() -> [String] {
        var faults: [String] = []
        var held: Set<Int32> = []
        for kind in PoolKind.allCases {
            let pool = pools[kind.rawValue]
            var sum = 0
            for (place, number) in pool.members.enumerated() {
                held.insert(number)
                let slot = slots[Int(number)]
                guard let page = slot.page else {
                    faults.append("slot \(number) is empty")
                    continue
                }
                if slot.pool != kind || Int(slot.place) != place { faults.append("slot \(number) is misplaced") }
                if slot.bytes != page.bytes + FactIndex.bytes(of: index.facts(of: number)) {
                    faults.append("slot \(number) is counted as \(slot.bytes) bytes")
                }
                let found = page.path.withUnsafeBytes { table.find($0, hash: page.hash) }
                if found !== page { faults.append("slot \(number) is not in the table") }
                sum += slot.bytes
            }
            if sum != pool.bytes { faults.append("\(kind): \(sum) bytes, counted \(pool.bytes)") }
        }
        if held.count != table.count { faults.append("\(held.count) slots, \(table.count) in the table") }
        if slots.count(where: { $0.page != nil }) != held.count { faults.append("a slot is in no pool") }
        if bytes > limit { faults.append("\(bytes) bytes, limit \(limit)") }
        if bytes(of: .others) > room(.others) { faults.append("\(bytes(of: .others)) bytes of others") }
        return faults + index.faults(held: held)
    }
}

extension PageStore {
    /// What is wrong with the store's books, in words; empty when all is well. Takes long: for tests.
    package func faults() -> [String] {
        ledger.withLock { ledger in
            var faults = ledger.holdings.faults()
            if ledger.flights.isEmpty, !ledger.log.isEmpty { faults.append("drops are kept for no rendering") }
            return faults
        }
    }
}

extension PageStore {
    /// The paths of all pages held, those that ran out by themselves included, in no order. For tests.
    package func heldPaths() -> [String] {
        ledger.withLock { ledger in
            ledger.holdings.pools.flatMap(\.members).compactMap { slot in
                ledger.holdings.slots[Int(slot)].page.map { String(decoding: $0.path, as: UTF8.self) }
            }
        }
    }
}
