import Synchronization

extension PageStore {
    /// Whether the store is blind and has a page for this path that it would show were it not.
    package func isBlindWith(_ path: String) -> Bool {
        guard isBlind.load(ordering: .acquiring) else { return false }
        let key = PathKey(path)
        return key.bytes.withUnsafeBytes { table.find($0, hash: key.hash) } != nil
    }

    /// A held page that may be out of date, and says so: only for when the database does not answer.
    ///
    /// Its `Age` counts from when it was last known to be true: while the store is current that is now, or the
    /// moment the page ran out; while it is blind, the moment it became so, or that of a rendering since. A page that
    /// a change dropped is known to be untrue and is not given.
    ///
    /// - Parameter noOlderThan: of a greater age it is not given either.
    package func stale(_ path: String, noOlderThan limit: Duration) -> HeldPage? {
        let key = PathKey(path)
        guard let page = key.bytes.withUnsafeBytes({ table.find($0, hash: key.hash) }) else { return nil }
        let now = moment
        var known = now
        if case .blind(let since) = state { known = max(page.renderedAt, Moment(since)) }
        known = min(known, page.validUntil, now)
        let age = now.milliseconds - known.milliseconds
        guard Duration.milliseconds(age) <= limit else { return nil }

        page.hits.wrappingAdd(1, ordering: .relaxed)
        counters.add(counters.staleServed)
        return page.stale(age: age / 1_000, second: now.second)
    }
}
