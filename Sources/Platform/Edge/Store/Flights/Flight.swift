import Synchronization

/// A rendering on its way, and those who wait for it.
///
/// It belongs to none of them: when one is cancelled, the others get the page all the same.
final class Flight: Sendable {
    /// When its reading began; what changed before is in it.
    struct Start: Sendable {
        /// The last drop before.
        let epoch: UInt64
        let moment: Moment
    }

    /// What came of it.
    struct Landing: Sendable {
        let page: HeldPage
        let isKept: Bool
        /// What reading, rendering and packing took.
        let time: Duration

        /// Not when the page ran out before it was asked for, and only the rendering began before that.
        func isFor(_ asked: Moment, of flight: Flight) -> Bool {
            guard page.validUntil <= asked, let start = flight.start else { return true }
            return start.moment >= asked
        }
    }

    private struct State {
        var start: Start?
        var result: Result<Landing, any Error>?
        var waiters: [Int: CheckedContinuation<Landing, any Error>] = [:]
        var listeners: [@Sendable (Landing?) -> Void] = []
        var nextNumber = 0
        /// Cancelled before they could begin to wait.
        var cancelled: Set<Int> = []
    }

    private let state = Mutex(State())

    /// `nil` while it waits for its turn: whoever joins now gets what is true now.
    var start: Start? { state.withLock { $0.start } }

    func begin(_ start: Start) {
        state.withLock { $0.start = start }
    }

    /// - Throws: what the rendering threw, or `CancellationError` when the waiting task is cancelled.
    func wait() async throws -> Landing {
        let number = state.withLock { state in
            state.nextNumber += 1
            return state.nextNumber
        }
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { add($0, number) }
        } onCancel: {
            cancel(number)
        }
    }

    /// Tells what comes of it, `nil` when it fails; at once when that is known.
    func whenLanded(_ listener: @escaping @Sendable (Landing?) -> Void) {
        let known = state.withLock { state in
            if state.result == nil { state.listeners.append(listener) }
            return state.result
        }
        if let known { listener(try? known.get()) }
    }

    func finish(_ result: Result<Landing, any Error>) {
        let (waiters, listeners) = state.withLock { state in
            state.result = result
            defer { (state.waiters, state.listeners) = ([:], []) }
            return (state.waiters, state.listeners)
        }
        let landing = try? result.get()
        for listener in listeners { listener(landing) }
        for waiter in waiters.values { waiter.resume(with: result) }
    }

    private func add(_ waiter: CheckedContinuation<Landing, any Error>, _ number: Int) {
        let known: Result<Landing, any Error>? = state.withLock { state in
            if state.cancelled.remove(number) != nil { return .failure(CancellationError()) }
            if state.result == nil { state.waiters[number] = waiter }
            return state.result
        }
        if let known { waiter.resume(with: known) }
    }

    private func cancel(_ number: Int) {
        let waiter = state.withLock { state in
            let waiter = state.waiters.removeValue(forKey: number)
            if waiter == nil, state.result == nil { state.cancelled.insert(number) }
            return waiter
        }
        waiter?.resume(throwing: CancellationError())
    }
}
