import Database
import Delivery
import Edge
import Facts
import Foundation
import Newsroom
import TestSupport
import Testing

/// Who keeps held pages true when others change the paper, also after a lost connection (R36): two nodes on PostgreSQL,
/// or two processes on one file of SQLite's.
@Suite struct ChangeFollowerTests {
    @Test(arguments: Engine.available)
    func `a change of another node drops the page here`(engine: Engine) async throws {
        try await withNodes(engine) { here, there, article in
            try await here.put(article)
            let following = Task { try await here.follower.run() }
            defer { following.cancel() }

            try await there.correct(article)

            try await here.wait { here.held(article) == nil }
            #expect(here.store.state == .current)
        }
    }

    @Test(arguments: Engine.available)
    func `a change of this node is dropped before it is acknowledged, and not again`(engine: Engine) async throws {
        try await withNodes(engine) { here, _, article in
            try await here.put(article)

            try await here.correct(article)
            #expect(here.held(article) == nil)
            try await here.put(article)
            await here.follower.catchUp()

            #expect(here.held(article) != nil)
            #expect(here.store.counts.drops == 1)
            let newest = try await here.database.read { db in try ChangeLog.newest(in: db) }
            #expect(here.progress.cursor == newest)
        }
    }

    @Test(arguments: Engine.available)
    func `of changes here and there only those from there are dropped from the log`(engine: Engine) async throws {
        try await withNodes(engine) { here, there, article in
            try await here.correct(article)
            try await there.correct(article)
            try await here.correct(article)
            try await here.put(article)
            await here.follower.catchUp()
            #expect(here.held(article) == nil)

            try await here.put(article)
            try await here.correct(article)
            try await here.put(article)
            await here.follower.catchUp()
            #expect(here.held(article) != nil)

            try await there.correct(article)
            await here.follower.catchUp()
            #expect(here.held(article) == nil)
        }
    }

    @Test(arguments: Engine.available)
    func `while the log cannot be read nothing is served, and then nothing that was missed`(engine: Engine)
        async throws
    {
        try await withNodes(engine) { here, there, article in
            let other = try await there.database.write { db in try Article.publishSample(in: db).id }
            await here.follower.catchUp()
            for id in [article, other] { try await here.put(id) }
            let following = Task { try await here.follower.run() }
            defer { following.cancel() }
            try await here.wait { here.progress.lastSeen.instant > .now - .milliseconds(100) }

            // The log disappears with the change that nobody here will hear of.
            try await there.database.write { db in
                try Self.correct(article, in: db)
                try db.execute("ALTER TABLE changes RENAME TO hidden_changes")
            }
            try await here.wait { here.store.state != .current }
            #expect(here.held(article) == nil)
            #expect(here.held(other) == nil)
            #expect(here.store.stale("/\(other)", noOlderThan: .seconds(60)) != nil)

            try await there.database.write { db in try db.execute("ALTER TABLE hidden_changes RENAME TO changes") }
            try await here.wait {
                // At no moment is it served again.
                #expect(here.held(article) == nil)
                return here.store.state == .current
            }
            #expect(here.held(article) == nil)
            #expect(here.held(other) != nil)
        }
    }

    @Test(arguments: Engine.servers)
    func `after a lost connection what was missed is caught up with`(engine: Engine) async throws {
        try await withNodes(engine) { here, there, article in
            try await here.put(article)
            let following = Task { try await here.follower.run() }
            defer { following.cancel() }
            try await here.wait { here.progress.lastSeen.instant > .now - .milliseconds(100) }

            for _ in 0..<5 {
                try await there.database.write { db in
                    try Self.correct(article, in: db)
                    // Every connection that listens or has asked in this schema, but this one.
                    try db.execute(
                        """
                        SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                        WHERE pid <> pg_backend_pid() AND datname = current_database()
                            AND query LIKE '%' || current_schema() || '%'
                        """)
                }
                try await here.wait { here.held(article) == nil }
                try await here.put(article)
            }
        }
    }

    @Test(arguments: Engine.available)
    func `two nodes that write at the same time end with nothing stale on either`(engine: Engine) async throws {
        try await withNodes(engine) { here, there, _ in
            let ids = try await here.database.write { db in
                try (0..<6).map { _ in try Article.publishSample(in: db).id }
            }
            let nodes = [here, there]
            let following = nodes.map { node in Task { try await node.follower.run() } }
            defer { for task in following { task.cancel() } }

            try await withThrowingTaskGroup(of: Void.self) { group in
                for (number, node) in nodes.enumerated() {
                    group.addTask {
                        for turn in 0..<40 { try await node.correct(ids[(turn + number) % ids.count]) }
                    }
                    group.addTask { for turn in 0..<200 { try await node.put(ids[turn % ids.count]) } }
                }
                try await group.waitForAll()
            }

            let newest = try await here.database.read { db in try ChangeLog.newest(in: db) }
            for node in nodes {
                try await node.wait { node.progress.cursor == newest }
                for id in ids {
                    guard let held = node.held(id) else { continue }
                    let fresh = try await node.render(id)
                    #expect(held.isSame(as: fresh))
                }
            }
        }
    }
}

/// One process that serves and changes the paper.
private struct Node: Sendable {
    let database: Database
    let store: PageStore
    let progress: FollowerProgress
    let follower: ChangeFollower

    init(_ database: Database) async throws {
        self.database = database
        store = try PageStore()
        progress = FollowerProgress(after: try await database.read { db in try ChangeLog.newest(in: db) })
        follower = ChangeFollower(database: database, store: store, progress: progress)
    }

    func held(_ id: Article.ID) -> HeldPage? { store.held("/\(id)") }

    /// The article's headline, as a page.
    func render(_ id: Article.ID) async throws -> RenderedPage {
        try await database.read { db in
            let reader = try SiteReader(db)
            let text = try reader.links([id.number]).first?.headline ?? "-"
            return RenderedPage(mediaType: "text/plain", body: Array(text.utf8), facts: reader.facts)
        }
    }

    func put(_ id: Article.ID) async throws { _ = try await store.page("/\(id)") { try await render(id) } }

    func correct(_ id: Article.ID) async throws {
        try await database.write { db in try ChangeFollowerTests.correct(id, in: db) }
    }

    /// Looks every five milliseconds, at most ten seconds long.
    func wait(until isSo: () -> Bool) async throws {
        let end = ContinuousClock.now + .seconds(10)
        while !isSo() {
            try #require(ContinuousClock.now < end)
            try await Task.sleep(for: .milliseconds(5))
        }
    }
}

extension ChangeFollowerTests {
    /// Another headline, which was never there before.
    fileprivate static func correct(_ id: Article.ID, in db: Connection) throws {
        try db.lock("changes")
        var article = try Article.find(id, in: db)
        article.content.headline = "Judul \(article.revision)"
        try article.save(recording: try article.correct(in: db), by: "test", now: .wednesday, in: db)
    }

    private func withNodes(_ engine: Engine, _ body: (Node, Node, Article.ID) async throws -> Void) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            let article = try await database.write { db in try Article.publishSample(in: db).id }
            let second = try await Database.open(database.location, readers: 2)
            do {
                try await body(try await Node(database), try await Node(second), article)
                await second.close()
            } catch {
                await second.close()
                throw error
            }
        }
    }
}
