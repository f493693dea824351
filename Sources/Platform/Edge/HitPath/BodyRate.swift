import NIOCore

/// How fast a body comes, over stretches in which we were ready to read.
///
/// A responder that takes its time keeps us from reading; that is not held against the client.
struct BodyRate {
    private let stretch: TimeAmount
    /// Bytes that a stretch must bring.
    private let least: Int
    private var bytes = 0
    private var waited = TimeAmount.zero
    private var readySince: NIODeadline?

    init(_ limits: ConnectionLimits, now: NIODeadline) {
        stretch = TimeAmount(limits.bodyGrace)
        least = max(1, Int(limits.bodyGrace / .seconds(1) * Double(limits.leastRate)))
        readySince = now
    }

    /// We are ready for more.
    mutating func ready(now: NIODeadline) {
        if readySince == nil { readySince = now }
    }

    mutating func came(_ count: Int, now: NIODeadline) {
        bytes += count
        pass(now)
        readySince = nil
    }

    /// At the end of a stretch that brought too little. One that brought enough begins the next.
    mutating func isTooSlow(now: NIODeadline) -> Bool {
        pass(now)
        guard waited >= stretch else { return false }
        defer {
            bytes = 0
            waited = .zero
        }
        return bytes < least
    }

    func nextCheck(now: NIODeadline) -> NIODeadline {
        now + (stretch - waited)
    }

    private mutating func pass(_ now: NIODeadline) {
        guard let since = readySince else { return }
        waited = waited + (now - since)
        readySince = now
    }
}
