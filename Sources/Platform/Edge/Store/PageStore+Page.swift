import Synchronization
package import Web

extension PageStore {
    /// The page for a path: from memory, or rendered, once for all who ask meanwhile.
    ///
    /// - Parameters:
    ///   - path: as in the request, without the query.
    ///   - coding: made before anybody gets the page.
    ///   - render: runs in a task of its own that inherits nothing from the asker and is never cancelled.
    /// - Throws: what `render` threw, to all who waited for it; ``PageRefusal``; `CancellationError` to an asker who is
    ///   cancelled.
    package func page(
        _ path: String, coding: ContentCoding = .identity, render: @escaping @Sendable () async throws -> RenderedPage
    ) async throws -> HeldPage {
        let key = PathKey(path)
        let asked = moment
        if let page = find(key) {
            await page.prepareAside(coding)
            counters.served(coding)
            return page
        }
        counters.add(counters.misses)
        while true {
            let page: HeldPage
            switch join(path, key) {
            case .held(let found): page = found
            case .wait(let flight):
                counters.add(counters.waits)
                page = try await flight.wait()
                // It ran out before it was asked for, and only the rendering began before that.
                if page.validUntil <= asked, flight.began < asked { continue }
            case .lead(let flight):
                Task.detached { await self.fly(flight, path, key, coding, render) }
                page = try await flight.wait()
            }
            await page.prepareAside(coding)
            return page
        }
    }

    private enum Part {
        case held(HeldPage)
        case wait(Flight)
        case lead(Flight)
    }

    private func find(_ key: PathKey) -> HeldPage? {
        guard !isBlind.load(ordering: .acquiring) else { return nil }
        return key.bytes.withUnsafeBytes { find($0, hash: key.hash) }
    }

    /// Nobody joins a rendering that began before the last drop, whatever was dropped: what it read is not known yet.
    private func join(_ path: String, _ key: PathKey) -> Part {
        ledger.withLock { ledger in
            // A rendering may have ended since the first look.
            if let page = find(key) { return .held(page) }
            if let flight = ledger.flights[path], flight.epoch == ledger.log.number { return .wait(flight) }
            let flight = Flight(epoch: ledger.log.begin(), began: moment)
            ledger.flights[path] = flight
            return .lead(flight)
        }
    }

    private func fly(
        _ flight: Flight, _ path: String, _ key: PathKey, _ coding: ContentCoding,
        _ render: @Sendable () async throws -> RenderedPage
    ) async {
        counters.add(counters.renders)
        let start = ContinuousClock.now
        do {
            let rendered = try await render()
            let page = try HeldPage(
                rendered, at: key, rendered: flight.began, settings: settings, counters: counters, keeper: self)
            await page.prepareAside(coding)
            land(flight, path, with: page, rendered, cost: (ContinuousClock.now - start) / .microseconds(1))
            flight.finish(.success(page))
        } catch {
            counters.add(counters.failures)
            ledger.withLock { $0.end(flight, path) }
            flight.finish(.failure(error))
        }
    }

    /// Holds the page, if every drop since its rendering began left its facts alone.
    ///
    /// That the rendering has ended and that its page is held becomes true at one moment: who asks before it joins
    /// the rendering, who asks after it finds the page.
    private func land(_ flight: Flight, _ path: String, with page: HeldPage, _ rendered: RenderedPage, cost: Double) {
        var evicted: [HeldPage] = []
        let isOverDrop = ledger.withLock { ledger in
            let isTrue = ledger.log.isUntouched(rendered.facts, since: flight.epoch)
            ledger.end(flight, path)
            let isSame = isTrue && ledger.dropped.take(page)
            if !isTrue || page.validUntil <= moment
                || !ledger.holdings.insert(
                    page, facts: rendered.facts, cost: max(cost, 1), epoch: flight.epoch, evicted: &evicted)
            {
                counters.add(counters.unstored)
            }
            return isSame
        }
        counters.add(counters.evictions, evicted.count { !$0.isFor(page) })
        if isOverDrop {
            counters.add(counters.overDrops)
            onOverDrop?(path)
        }
    }
}

extension Ledger {
    mutating func end(_ flight: Flight, _ path: String) {
        log.end(flight.epoch)
        if flights[path] === flight { flights[path] = nil }
    }
}

extension HeldPage {
    func isFor(_ other: HeldPage) -> Bool { path == other.path }
}
