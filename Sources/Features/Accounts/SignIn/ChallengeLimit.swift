import Shell
import Web

/// How often passkeys may be asked for without signing in: each asking writes a row.
struct ChallengeLimit: Sendable {
    private let everyone = RateLimit(burst: 200, every: .milliseconds(300))
    private let address = RateLimit(burst: 30, every: .seconds(10))

    /// - Throws: ``DeskRefusal/tooMany``.
    func take(_ client: HostAddress?) throws(DeskRefusal) {
        guard everyone.take("") == nil, address.take(client.map { "\($0)" } ?? "") == nil else {
            throw DeskRefusal.tooMany
        }
    }
}
