import Testing
import Web

/// V27: limits that hold under a flood of keys, in bounded memory.
@Suite struct RateLimitTests {
    let start = ContinuousClock.now

    @Test func `a burst is allowed, then one an interval`() {
        let limit = RateLimit(burst: 3, every: .seconds(10))

        for _ in 0..<3 { #expect(limit.take("a", now: start) == nil) }
        let wait = limit.take("a", now: start)

        #expect(wait.map { $0 > .seconds(9) && $0 <= .seconds(10) } == true)
        #expect(limit.take("a", now: start + .seconds(5)) != nil)
        #expect(limit.take("a", now: start + .seconds(11)) == nil)
        #expect(limit.take("a", now: start + .seconds(11)) != nil)
        #expect(limit.take("b", now: start) == nil)
    }

    @Test func `being refused costs nothing`() {
        let limit = RateLimit(burst: 1, every: .seconds(10))
        _ = limit.take("a", now: start)

        for second in 1..<10 { #expect(limit.take("a", now: start + .seconds(second)) != nil) }

        #expect(limit.take("a", now: start + .seconds(11)) == nil)
    }

    @Test func `a flood of keys neither fills the memory nor frees a key that is known`() {
        let limit = RateLimit(burst: 2, every: .seconds(60), capacity: 100)
        _ = limit.take("victim", now: start)
        _ = limit.take("victim", now: start)

        var allowed = 0
        for number in 0..<10_000 where limit.take("flood-\(number)", now: start) == nil { allowed += 1 }

        #expect(limit.count == 100)
        #expect(limit.take("victim", now: start) != nil)
        // 99 buckets of their own, and the one that all others share.
        #expect(allowed == 99 + 2)
    }

    @Test func `buckets that are full again make room`() {
        let limit = RateLimit(burst: 1, every: .seconds(1), capacity: 10)
        for number in 0..<10 { _ = limit.take("old-\(number)", now: start) }

        #expect(limit.take("new", now: start + .seconds(5)) == nil)
        #expect(limit.count == 1)
    }

    @Test func `a clock that stands still or goes back gives nothing`() {
        let limit = RateLimit(burst: 1, every: .seconds(1))
        _ = limit.take("a", now: start)

        #expect(limit.take("a", now: start - .seconds(100)) != nil)
        #expect(limit.take("a", now: start) != nil)
    }
}
