import Dispatch
import Synchronization

/// Hashes and compares passwords, a few at a time on threads of its own.
///
/// One hash takes about 20 ms and ``PasswordParameters/memory``. However many people (or attackers) sign in at once, at
/// most ``concurrency`` hashes run, so the memory is bounded; at most ``queueLength`` wait; the rest are refused at once.
package final class PasswordHasher: Sendable {
    package let parameters: PasswordParameters
    package let concurrency: Int
    package let queueLength: Int
    private let dummy: PasswordHash
    private let state = Mutex(State())
    private let threads = DispatchQueue(label: "redaksi.passwords", attributes: .concurrent)

    private struct State {
        var running = 0
        /// Oldest first.
        var waiting: [CheckedContinuation<Void, Never>] = []
    }

    /// - Throws: ``PasswordError/failed(code:)`` when not even one hash can be made.
    package init(
        parameters: PasswordParameters = .recommended, concurrency: Int = 2, queueLength: Int = 20
    ) throws(PasswordError) {
        self.parameters = parameters
        self.concurrency = concurrency
        self.queueLength = queueLength
        dummy = try Argon2id.hash(Secret(RandomBytes.make(32)), parameters: parameters)
    }

    /// - Throws: ``PasswordError``.
    package func hash(_ password: Secret) async throws -> PasswordHash {
        let parameters = parameters
        return try await run { try Argon2id.hash(password, parameters: parameters) }
    }

    /// What a password turned out to be.
    package enum Verdict: Sendable {
        case wrong
        case right
        /// Right, and its stored hash is weaker than hashes are today: store this one in its place.
        case rightButWeak(PasswordHash)
    }

    /// Compares. Without a hash (no such user, or one who has no password) it works as long as with one and says wrong,
    /// so that the time tells nobody who has an account.
    ///
    /// - Throws: ``PasswordError``.
    package func verify(_ password: Secret, against hash: PasswordHash?) async throws -> Verdict {
        let parameters = parameters
        let compared = hash ?? dummy
        return try await run {
            let isRight = try Argon2id.isRight(password, for: compared)
            guard isRight, let hash else { return .wrong }
            guard hash.parameters.isWeaker(than: parameters) else { return .right }
            return .rightButWeak(try Argon2id.hash(password, parameters: parameters))
        }
    }

    private func run<Result: Sendable>(_ work: @escaping @Sendable () throws -> Result) async throws -> Result {
        try await takeTurn()
        defer { giveTurn() }
        return try await withCheckedThrowingContinuation { continuation in
            threads.async { continuation.resume(with: Swift.Result(catching: work)) }
        }
    }

    private func takeTurn() async throws {
        let isRefused = state.withLock { $0.running >= concurrency && $0.waiting.count >= queueLength }
        if isRefused { throw PasswordError.busy }
        await withCheckedContinuation { continuation in
            let isFree = state.withLock { state in
                guard state.running >= concurrency else {
                    state.running += 1
                    return true
                }
                state.waiting.append(continuation)
                return false
            }
            if isFree { continuation.resume() }
        }
    }

    /// To who waits longest, or back.
    private func giveTurn() {
        let next = state.withLock { state -> CheckedContinuation<Void, Never>? in
            guard state.waiting.isEmpty else { return state.waiting.removeFirst() }
            state.running -= 1
            return nil
        }
        next?.resume()
    }
}
