import Synchronization

/// How many pages are rendered at once; the others wait in order.
///
/// Who asks for addresses that nobody has heard of, by the thousand, must not keep readers from pages known to exist:
/// these go first, and a quarter of the places is theirs alone.
final class RenderQueue: Sendable {
    enum Lane: Int, Sendable {
        /// Its last rendering was an ordinary page.
        case known
        case stranger
    }

    enum Admission: Sendable {
        case now
        case later(RenderTurn)
        case full
    }

    private struct State {
        var running = [0, 0]
        var waiting: [[RenderTurn]] = [[], []]
    }

    private let width: Int
    private let length: Int
    private let patience: Duration
    private let state = Mutex(State())

    init(_ limits: PageStoreLimits) {
        width = max(1, limits.renders)
        length = limits.waitingRenders
        patience = limits.renderPatience
    }

    /// Takes a place, or one in the queue. Who got one gives it back with ``leave(_:)``.
    func enter(_ lane: Lane) -> Admission {
        state.withLock { state in
            if state.waiting[lane.rawValue].isEmpty, hasRoom(state, lane) {
                state.running[lane.rawValue] += 1
                return .now
            }
            guard state.waiting[lane.rawValue].count < length else { return .full }
            let turn = RenderTurn(until: .now + patience)
            state.waiting[lane.rawValue].append(turn)
            return .later(turn)
        }
    }

    func leave(_ lane: Lane) {
        let now = ContinuousClock.now
        let called = state.withLock { state -> [(RenderTurn, Bool)] in
            state.running[lane.rawValue] -= 1
            var called: [(RenderTurn, Bool)] = []
            for lane in [Lane.known, .stranger] {
                while let first = state.waiting[lane.rawValue].first {
                    let isLate = first.deadline <= now
                    guard isLate || hasRoom(state, lane) else { break }
                    state.waiting[lane.rawValue].removeFirst()
                    if !isLate { state.running[lane.rawValue] += 1 }
                    called.append((first, !isLate))
                }
            }
            return called
        }
        for (turn, mayRender) in called { turn.call(mayRender) }
    }

    var waiting: Int { state.withLock { $0.waiting.reduce(0) { $0 + $1.count } } }

    private func hasRoom(_ state: State, _ lane: Lane) -> Bool {
        guard state.running[0] + state.running[1] < width else { return false }
        return lane == .known || width == 1 || state.running[1] < width - max(1, width / 4)
    }
}

/// A place in the queue.
final class RenderTurn: Sendable {
    let deadline: ContinuousClock.Instant
    private let answers: AsyncStream<Bool>
    private let answer: AsyncStream<Bool>.Continuation

    init(until deadline: ContinuousClock.Instant) {
        self.deadline = deadline
        (answers, answer) = AsyncStream.makeStream()
    }

    func call(_ mayRender: Bool) {
        answer.yield(mayRender)
        answer.finish()
    }

    /// `false` when it has become too late.
    func come() async -> Bool {
        for await mayRender in answers { return mayRender }
        return false
    }
}

/// More pages are asked for than can be rendered in time; the asker should come again later.
package struct TooManyRenderings: Error, Equatable {
    package init() {}
}
