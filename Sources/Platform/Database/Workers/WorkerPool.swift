import Foundation
import Synchronization

/// Threads that run transactions, one connection each.
///
/// The thread that finished last gets the next job, so that as few connections as the load needs are used and stay
/// warm. When all are busy jobs wait in order, for a limited time. (Measured against one actor for each connection and a
/// pool of those: one hop instead of three.)
final class WorkerPool<W: Worker>: Sendable {
    struct State {
        var waiting = Queue<Job<W>>()
        var idle: [Seat<W>] = []
        var threads = 0
        var isClosed = false
        var isTiming = false
        var closers: [CheckedContinuation<Void, Never>] = []
    }

    let state = Mutex(State())
    let patience: Duration

    init(name: String, threads: Int, patience: Duration, make: @escaping @Sendable () -> W) {
        self.patience = patience
        state.withLock { $0.threads = threads }
        for number in 1...threads {
            let thread = Thread { self.serve(make()) }
            thread.name = "\(name) \(number)"
            thread.stackSize = 1 << 20
            thread.start()
        }
    }

    /// Runs `body` on one of the threads.
    ///
    /// - Throws: what it throws; `CancellationError` when the task was cancelled before it began;
    ///   `DatabaseError.unavailable` when no thread became free in time; `.closed`.
    func run<T: Sendable>(_ body: @escaping @Sendable (W, Interruption) throws -> T) async throws -> T {
        let job = Job<W>()
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<T, any Error>) in
                let interruption = job.interruption
                job.work = { worker in continuation.resume(with: Result { try body(worker, interruption) }) }
                job.refuse = { error in continuation.resume(throwing: error) }
                submit(job)
            }
        } onCancel: {
            cancel(job)
        }
    }

    /// Refuses what waits, lets what runs finish, and returns when every thread has ended.
    func close() async {
        await withCheckedContinuation { continuation in
            let (refused, seats, isOver) = state.withLock { state in
                state.isClosed = true
                let refused = state.waiting.removeAll().filter { $0.phase == .waiting }
                for job in refused { job.phase = .finished }
                let seats = state.idle
                state.idle = []
                if state.threads > 0 { state.closers.append(continuation) }
                return (refused, seats, state.threads == 0)
            }
            for job in refused { job.refuse?(DatabaseError.closed) }
            for seat in seats { seat.wake.signal() }
            if isOver { continuation.resume() }
        }
    }

    private func serve(_ worker: W) {
        let seat = Seat<W>()
        while let job = next(seat, worker) {
            job.work?(worker)
            finish(job)
        }
        worker.close()
        let closers = state.withLock { state in
            state.threads -= 1
            return state.threads == 0 ? state.closers : []
        }
        for closer in closers { closer.resume() }
    }

    /// The next job; `nil` when the pool was closed.
    private func next(_ seat: Seat<W>, _ worker: W) -> Job<W>? {
        let (job, isClosed) = state.withLock { state -> (Job<W>?, Bool) in
            while let job = state.waiting.popFirst() {
                guard job.phase == .waiting else { continue }
                job.phase = .running
                return (job, false)
            }
            if !state.isClosed { state.idle.append(seat) }
            return (nil, state.isClosed)
        }
        if job != nil || isClosed { return job }
        worker.settle()
        seat.wake.wait()
        defer { seat.job = nil }
        return seat.job
    }

    private func finish(_ job: Job<W>) {
        state.withLock { _ in job.phase = .finished }
        job.work = nil
        job.refuse = nil
    }
}
