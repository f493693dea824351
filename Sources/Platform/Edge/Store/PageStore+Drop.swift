package import Facts
package import Foundation
import Synchronization

extension PageStore {
    /// Drops every page that these changes may have made untrue.
    ///
    /// When it returns none of them is served, no rendering that began before can bring one back, and nobody who asks
    /// from now on is given such a rendering. Call it after the commit and before the acknowledgement.
    @discardableResult
    package func drop(_ altered: [AlteredFact]) -> DropReport {
        guard !altered.isEmpty else { return DropReport() }
        return report(ledger.withLock { $0.drop(altered) })
    }

    /// For changes of which nobody knows what they altered.
    @discardableResult
    package func dropAll() -> DropReport {
        report(ledger.withLock { $0.dropAll() })
    }

    /// The pages' memory is given back after the lock, and when it is much, while nobody waits.
    private func report(_ dropped: [HeldPage]) -> DropReport {
        counters.add(counters.drops, dropped.count)
        if dropped.count > 256 { Task.detached(priority: .background) { _ = dropped } }
        return DropReport(pages: dropped.count)
    }
}

// MARK: - Blind and current

extension PageStore {
    package var state: StoreState { ledger.withLock { $0.state } }

    /// Changes may be missed from now on: `held` gives nothing, and every page is rendered.
    ///
    /// Pages rendered meanwhile are kept: they are newer than those held, and ``becomeCurrent(dropping:)`` drops
    /// them by their facts like all others.
    ///
    /// - Parameter since: when the store last knew all changes. Blind already, it stays so since then.
    package func becomeBlind(since: Date) {
        ledger.withLock { ledger in
            guard ledger.state == .current else { return }
            ledger.state = .blind(since: since)
            isBlind.store(true, ordering: .sequentiallyConsistent)
        }
    }

    /// All changes are known again.
    ///
    /// - Parameter altered: of every change since the moment the store became blind, missed or not.
    @discardableResult
    package func becomeCurrent(dropping altered: [AlteredFact]) -> DropReport {
        becomeCurrent { $0.drop(altered) }
    }

    /// All changes from now on are known; of those in between nothing is.
    @discardableResult
    package func becomeCurrentDroppingAll() -> DropReport {
        becomeCurrent { $0.dropAll() }
    }

    /// No moment lies between the drop and the sight: nothing untrue is served even for an instant.
    private func becomeCurrent(_ drop: (inout Ledger) -> [HeldPage]) -> DropReport {
        report(
            ledger.withLock { ledger in
                let dropped = drop(&ledger)
                ledger.state = .current
                isBlind.store(false, ordering: .sequentiallyConsistent)
                return dropped
            })
    }
}

extension Ledger {
    fileprivate mutating func drop(_ altered: [AlteredFact]) -> [HeldPage] {
        log.append(altered)
        let pages = holdings.drop(altered)
        for page in pages { dropped.note(page) }
        return pages
    }

    fileprivate mutating func dropAll() -> [HeldPage] {
        log.append(nil)
        dropped.forgetAll()
        return holdings.dropAll()
    }
}
