package import Database
package import Edge
import Facts
package import Foundation
import Logging
import Newsroom
import ServiceLifecycle
import Synchronization

/// Keeps the held pages true when somebody else changes the newspaper: another node, or a command on this machine.
///
/// This process's own changes drop pages before they are acknowledged (`Database.observeCommits`); the log is the
/// truth to catch up from. It is read when a notification says so and ten times a second besides. When it could not be
/// read for a second, the store is blind: it serves nothing from memory until everything missed is known.
package struct ChangeFollower: Service {
    let database: Database
    let store: PageStore
    let progress: FollowerProgress

    package init(database: Database, store: PageStore, progress: FollowerProgress) {
        self.database = database
        self.store = store
        self.progress = progress
        database.observeCommits { texts in store.drop(texts.map { AlteredFact($0) ?? AlteredFact($0, at: nil) }) }
    }

    /// How long a change of somebody else may stay unseen when its notification is lost.
    static let pause = Duration.milliseconds(100)
    /// Without news for so long the store may miss changes.
    static let patience = Duration.seconds(1)

    /// Until the program is told to stop: a follower that went on would keep it from ending.
    package func run() async throws {
        await cancelWhenGracefulShutdown { await follow() }
    }

    private func follow() async {
        await withDiscardingTaskGroup { group in
            let (wakes, wake) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
            group.addTask { for await _ in database.notifications(on: ChangeLog.channel) { wake.yield() } }
            group.addTask {
                while await Self.sleeps(Self.pause) { wake.yield() }
                wake.finish()
            }
            group.addTask {
                while await Self.sleeps(.milliseconds(200)) { watch() }
            }
            for await _ in wakes { await catchUp() }
            group.cancelAll()
        }
    }

    /// Reads what was logged since the last time and drops what it altered.
    private func catchUp() async {
        let cursor = progress.cursor
        do {
            var rows: [LoggedChange] = []
            repeat {
                let last = rows.last?.sequence ?? cursor
                let more = try await database.read { db in try ChangeLog.after(last, limit: 1_000, in: db) }
                rows += more
                guard more.count == 1_000 else { break }
            } while true
            let facts = rows.map(\.fact)
            if store.state == .current { store.drop(facts) } else { store.becomeCurrent(dropping: facts) }
            progress.reached(rows.last?.sequence ?? cursor)
        } catch {
            // The watch sees how long it has been; the next wake tries again.
        }
    }

    private func watch() {
        let since = progress.lastSeen
        if ContinuousClock.now - since.instant > Self.patience { store.becomeBlind(since: since.date) }
    }

    private static func sleeps(_ duration: Duration) async -> Bool {
        (try? await Task.sleep(for: duration)) != nil  // Cancelled: no more.
    }
}

/// How far the follower is, for it and for the figures.
package final class FollowerProgress: Sendable {
    private struct State {
        var cursor: Int64
        var instant = ContinuousClock.now
        var date = Date()
    }

    private let state: Mutex<State>

    /// - Parameter cursor: the number of the last change before the first page was rendered.
    package init(after cursor: Int64) { state = Mutex(State(cursor: cursor)) }

    /// The last change handled.
    package var cursor: Int64 { state.withLock { $0.cursor } }
    /// When the log was last read to its end.
    package var lastSeen: (instant: ContinuousClock.Instant, date: Date) { state.withLock { ($0.instant, $0.date) } }

    func reached(_ cursor: Int64) {
        state.withLock { state in
            state.cursor = cursor
            (state.instant, state.date) = (.now, Date())
        }
    }
}
