import NIOCore

/// How long one connection has been in what it is doing, and what follows from it. Knows no clock: it is told.
struct ConnectionTimes {
    enum Incoming {
        /// Nothing of a request, or a whole one.
        case nothing
        /// A part of a request's fields.
        case fields(since: NIODeadline)
        case body(BodyRate)
    }

    enum Verdict: Equatable {
        /// Nothing can be wrong before.
        case wait(until: NIODeadline)
        /// `nil`: it was over, and the client has not closed.
        case close(ConnectionLimit?)
        /// The client is too slow with its request, and has had no answer to it: 408, then close.
        case timeout(ConnectionLimit)
    }

    private let limits: ConnectionLimits
    var incoming = Incoming.nothing
    /// Requests whose response has not ended.
    private(set) var open = 0
    /// A response's head is out and its end is not.
    private(set) var isAnswering = false
    var lastActive: NIODeadline
    /// When we said our last word.
    var ended: NIODeadline?
    private var answers: AnswerRate

    init(_ limits: ConnectionLimits, now: NIODeadline) {
        self.limits = limits
        answers = AnswerRate(limits)
        lastActive = now
    }
}

// What happens.
extension ConnectionTimes {
    mutating func requestBegan(now: NIODeadline) {
        open += 1
        incoming = .body(BodyRate(limits, now: now))
    }

    mutating func requestEnded() {
        incoming = .nothing
    }

    mutating func responseBegan() {
        isAnswering = true
    }

    mutating func responseEnded(now: NIODeadline) {
        // The answer to what the decoder could not read belongs to no request.
        open = max(0, open - 1)
        isAnswering = false
        lastActive = now
        // The client could not know that we would read on only now.
        if case .fields = incoming { incoming = .fields(since: now) }
    }

    /// The socket takes no more. As in ``judge(now:taken:owed:isWriting:)``.
    mutating func stalled(taken: Int, owed: Int, now: NIODeadline) {
        answers.waits(taken: taken, owed: owed, now: now)
    }
}

// What follows.
extension ConnectionTimes {
    /// - Parameters:
    ///   - taken: bytes the client has acknowledged.
    ///   - owed: bytes it has not.
    ///   - isWriting: whether some of these have not even reached the socket.
    mutating func judge(now: NIODeadline, taken: Int, owed: Int, isWriting: Bool) -> Verdict {
        if let ended { return verdict(.close(nil), at: ended + .init(limits.linger), now: now) }
        if isWriting {
            if answers.isTooSlow(taken: taken, owed: owed, now: now) { return .close(.answer) }
            answers.waits(taken: taken, owed: owed, now: now)
        } else {
            answers.nothingWaits()
        }
        let next = judgeIncoming(now: now, isWriting: isWriting)
        guard let check = answers.nextCheck, case .wait(let until) = next else { return next }
        return .wait(until: min(until, check))
    }

    private mutating func judgeIncoming(now: NIODeadline, isWriting: Bool) -> Verdict {
        switch incoming {
        case .fields(let since) where open == 0:
            return verdict(.timeout(.header), at: since + .init(limits.header), now: now)
        case .body(var rate):
            let isTooSlow = rate.isTooSlow(now: now)
            incoming = .body(rate)
            if isTooSlow { return isAnswering ? .close(.body) : .timeout(.body) }
            return .wait(until: rate.nextCheck(now: now))
        case .nothing where open == 0 && !isWriting:
            return verdict(.close(.idle), at: lastActive + .init(limits.idle), now: now)
        case .nothing, .fields:
            // It is our turn.
            return .wait(until: now + .init(limits.idle))
        }
    }

    private func verdict(_ verdict: Verdict, at deadline: NIODeadline, now: NIODeadline) -> Verdict {
        now >= deadline ? verdict : .wait(until: deadline)
    }
}
