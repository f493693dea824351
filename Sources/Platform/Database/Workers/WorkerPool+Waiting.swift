import Dispatch
import Synchronization

extension WorkerPool {
    private enum Admission {
        case seated(Seat<W>)
        case waiting(startsClock: Bool)
        case refused(any Error)
    }

    func submit(_ job: Job<W>) {
        let admission = state.withLock { state -> Admission in
            if job.isCancelled { return .refused(CancellationError()) }
            if state.isClosed { return .refused(DatabaseError.closed) }
            if let seat = state.idle.popLast() {
                job.phase = .running
                seat.job = job
                return .seated(seat)
            }
            job.phase = .waiting
            job.deadline = .now + patience
            state.waiting.append(job)
            defer { state.isTiming = true }
            return .waiting(startsClock: !state.isTiming)
        }
        switch admission {
        case .seated(let seat): seat.wake.signal()
        case .waiting(startsClock: true): tickLater()
        case .waiting(startsClock: false): break
        case .refused(let error): job.refuse?(error)
        }
    }

    func cancel(_ job: Job<W>) {
        let phase = state.withLock { _ in
            job.isCancelled = true
            defer { if job.phase == .waiting { job.phase = .finished } }
            return job.phase
        }
        switch phase {
        case .waiting: job.refuse?(CancellationError())
        case .running: job.interruption.request()
        case .fresh, .finished: break
        }
    }

    /// One timer for all that wait, running only while somebody does.
    private func tickLater() {
        let interval = min(patience / 4, .milliseconds(250))
        DispatchQueue.global().asyncAfter(deadline: .now() + .nanoseconds(Int(interval.nanoseconds))) { self.tick() }
    }

    private func tick() {
        let now = ContinuousClock.now
        let (overdue, goesOn) = state.withLock { state in
            var overdue: [Job<W>] = []
            while let job = state.waiting.first, job.phase != .waiting || job.deadline <= now {
                _ = state.waiting.popFirst()
                guard job.phase == .waiting else { continue }
                job.phase = .finished
                overdue.append(job)
            }
            state.isTiming = state.waiting.first != nil
            return (overdue, state.isTiming)
        }
        let reason = "every connection was busy for \(patience)"
        for job in overdue { job.refuse?(DatabaseError.unavailable(reason: reason)) }
        if goesOn { tickLater() }
    }
}
