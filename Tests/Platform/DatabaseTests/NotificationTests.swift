import Database
import TestSupport
import Testing

@Suite struct NotificationTests {
    @Test(arguments: Engine.available)
    func `a notification comes after commit only`(engine: Engine) async throws {
        struct Regret: Error {}
        try await TestDatabase.with(engine) { database in
            var payloads = database.notifications(on: "changes").makeAsyncIterator()
            #expect(await payloads.next() == "")

            try? await database.write { db in
                try db.notify("changes", "undone")
                throw Regret()
            }
            try await database.write { db in
                try? db.savepoint {
                    try db.notify("changes", "undone too")
                    throw Regret()
                }
                try db.notify("others", "elsewhere")
                try db.notify("changes", "'kept'")
            }

            #expect(await payloads.next() == "'kept'")
        }
    }

    @Test(arguments: Engine.available)
    func `every listener hears it and closing ends them`(engine: Engine) async throws {
        try await TestDatabase.with(engine) { database in
            var one = database.notifications(on: "changes").makeAsyncIterator()
            #expect(await one.next() == "")
            var other = database.notifications(on: "changes").makeAsyncIterator()
            #expect(await other.next() == "")

            try await database.write { db in try db.notify("changes", "42") }

            #expect(await one.next() == "42")
            #expect(await other.next() == "42")
            await database.close()
            #expect(await one.next() == nil)
        }
    }

    @Test(arguments: Engine.available, ["", "Upper", "a b", "x\u{301}", String(repeating: "x", count: 31)])
    func `a malformed channel is refused`(engine: Engine, channel: String) async throws {
        try await TestDatabase.with(engine) { database in
            await #expect(throws: DatabaseError.badNotification) {
                try await database.write { db in try db.notify(channel, "x") }
            }
            await #expect(throws: DatabaseError.badNotification) {
                try await database.write { db in try db.notify("x", String(repeating: "x", count: 8000)) }
            }
            await #expect(throws: DatabaseError.readOnly) { try await database.read { db in try db.notify("x", "x") } }
        }
    }
}
