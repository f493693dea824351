package import Logging
import ServiceLifecycle
import Synchronization

/// Asks the database twice a second whether it is there, so that nobody has to wait for the answer.
///
/// A question that hangs counts as no answer as soon as the last good one is older than `patience`.
package final class DatabasePulse: Service {
    private let interval: Duration
    private let patience: Duration
    private let now: @Sendable () -> ContinuousClock.Instant
    private let ask: @Sendable () async throws -> Void
    private let logger: Logger
    private let lastAnswer: Mutex<ContinuousClock.Instant?>

    /// - Parameter ask: for instance `SELECT 1` in a reading transaction; throws when there is no answer.
    package init(
        every interval: Duration = .milliseconds(500), patience: Duration = .seconds(2), logger: Logger,
        now: @escaping @Sendable () -> ContinuousClock.Instant = { .now },
        ask: @escaping @Sendable () async throws -> Void
    ) {
        self.interval = interval
        self.patience = patience
        self.logger = logger
        self.now = now
        self.ask = ask
        // The program starts only after the database has answered.
        lastAnswer = Mutex(now())
    }

    /// Costs a lock. `false` after a failed question, or after `patience` without an answer.
    package var isAnswering: Bool {
        guard let last = lastAnswer.withLock({ $0 }) else { return false }
        return now() - last <= patience
    }

    package func run() async throws {
        await cancelWhenGracefulShutdown {
            // Sleeping fails only when the program stops.
            while (try? await Task.sleep(for: self.interval)) != nil { await self.beat() }
        }
    }

    /// One question.
    func beat() async {
        do {
            try await ask()
            let wasGone = lastAnswer.withLock { last in
                defer { last = now() }
                return last == nil
            }
            if wasGone { logger.notice("The database answers again.") }
        } catch {
            let wasThere = lastAnswer.withLock { last in
                defer { last = nil }
                return last != nil
            }
            if wasThere { logger.error("The database does not answer.", metadata: ["error": "\(error)"]) }
        }
    }
}
