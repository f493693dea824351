import Facts

/// The drops since the oldest rendering that is still running began.
///
/// Drops are numbered from 1; a rendering remembers the number of the last one before it, and when it ends it is
/// asked which of the later ones touch what it read. A rendering that hangs does not make the log grow for ever:
/// beyond a bound the oldest drops are forgotten, and what began before them is never held.
struct DropLog {
    private struct Entry {
        let number: UInt64
        /// `nil` is everything.
        let altered: [AlteredFact]?
    }

    /// Of the last drop.
    private(set) var number: UInt64 = 0
    private var entries: [Entry] = []
    private var running: [UInt64: Int] = [:]
    /// The last drop that was forgotten too early.
    private var forgotten: UInt64 = 0
    private var factCount = 0
    private let bound: Int

    init(bound: Int) { self.bound = bound }

    /// - Returns: what the rendering must remember.
    mutating func begin() -> UInt64 {
        running[number, default: 0] += 1
        return number
    }

    mutating func end(_ begun: UInt64) {
        let left = (running[begun] ?? 1) - 1
        running[begun] = left > 0 ? left : nil
        let oldest = running.keys.min() ?? number
        forget { $0.number <= oldest }
    }

    /// - Parameter altered: `nil` is everything.
    mutating func append(_ altered: [AlteredFact]?) {
        number += 1
        guard !running.isEmpty else { return }
        entries.append(Entry(number: number, altered: altered))
        factCount += altered?.count ?? 1
        while factCount > bound, let first = entries.first {
            forgotten = first.number
            forget { $0.number <= first.number }
        }
    }

    /// Whether nothing that was dropped since `begun` is among the facts.
    func isUntouched(_ facts: Set<ReadFact>, since begun: UInt64) -> Bool {
        guard begun >= forgotten else { return false }
        let later = entries.reversed().prefix { $0.number > begun }
        guard !later.isEmpty else { return true }
        let byName = Dictionary(grouping: facts, by: \.name)
        return later.allSatisfy { entry in
            guard let altered = entry.altered else { return false }
            return altered.allSatisfy { fact in !(byName[fact.name] ?? []).contains { $0.isHit(by: fact) } }
        }
    }

    var isEmpty: Bool { entries.isEmpty && running.isEmpty }

    private mutating func forget(_ isOld: (Entry) -> Bool) {
        let old = entries.prefix(while: isOld)
        factCount -= old.reduce(0) { $0 + ($1.altered?.count ?? 1) }
        entries.removeFirst(old.count)
    }
}
