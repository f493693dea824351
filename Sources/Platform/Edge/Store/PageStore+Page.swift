import Synchronization
package import Web

extension PageStore {
    /// The page for a path: from memory, or rendered, once for all who ask meanwhile.
    ///
    /// - Parameters:
    ///   - path: as in the request, without the query.
    ///   - coding: made before anybody gets the page.
    ///   - render: runs in a task of its own that inherits nothing from the asker and is never cancelled.
    /// - Throws: what `render` threw, to all who waited for it; ``PageRefusal``; ``TooManyRenderings``;
    ///   `CancellationError` to an asker who is cancelled.
    package func page(
        _ path: String, coding: ContentCoding = .identity, render: @escaping @Sendable () async throws -> RenderedPage
    ) async throws -> HeldPage {
        try await answer(path, coding: coding, render: render).page
    }

    /// ``page(_:coding:render:)``, and how it came about.
    package func answer(
        _ path: String, coding: ContentCoding = .identity, render: @escaping @Sendable () async throws -> RenderedPage
    ) async throws -> GivenPage {
        let key = PathKey(path)
        let asked = moment
        if let page = find(key) {
            await page.prepareAside(coding)
            counters.served(coding)
            return GivenPage(page: page, outcome: .hit, render: nil)
        }
        counters.add(counters.misses)
        while true {
            let answer: GivenPage
            switch join(path, key) {
            case .held(let found): answer = GivenPage(page: found, outcome: .hit, render: nil)
            case .wait(let flight):
                counters.add(counters.waits)
                let landing = try await flight.wait()
                guard landing.isFor(asked, of: flight) else { continue }
                answer = GivenPage(page: landing.page, outcome: .waited, render: landing.time)
            case .lead(let flight, let lane, let turn):
                Task.detached { await self.fly(flight, lane, turn, path, key, coding, render) }
                let landing = try await flight.wait()
                answer = GivenPage(
                    page: landing.page, outcome: .rendered(isKept: landing.isKept), render: landing.time)
            case .refused:
                counters.add(counters.refusals)
                throw TooManyRenderings()
            }
            await answer.page.prepareAside(coding)
            return answer
        }
    }

    private enum Part {
        case held(HeldPage)
        case wait(Flight)
        /// - `turn`: to be waited for first.
        case lead(Flight, RenderQueue.Lane, turn: RenderTurn?)
        case refused
    }

    private func find(_ key: PathKey) -> HeldPage? {
        guard !isBlind.load(ordering: .acquiring) else { return nil }
        return key.bytes.withUnsafeBytes { find($0, hash: key.hash) }
    }

    private func join(_ path: String, _ key: PathKey) -> Part {
        ledger.withLock { ledger in
            // A rendering may have ended since the first look.
            if let page = find(key) { return .held(page) }
            if let flight = ledger.joinable(path) { return .wait(flight) }
            let lane = isKnown(key, ledger) ? RenderQueue.Lane.known : .stranger
            let turn: RenderTurn?
            switch queue.enter(lane) {
            case .now: turn = nil
            case .later(let place): turn = place
            case .full: return .refused
            }
            let flight = Flight()
            if turn == nil { begin(flight, &ledger) }
            ledger.flights[path] = flight
            return .lead(flight, lane, turn: turn)
        }
    }

    /// Pages that ran out, or that a blind store may not show, are in the table still.
    private func isKnown(_ key: PathKey, _ ledger: borrowing Ledger) -> Bool {
        if ledger.known.contains(key) { return true }
        return key.bytes.withUnsafeBytes { table.find($0, hash: key.hash) }?.status == 200
    }

    private func begin(_ flight: Flight, _ ledger: inout Ledger) {
        flight.begin(Flight.Start(epoch: ledger.log.begin(), moment: moment))
    }

    private func fly(
        _ flight: Flight, _ lane: RenderQueue.Lane, _ turn: RenderTurn?, _ path: String, _ key: PathKey,
        _ coding: ContentCoding, _ render: @Sendable () async throws -> RenderedPage
    ) async {
        if let turn {
            guard await turn.come() else {
                counters.add(counters.refusals)
                ledger.withLock { if $0.flights[path] === flight { $0.flights[path] = nil } }
                flight.finish(.failure(TooManyRenderings()))
                return
            }
            ledger.withLock { begin(flight, &$0) }
        }
        defer { queue.leave(lane) }
        counters.add(counters.renders)
        let start = ContinuousClock.now
        do {
            let rendered = try await render()
            let page = try HeldPage(
                rendered, at: key, rendered: flight.start?.moment ?? moment, settings: settings, counters: counters,
                keeper: self)
            await page.prepareAside(coding)
            let time = ContinuousClock.now - start
            renderTimes.record(time)
            let isKept = land(flight, path, with: page, rendered, cost: time / .microseconds(1))
            flight.finish(.success(Flight.Landing(page: page, isKept: isKept, time: time)))
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
    ///
    /// - Returns: whether it is held.
    private func land(
        _ flight: Flight, _ path: String, with page: HeldPage, _ rendered: RenderedPage, cost: Double
    ) -> Bool {
        var evicted: [HeldPage] = []
        let (isKept, isOverDrop) = ledger.withLock { ledger in
            let epoch = flight.start?.epoch ?? 0
            let isTrue = ledger.log.isUntouched(rendered.facts, since: epoch)
            if isTrue { ledger.known.note(page) }
            ledger.end(flight, path)
            let isSame = isTrue && ledger.dropped.take(page)
            let isKept =
                isTrue && page.validUntil > moment
                && ledger.holdings.insert(
                    page, facts: rendered.facts, cost: max(cost, 1), epoch: epoch, evicted: &evicted)
            return (isKept, isSame)
        }
        if !isKept { counters.add(counters.unstored) }
        counters.add(counters.evictions, evicted.count { !$0.isFor(page) })
        if isOverDrop {
            counters.add(counters.overDrops)
            onOverDrop?(path)
        }
        return isKept
    }
}

/// A page, and how whoever asked for it got it.
package struct GivenPage: Sendable {
    package let page: HeldPage
    package let outcome: PageTrace.Outcome
    /// What its rendering took, when the asker waited for one.
    package let render: Duration?
}

extension Ledger {
    /// Nobody joins a rendering that began before the last drop, whatever was dropped: what it read is not known yet.
    func joinable(_ path: String) -> Flight? {
        guard let flight = flights[path], flight.start?.epoch ?? log.number == log.number else { return nil }
        return flight
    }

    mutating func end(_ flight: Flight, _ path: String) {
        if let start = flight.start { log.end(start.epoch) }
        if flights[path] === flight { flights[path] = nil }
    }
}

extension HeldPage {
    func isFor(_ other: HeldPage) -> Bool { path == other.path }
}
