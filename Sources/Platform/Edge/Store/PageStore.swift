package import Facts
package import Foundation
package import HTTPTypes
import Synchronization

/// Pages held in memory, each with the facts it was made from.
///
/// Two locks matter. The ledger's orders everything that changes: renderings that begin and end, drops, evictions.
/// The table's (sixteen of them) are all that a hit takes. The ledger's is taken first, never the other way round.
package final class PageStore: Sendable {
    let table = ShardedTable()
    let ledger: Mutex<Ledger>
    /// The same as the ledger's state, for the hit path.
    let isBlind = Atomic(false)
    let counters = Counters()
    let queue: RenderQueue
    /// From the beginning of the reading to the page, failures not counted.
    package let renderTimes = Histogram()
    let settings: PageSettings
    let limits: PageStoreLimits
    let now: @Sendable () -> Date
    /// Told of each page that was dropped and came out the same.
    let onOverDrop: (@Sendable (_ path: String) -> Void)?

    /// - Parameters:
    ///   - fields: what every page's head has besides its own: the security headers.
    ///   - seed: for drawing who leaves; tests give one to repeat a run.
    /// - Throws: ``PageRefusal`` when a field's value cannot stand in a head.
    package init(
        _ limits: PageStoreLimits = PageStoreLimits(), fields: [(HTTPField.Name, String)] = [],
        keys: SurrogateKeys = .surrogateKey, seed: UInt64 = .random(in: .min ... .max),
        now: @escaping @Sendable () -> Date = { .now },
        onOverDrop: (@Sendable (_ path: String) -> Void)? = nil
    ) throws(PageRefusal) {
        self.limits = limits
        queue = RenderQueue(limits)
        settings = try PageSettings(fields, keys: keys)
        self.now = now
        self.onOverDrop = onOverDrop
        ledger = Mutex(
            Ledger(
                holdings: Holdings(table: table, limit: limits.bytes, seed: seed),
                log: DropLog(bound: limits.rememberedFacts)))
    }

    var moment: Moment { Moment(now()) }

    /// The page for a path, if it may be served. About 60 ns; no allocation.
    ///
    /// - Parameter path: as in the request, byte for byte, without the query.
    package func held(_ path: UnsafeRawBufferPointer) -> HeldPage? {
        guard !isBlind.load(ordering: .acquiring) else { return nil }
        return find(path, hash: PathHash.ofThisProcess(path))
    }

    package func held(_ path: String) -> HeldPage? {
        var path = path
        return path.withUTF8 { held(UnsafeRawBufferPointer($0)) }
    }

    /// Whether a page has run out is looked at only when it can: most have no such moment, and the clock costs 25 ns.
    func find(_ path: UnsafeRawBufferPointer, hash: UInt64) -> HeldPage? {
        guard let page = table.find(path, hash: hash) else { return nil }
        guard page.validUntil == .never || page.validUntil > moment else { return nil }
        page.hits.wrappingAdd(1, ordering: .relaxed)
        return page
    }

    /// What a held page was made from; `nil` when there is none.
    package func facts(of path: String) -> Set<ReadFact>? {
        let key = PathKey(path)
        return ledger.withLock { ledger in
            key.bytes.withUnsafeBytes { table.find($0, hash: key.hash) }.map { ledger.holdings.facts(of: $0) }
        }
    }

    package var counts: PageStoreCounts {
        let (pages, bytes) = ledger.withLock { ($0.holdings.count, $0.holdings.bytes) }
        return PageStoreCounts(counters, pages: pages, bytes: bytes, waiting: queue.waiting)
    }

    /// A held page was packed in another coding.
    func weigh(_ page: HeldPage) {
        // What leaves is given back after the lock.
        var evicted: [HeldPage] = []
        ledger.withLock { $0.holdings.weigh(page, evicted: &evicted) }
        counters.add(counters.evictions, evicted.count)
    }
}

/// What the ledger's lock guards.
struct Ledger {
    var holdings: Holdings
    var log: DropLog
    var state = StoreState.current
    /// By path: the rendering that newcomers may join. Others may run, begun before a drop.
    var flights: [String: Flight] = [:]
    var dropped = DroppedPages()
    var known = KnownPages()
    /// Where the search for pages worth packing again goes on.
    var upgradeCursor = 0
}
