package import Foundation
package import Logging
import Synchronization

/// The certificate new connections get. It changes when its files do; connections there already keep theirs.
///
/// A pair that cannot be used is refused with a line in the log, and the one before it stays.
package final class HeldCertificate: Sendable {
    private struct State {
        var current: LoadedCertificate
        /// What the files were when they were last loaded or refused.
        var tried: [FileStamp]?
        /// What they were at the last look.
        var seen: [FileStamp]?
    }

    /// What a look at the files led to.
    package enum Outcome: Equatable, Sendable {
        case unchanged
        /// The files differ, and are left in peace until they stay the same between two looks: an ACME client writes
        /// one after the other.
        case settling
        case replaced(serial: String)
        case refused(CertificateProblem)
    }

    private let files: CertificateFiles
    private let logger: Logger
    private let now: @Sendable () -> Date
    private let state: Mutex<State>

    /// Loads the pair. One that is out of date is served all the same, with an error in the log: readers then see
    /// their browser's warning, not a refused connection.
    ///
    /// - Throws: ``CertificateProblem``. Blocking.
    package init(
        _ files: CertificateFiles, logger: Logger, now: @escaping @Sendable () -> Date = { Date() }
    ) throws(CertificateProblem) {
        self.files = files
        self.logger = logger
        self.now = now
        let stamp = files.stamp
        let loaded = try LoadedCertificate(files)
        state = Mutex(State(current: loaded, tried: stamp, seen: stamp))
        do throws(CertificateProblem) {
            try loaded.requireValid(at: now())
        } catch {
            logger.error("The certificate is out of date.", metadata: ["problem": "\(error)"])
        }
    }

    package var current: LoadedCertificate { state.withLock { $0.current } }

    /// Compares the files with what was loaded, and loads them when they have changed and are settled. Blocking.
    ///
    /// - Parameter isForced: load them in any case, as after SIGHUP.
    package func look(isForced: Bool = false) -> Outcome {
        let stamp = files.stamp
        let isDue = state.withLock { state in
            defer { state.seen = stamp }
            if isForced { return Outcome?.none }
            if stamp == state.tried { return .unchanged }
            return stamp == state.seen ? nil : .settling
        }
        if let isDue { return isDue }
        let outcome = load(stamp)
        switch outcome {
        case .replaced(let serial): logger.info("A new certificate is in use.", metadata: ["serial": "\(serial)"])
        case .refused(let problem):
            logger.error(
                "The new certificate is refused, the old one stays in use.", metadata: ["problem": "\(problem)"])
        case .unchanged, .settling: break
        }
        return outcome
    }

    private func load(_ stamp: [FileStamp]?) -> Outcome {
        do throws(CertificateProblem) {
            let loaded = try LoadedCertificate(files)
            try loaded.requireValid(at: now())
            // Written to in the meantime: the next look tries again.
            let isWhole = files.stamp == stamp
            return state.withLock { state in
                guard isWhole else { return .settling }
                state.tried = stamp
                if loaded.serial == state.current.serial && loaded.notAfter == state.current.notAfter {
                    // The same certificate, maybe with another chain above it.
                    state.current = loaded
                    return .unchanged
                }
                state.current = loaded
                return .replaced(serial: loaded.serial)
            }
        } catch {
            state.withLock { $0.tried = stamp }
            return .refused(error)
        }
    }

    /// Says so once a day when the certificate has less than 14 days left; clients of ACME renew at 30.
    func warn(lastWarned: inout Date?) {
        let moment = now()
        let left = current.notAfter.timeIntervalSince(moment)
        guard left < 14 * 86_400, lastWarned.map({ moment.timeIntervalSince($0) >= 86_400 }) ?? true else { return }
        lastWarned = moment
        logger.warning(
            "The certificate expires soon and was not renewed.",
            metadata: ["notAfter": "\(current.notAfter.formatted(.iso8601))"])
    }
}
