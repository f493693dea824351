import Database
import Facts
import Foundation
import Newsroom
import TestSupport
import Testing

/// A batch reads for all of its actions together, and writes the change log for all of them: nothing may come out
/// otherwise than when each is done alone (R16).
@Suite struct BatchTests {
    /// All kinds of actions of all kinds of articles, several of one article among them, some refused by the gate, some
    /// broken in the middle: the log with its hashes, the changes, the lists, every row is the same.
    @Test(arguments: Engine.available, 1...3)
    func `a batch leaves behind what one after the other leaves behind`(engine: Engine, seed: Int) async throws {
        let alone = try await Self.outcome(engine, seed, batch: 1)
        for batch in [5, 64] {
            let together = try await Self.outcome(engine, seed, batch: batch)
            #expect(together.count == alone.count)
            let other = zip(alone, together).first { $0 != $1 }
            #expect(other == nil, "batches of \(batch)")
        }
        // What is to be compared did happen.
        for part in ["because", "no-copy", "unexpected", "hold", "withdrawn", "days"] {
            #expect(alone.contains { $0.contains(part) }, "\(part)")
        }
    }

    @Test(arguments: Engine.available)
    func `an article that is published and withdrawn in one batch is withdrawn`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            let (article, other) = try await database.write { db in
                let article = try Timetable.publication(after: 10, in: db).article
                try Timetable.schedule(.withdraw, of: article, after: 20, in: db)
                return (article, try Timetable.publication(after: 30, in: db).article)
            }
            let later = Date.wednesday.addingTimeInterval(60)

            let step = try await ActionTimer(database) { later }.tick(perform: Self.perform)

            #expect(step.done == 3)
            try await database.read { db in
                let (gone, live) = (try Article.find(article, in: db), try Article.find(other, in: db))
                #expect(gone.dates == nil && gone.revision == 3)
                #expect(live.dates != nil)
                let listed: [Article.ID] = try db.values("SELECT DISTINCT article_id FROM listings")
                #expect(listed == [other])
                let changes = try ChangeLog.after(0, limit: 100, in: db)
                let kinds = changes.filter { $0.fact.text == "article:\(article)/body" }.map(\.kind)
                #expect(kinds == ["published", "withdrawn"])
            }
        }
    }

    @Test(arguments: Engine.available)
    func `what was moved after its claim is left out, and the batch goes on`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            let later = Date.wednesday.addingTimeInterval(60)
            let timer = ActionTimer(database) { later }
            let actions = try await database.write { db in
                try (1...4).map { try Timetable.publication(after: $0, in: db) }
            }
            let claimed = try await timer.claim()
            try await database.write { db in
                try ScheduledAction.cancel(actions[1].id, by: .command("test"), now: later, in: db)
            }

            let step = try await timer.settle(claimed, perform: Self.perform)

            #expect(step.done == 3 && step.lost == 1)
            #expect(try await Timetable.states(database) == ["done", "cancelled", "done", "done"])
        }
    }

    /// The effect itself gives the action up: it must not be marked done over that.
    @Test(arguments: Engine.available)
    func `an action that is no longer its claim's when it is marked changes nothing`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            let later = Date.wednesday.addingTimeInterval(60)
            let actions = try await database.write { db in
                try (1...3).map { try Timetable.publication(after: $0, in: db) }
            }

            let step = try await ActionTimer(database) { later }.tick { action, now, db in
                try Self.perform(action, now, db)
                guard action.id == actions[0].id else { return }
                try ScheduledAction.cancel(actions[1].id, by: .command("test"), now: now, in: db)
            }

            #expect(step.done == 2 && step.lost == 1)
            #expect(try await Timetable.states(database) == ["done", "cancelled", "done"])
            let drafts = try await database.read { db in
                try db.values("SELECT id FROM articles WHERE state = 'draft'") as [Article.ID]
            }
            #expect(drafts == [actions[1].article])
        }
    }

    /// What cannot be read is the trouble of its own action alone.
    @Test(arguments: Engine.available)
    func `an article nobody can read spoils no batch`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            let later = Date.wednesday.addingTimeInterval(60)
            try await database.write { db in
                let actions = try (1...3).map { try Timetable.publication(after: $0, in: db) }
                try db.execute("UPDATE articles SET body = 'no document' WHERE id = \(actions[1].article)")
            }

            let step = try await ActionTimer(database) { later }.tick(perform: Self.perform)

            #expect(step.done == 2 && step.failed.count == 1)
            #expect(try await Timetable.states(database) == ["done", "failed", "done"])
        }
    }
}
