import Dispatch

/// A transaction on its way to a worker.
///
/// `@unchecked Sendable`: `phase` and `deadline` are touched only under the pool's lock; `work` and `refuse` are
/// written before the job enters the pool and read by whoever moved it out of `.waiting` under that lock, which only
/// one does.
final class Job<W: Worker>: @unchecked Sendable {
    enum Phase {
        case fresh
        case waiting
        case running
        case finished
    }

    let interruption = Interruption()
    var phase = Phase.fresh
    var isCancelled = false
    var deadline = ContinuousClock.now
    var work: ((W) -> Void)?
    var refuse: ((any Error) -> Void)?
}

/// Where a worker's thread waits.
///
/// `@unchecked Sendable`: `job` is written under the pool's lock before `wake` is signalled, and read after waiting
/// for it.
final class Seat<W: Worker>: @unchecked Sendable {
    let wake = DispatchSemaphore(value: 0)
    var job: Job<W>?
}
