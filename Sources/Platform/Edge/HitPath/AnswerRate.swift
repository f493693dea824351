import NIOCore

/// How fast a client takes what is said to it, over stretches in which something waited for it all the time.
///
/// Taken is what its machine has acknowledged, so that buffers on our side do not count as progress, nor as none.
struct AnswerRate {
    private let stretch: TimeAmount
    /// Bytes that a stretch must bring; at least one.
    private let least: Int
    private var begin: (moment: NIODeadline, taken: Int, owed: Int)?

    init(_ limits: ConnectionLimits) {
        stretch = TimeAmount(limits.answerGrace)
        let seconds = limits.answerGrace / .seconds(1)
        least = max(1, Int(seconds * Double(limits.leastRate)))
    }

    /// Something waits, since now or for longer.
    ///
    /// - Parameters:
    ///   - taken: bytes the client has acknowledged.
    ///   - owed: bytes written that it has not.
    mutating func waits(taken: Int, owed: Int, now: NIODeadline) {
        // Who took all that waited when the stretch began was not slow, whoever was it afterwards.
        if let begin, taken - begin.taken < begin.owed { return }
        begin = (now, taken, owed)
    }

    mutating func nothingWaits() { begin = nil }

    /// At the end of a stretch that brought too little. One that brought enough begins the next.
    mutating func isTooSlow(taken: Int, owed: Int, now: NIODeadline) -> Bool {
        guard let begin, now >= begin.moment + stretch else { return false }
        if taken - begin.taken < min(least, begin.owed) { return true }
        self.begin = (now, taken, owed)
        return false
    }

    /// `nil` while nothing waits.
    var nextCheck: NIODeadline? { begin.map { $0.moment + stretch } }
}
