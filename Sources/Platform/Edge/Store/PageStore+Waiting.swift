import Synchronization

extension PageStore {
    /// The rendering that whoever asks for a path now may wait for; they are counted as waiting. None while the store is
    /// blind: then there may be a page that is better than to wait.
    ///
    /// - Parameter path: as in the request, byte for byte, without the query.
    func rendering(_ path: UnsafeRawBufferPointer) -> Rendering? {
        guard !isBlind.load(ordering: .acquiring) else { return nil }
        let path = String(decoding: path, as: UTF8.self)
        guard let flight = ledger.withLock({ $0.joinable(path) }) else { return nil }
        counters.add(counters.misses)
        counters.add(counters.waits)
        return Rendering(flight: flight, asked: moment)
    }

    /// A rendering somebody waits for who is no task.
    struct Rendering: Sendable {
        fileprivate let flight: Flight
        fileprivate let asked: Moment

        /// Gives the page; `nil` when the rendering failed or has not made the page that was asked for: ask again.
        func whenDone(_ receive: @escaping @Sendable (HeldPage?) -> Void) {
            flight.whenLanded { landing in
                guard let landing, landing.isFor(asked, of: flight) else { return receive(nil) }
                receive(landing.page)
            }
        }
    }
}
