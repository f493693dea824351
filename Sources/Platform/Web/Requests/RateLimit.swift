import Synchronization

/// How often something may be done, counted for each key: a bucket of tokens that refills steadily.
///
/// Memory is bounded: at most ``capacity`` keys. A bucket that has refilled says nothing and is dropped when room is
/// needed; when all are in use, further keys share one bucket, so that a flood of new keys (V27) cannot wash out
/// what is known of the old ones.
package final class RateLimit: Sendable {
    private let burst: Double
    /// Tokens a second.
    private let rate: Double
    private let capacity: Int
    private let state = Mutex(State())

    private struct State {
        var buckets: [String: Bucket] = [:]
        var others: Bucket?
        var lastSweep: ContinuousClock.Instant?
    }

    private struct Bucket {
        var tokens: Double
        var at: ContinuousClock.Instant
    }

    /// - Parameters:
    ///   - burst: how many at once, at least 1.
    ///   - interval: after which one more is allowed.
    ///   - capacity: keys remembered; about 100 bytes each.
    package init(burst: Int, every interval: Duration, capacity: Int = 10_000) {
        self.burst = Double(max(burst, 1))
        rate = 1 / max(interval.inSeconds, 0.001)
        self.capacity = max(capacity, 1)
    }

    /// Takes a token.
    ///
    /// - Parameter key: what is counted; keep it short, such as an address's /64 or an account's number.
    /// - Returns: `nil` when there was one; otherwise how long until there is one, and nothing was taken.
    package func take(_ key: String, now: ContinuousClock.Instant = .now) -> Duration? {
        state.withLock { state in
            if state.buckets[key] == nil, state.buckets.count >= capacity { sweep(&state, now: now) }
            guard state.buckets[key] != nil || state.buckets.count < capacity else {
                var bucket = state.others ?? Bucket(tokens: burst, at: now)
                defer { state.others = bucket }
                return take(from: &bucket, now: now)
            }
            return take(from: &state.buckets[key, default: Bucket(tokens: burst, at: now)], now: now)
        }
    }

    /// Keys remembered now.
    package var count: Int { state.withLock { $0.buckets.count } }

    private func take(from bucket: inout Bucket, now: ContinuousClock.Instant) -> Duration? {
        refill(&bucket, now: now)
        guard bucket.tokens < 1 else {
            bucket.tokens -= 1
            return nil
        }
        return .seconds((1 - bucket.tokens) / rate)
    }

    private func refill(_ bucket: inout Bucket, now: ContinuousClock.Instant) {
        let passed = max(0, bucket.at.duration(to: now).inSeconds)
        bucket.tokens = min(burst, bucket.tokens + passed * rate)
        bucket.at = max(bucket.at, now)
    }

    /// Drops the buckets that are full again. At most once a second: it looks at every one.
    private func sweep(_ state: inout State, now: ContinuousClock.Instant) {
        if let last = state.lastSweep, last.duration(to: now) < .seconds(1) { return }
        state.lastSweep = now
        state.buckets = state.buckets.filter { _, bucket in
            var bucket = bucket
            refill(&bucket, now: now)
            return bucket.tokens < burst
        }
    }
}

extension Duration {
    fileprivate var inSeconds: Double {
        Double(components.seconds) + Double(components.attoseconds) / 1_000_000_000_000_000_000
    }
}
