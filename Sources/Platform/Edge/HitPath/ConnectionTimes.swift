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
        case close
        /// The client is too slow with its request, and has had no answer to it: 408, then close.
        case timeout
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
    private var stall: (since: NIODeadline, sent: Int)?

    init(_ limits: ConnectionLimits, now: NIODeadline) {
        self.limits = limits
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

    /// The socket takes no more.
    mutating func stalled(sent: Int, now: NIODeadline) {
        if stall == nil { stall = (now, sent) }
    }
}

// What follows.
extension ConnectionTimes {
    /// - Parameters:
    ///   - sent: bytes the socket has taken so far, or any number that changes when it takes some.
    ///   - waiting: bytes it has not taken.
    mutating func judge(now: NIODeadline, sent: Int, waiting: Int) -> Verdict {
        if let ended { return verdict(.close, at: ended + .init(limits.linger), now: now) }
        if waiting > 0 {
            if let stall, stall.sent == sent, now >= stall.since + .init(limits.writeStall) { return .close }
            if stall?.sent != sent { stall = (now, sent) }
        } else {
            stall = nil
        }
        let next = judgeIncoming(now: now, isWriting: waiting > 0)
        guard let stall, case .wait(let until) = next else { return next }
        return .wait(until: min(until, stall.since + .init(limits.writeStall)))
    }

    private mutating func judgeIncoming(now: NIODeadline, isWriting: Bool) -> Verdict {
        switch incoming {
        case .fields(let since) where open == 0:
            return verdict(.timeout, at: since + .init(limits.header), now: now)
        case .body(var rate):
            let isTooSlow = rate.isTooSlow(now: now)
            incoming = .body(rate)
            if isTooSlow { return isAnswering ? .close : .timeout }
            return .wait(until: rate.nextCheck(now: now))
        case .nothing where open == 0 && !isWriting:
            return verdict(.close, at: lastActive + .init(limits.idle), now: now)
        case .nothing, .fields:
            // It is our turn.
            return .wait(until: now + .init(limits.idle))
        }
    }

    private func verdict(_ verdict: Verdict, at deadline: NIODeadline, now: NIODeadline) -> Verdict {
        now >= deadline ? verdict : .wait(until: deadline)
    }
}
