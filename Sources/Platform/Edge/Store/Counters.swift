import Synchronization
import Web

/// What the store counts as it goes.
///
/// Relaxed: each is right by itself, and no two of them need to be of the same moment.
final class Counters: Sendable {
    let brotliHits = Atomic(0)
    let gzipHits = Atomic(0)
    let plainHits = Atomic(0)
    let notModified = Atomic(0)
    let misses = Atomic(0)
    let waits = Atomic(0)
    let renders = Atomic(0)
    let failures = Atomic(0)
    let refusals = Atomic(0)
    let unstored = Atomic(0)
    let drops = Atomic(0)
    let overDrops = Atomic(0)
    let evictions = Atomic(0)
    let staleServed = Atomic(0)
    let upgrades = Atomic(0)

    /// - Parameter coding: `nil` for a 304.
    func served(_ coding: ContentCoding?) {
        switch coding {
        case .brotli: add(brotliHits)
        case .gzip: add(gzipHits)
        case .identity: add(plainHits)
        case nil: add(notModified)
        }
    }

    func add(_ counter: borrowing Atomic<Int>, _ amount: Int = 1) {
        counter.wrappingAdd(amount, ordering: .relaxed)
    }
}

/// The store's figures since its start, for the metrics.
package struct PageStoreCounts: Sendable, Equatable {
    /// Responses from memory, by coding.
    package var brotliHits = 0
    package var gzipHits = 0
    package var plainHits = 0
    /// 304s from memory.
    package var notModified = 0
    /// Askers for a page that was not held, whether they rendered or waited.
    package var misses = 0
    /// Of those, askers who waited for a rendering already on its way.
    package var waits = 0
    package var renders = 0
    /// Renderings that threw.
    package var failures = 0
    /// Askers who were told to come again later, too many renderings being under way.
    package var refusals = 0
    /// Renderings that wait for a place now.
    package var waiting = 0
    /// Pages rendered but not held: a change came in between, they are too large, or they ran out at once.
    package var unstored = 0
    /// Pages that a change dropped.
    package var drops = 0
    /// Of those, pages that came out the same when they were rendered again.
    package var overDrops = 0
    /// Pages that had to make room.
    package var evictions = 0
    package var staleServed = 0
    /// Pages packed once more, as small as they get.
    package var upgrades = 0
    /// Held now.
    package var pages = 0
    /// What they take, in bytes, by our own estimate.
    package var bytes = 0
}

extension PageStoreCounts {
    init(_ counters: Counters, pages: Int, bytes: Int, waiting: Int) {
        brotliHits = counters.brotliHits.load(ordering: .relaxed)
        gzipHits = counters.gzipHits.load(ordering: .relaxed)
        plainHits = counters.plainHits.load(ordering: .relaxed)
        notModified = counters.notModified.load(ordering: .relaxed)
        misses = counters.misses.load(ordering: .relaxed)
        waits = counters.waits.load(ordering: .relaxed)
        renders = counters.renders.load(ordering: .relaxed)
        failures = counters.failures.load(ordering: .relaxed)
        refusals = counters.refusals.load(ordering: .relaxed)
        unstored = counters.unstored.load(ordering: .relaxed)
        drops = counters.drops.load(ordering: .relaxed)
        overDrops = counters.overDrops.load(ordering: .relaxed)
        evictions = counters.evictions.load(ordering: .relaxed)
        staleServed = counters.staleServed.load(ordering: .relaxed)
        upgrades = counters.upgrades.load(ordering: .relaxed)
        self.pages = pages
        self.bytes = bytes
        self.waiting = waiting
    }
}
