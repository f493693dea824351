package import Database
package import Edge
import Facts
import Foundation
import Logging
import Newsroom
import ServiceLifecycle

/// Keeps the held pages true when somebody else changes the newspaper: another node, or a command on this machine.
///
/// This process's own changes drop pages before they are acknowledged (`Database.observeCommits`); the log is the
/// truth to catch up from. It is read when a notification says so and ten times a second besides. When it could not be
/// read for a second, the store is blind: it serves nothing from memory until everything missed is known.
///
/// Own changes are known by their numbers and left out when they are read in the log: dropping again what has been
/// rendered since would be in vain.
package struct ChangeFollower: Service {
    let database: Database
    let store: PageStore
    let progress: FollowerProgress

    package init(database: Database, store: PageStore, progress: FollowerProgress) {
        self.database = database
        self.store = store
        self.progress = progress
        database.observeCommits { texts in
            let changes = texts.compactMap { AnnouncedChange($0) }
            store.drop(changes.flatMap(\.facts))
            // Only now: what is left out must have been dropped.
            progress.passOver(changes.map(\.sequences))
        }
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

    /// Reads what was logged since the last time and drops what others altered.
    package func catchUp() async {
        let cursor = progress.cursor
        do {
            var rows: [LoggedChange] = []
            repeat {
                let last = rows.last?.sequence ?? cursor
                let more = try await database.read { db in try ChangeLog.after(last, limit: 1_000, in: db) }
                rows += more
                guard more.count == 1_000 else { break }
            } while true
            let facts = progress.foreign(rows).map(\.fact)
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
