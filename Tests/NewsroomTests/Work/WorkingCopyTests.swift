import Database
import Documents
import Foundation
import Newsroom
import TestSupport
import Testing

/// Working copies: what is typed is kept, in order, once; nobody overwrites anybody unseen (R18, R17).
@Suite struct WorkingCopyTests {
    let now = Date.wednesday

    static func sending(_ number: Int, _ client: String = "a") -> WorkingCopy.Sending {
        WorkingCopy.Sending(client: client, number: number, change: #"{"change":\#(number)}"#)
    }

    private func withDesk(
        _ engine: Engine, _ body: @escaping @Sendable (Connection, _ ada: User, _ budi: User) throws -> Void
    ) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            try await database.write { db in
                let ada = try User.createSample("ada", as: ["reporter": nil], in: db)
                let budi = try User.createSample("budi", as: ["editor": nil], in: db)
                try body(db, ada, budi)
            }
        }
    }

    @Test(arguments: Engine.available)
    func `a new article has a working copy from its first moment`(engine: Engine) async throws {
        try await withDesk(engine) { db, ada, _ in
            let copy = try WorkingCopy.create(.sample(), by: ada.actor, now: now, in: db)

            #expect(copy.step == .idea)
            #expect(copy.owner == ada.id)
            #expect(copy.content == .sample())
            #expect(try WorkingCopy.open(copy.article, by: ada.actor, now: now, in: db) == copy)
            #expect(try Article.find(copy.article, in: db).state == .draft)
        }
    }

    @Test(arguments: Engine.available)
    func `a working copy of a live article begins with what readers see and alters nothing`(engine: Engine) async throws
    {
        try await withDesk(engine) { db, ada, _ in
            let live = try Article.publishSample(in: db)
            let cursor = try ChangeLog.newest(in: db)
            var copy = try WorkingCopy.open(live.id, by: ada.actor, now: now, in: db)
            var content = copy.content
            content.headline = "Rahasia"

            try copy.apply(content, Self.sending(1), by: ada.actor, now: now, in: db)

            #expect(copy.step == .writing)
            #expect(try WorkingCopy.find(live.id, in: db) == copy)
            #expect(try Article.find(live.id, in: db) == live)
            #expect(try ChangeLog.after(cursor, limit: 10, in: db).isEmpty)
        }
    }

    @Test(arguments: Engine.available)
    func `an old version is refused and nothing is written`(engine: Engine) async throws {
        try await withDesk(engine) { db, ada, budi in
            var mine = try WorkingCopy.create(.sample(), by: ada.actor, now: now, in: db)
            var yours = mine
            try mine.apply(.sample(headline: "Satu"), Self.sending(1), by: ada.actor, now: now, in: db)

            #expect(throws: WorkError.stale(current: mine.version)) {
                try yours.apply(.sample(headline: "Dua"), Self.sending(1, "b"), by: budi.actor, now: now, in: db)
            }

            #expect(try WorkingCopy.require(mine.article, in: db).content.headline == "Satu")
            #expect(try mine.journal(after: yours.version, in: db)?.map(\.client) == ["a"])
        }
    }

    @Test(arguments: Engine.available)
    func `a change sent twice is stored once`(engine: Engine) async throws {
        try await withDesk(engine) { db, ada, _ in
            var copy = try WorkingCopy.create(.sample(), by: ada.actor, now: now, in: db)
            try copy.apply(.sample(headline: "Satu"), Self.sending(1), by: ada.actor, now: now, in: db)
            let version = copy.version

            #expect(throws: WorkError.repeated(version: version)) {
                try copy.apply(.sample(headline: "Dua"), Self.sending(1), by: ada.actor, now: now, in: db)
            }

            #expect(try WorkingCopy.require(copy.article, in: db).version == version)
        }
    }

    @Test(arguments: Engine.available)
    func `who takes over is the one who writes, and the log says so`(engine: Engine) async throws {
        try await withDesk(engine) { db, ada, budi in
            var copy = try WorkingCopy.create(.sample(), by: ada.actor, now: now, in: db)
            var taken = try WorkingCopy.takeOver(copy.article, by: budi, now: now, in: db)

            #expect(throws: WorkError.taken(by: budi.id)) {
                try copy.apply(.sample(headline: "Satu"), Self.sending(1), by: ada.actor, now: now, in: db)
            }
            try taken.apply(.sample(headline: "Dua"), Self.sending(1, "b"), by: budi.actor, now: now, in: db)
            copy = try WorkingCopy.takeOver(copy.article, by: ada, now: now, in: db)
            try copy.apply(.sample(headline: "Tiga"), Self.sending(2), by: ada.actor, now: now, in: db)

            let log = try LogEntry.matching(LogFilter(kind: .takenOver), limit: 9, in: db)
            #expect(log.map(\.detail) == [#"{"writer":"2 > 1"}"#, #"{"writer":"- > 2"}"#])
            #expect(try WorkingCopy.writers(of: copy.article, in: db) == [ada.id, budi.id])
        }
    }

    @Test(arguments: Engine.available)
    func `who took over hands back, and everybody writes again`(engine: Engine) async throws {
        try await withDesk(engine) { db, ada, budi in
            var copy = try WorkingCopy.create(.sample(), by: ada.actor, now: now, in: db)
            let id = copy.article
            try WorkingCopy.takeOver(id, by: budi, now: now, in: db)

            #expect(try WorkingCopy.handBack(id, by: ada, now: now, in: db) == nil)
            #expect(try WorkingCopy.require(id, in: db).writer == budi.id)
            try WorkingCopy.handBack(id, by: budi, now: now, in: db)
            #expect(try WorkingCopy.handBack(id, by: budi, now: now, in: db) == nil)

            try copy.apply(.sample(headline: "Satu"), Self.sending(1), by: ada.actor, now: now, in: db)
            let log = try LogEntry.matching(LogFilter(kind: .handedBack), limit: 9, in: db)
            #expect(log.map(\.detail) == [#"{"writer":"2 > -"}"#])
        }
    }

    @Test(arguments: Engine.available)
    func `who assigns is not in the way of who types`(engine: Engine) async throws {
        try await withDesk(engine) { db, ada, budi in
            var typed = try WorkingCopy.create(.sample(), by: ada.actor, now: now, in: db)
            var assigned = typed
            try typed.apply(.sample(headline: "Satu"), Self.sending(1), by: ada.actor, now: now, in: db)
            assigned.assign(to: budi.id, Workflow(), now: now)
            assigned.due = now.addingTimeInterval(3600)

            #expect(throws: Never.self) { try assigned.saveStanding(in: db) }

            #expect(throws: WorkError.standingStale) { try typed.saveStanding(in: db) }
            let found = try WorkingCopy.require(typed.article, in: db)
            #expect(found.assignee == budi.id)
            #expect(found.content.headline == "Satu")
        }
    }

    @Test(arguments: Engine.available)
    func `what is handed on is kept as a revision of its writer`(engine: Engine) async throws {
        try await withDesk(engine) { db, ada, budi in
            var copy = try WorkingCopy.create(.sample(headline: "Nol"), by: ada.actor, now: now, in: db)
            let id = copy.article
            func write(_ headline: String, _ number: Int, by user: User) throws {
                copy = try WorkingCopy.require(id, in: db)
                try copy.apply(.sample(headline: headline), Self.sending(number), by: user.actor, now: now, in: db)
            }
            func newest() throws -> [String] {
                let newest = try Revision.newest(of: id, in: db)
                return [newest?.content.headline ?? "", newest?.savedBy ?? ""]
            }
            try write("Satu", 1, by: ada)
            try WorkingCopy.change(id, .assigned, by: ada.actor, now: now, in: db) {
                $0.assign(to: budi.id, Workflow(), now: now)
            }
            #expect(try newest() == ["Nol", "Ada"])
            try WorkingCopy.change(id, .submitted, by: budi.actor, now: now, in: db) {
                try $0.submit(Workflow(), now: now)
            }
            #expect(try newest() == ["Satu", "Ada"])
            try write("Dua", 2, by: budi)
            try WorkingCopy.change(id, .approved, by: ada.actor, now: now, in: db) {
                try $0.approve(by: ada.id, version: $0.version, Workflow(), now: now)
            }
            #expect(try newest() == ["Dua", "Budi"])
            try write("Tiga", 3, by: ada)
            try WorkingCopy.takeOver(id, by: budi, now: now, in: db)
            #expect(try newest() == ["Tiga", "Ada"])
            let count = try Revision.all(of: id, limit: 9, in: db).count
            try WorkingCopy.change(id, .sentBack, by: budi.actor, now: now, in: db) { try $0.sendBack(now: now) }
            #expect(try Revision.all(of: id, limit: 9, in: db).count == count)
        }
    }

    @Test(arguments: Engine.available)
    func `versions are never used again and revisions are counted together`(engine: Engine) async throws {
        try await withDesk(engine) { db, ada, _ in
            let live = try Article.publishSample(in: db)
            var copy = try WorkingCopy.open(live.id, by: ada.actor, now: now, in: db)
            try copy.apply(.sample(headline: "Satu"), Self.sending(1), by: ada.actor, now: now, in: db)
            #expect(try copy.recordRevision(by: ada.actor, now: now, in: db) == 3)
            #expect(try copy.recordRevision(by: ada.actor, now: now, in: db) == 3)
            try copy.apply(.sample(headline: "Dua"), Self.sending(2), by: ada.actor, now: now, in: db)
            try WorkingCopy.discard(live.id, by: ada.actor, now: now, in: db)

            let next = try WorkingCopy.open(live.id, by: ada.actor, now: now, in: db)

            #expect(next.version == copy.version + 1)
            #expect(next.content == live.content)
            #expect(try next.journal(after: copy.version, in: db) == nil)
            #expect(try Revision.all(of: live.id, limit: 9, in: db).map(\.number) == [4, 3, 2, 1])
            #expect(try Revision.find(4, of: live.id, in: db)?.content.headline == "Dua")
            var article = try Article.find(live.id, in: db)
            article.content.headline = "Tiga"
            try article.correctSample(in: db)
            #expect(article.revision == 5)
        }
    }

    @Test(arguments: Engine.servers)
    func `many who type at once lose nothing and nobody`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            let id = try await database.write { db in
                try WorkingCopy.create(.sample(headline: ""), by: .command("test"), now: .wednesday, in: db).article
            }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for client in 1...6 {
                    group.addTask {
                        for number in 1...10 {
                            try await database.write { db in
                                var copy = try WorkingCopy.forWriting(id, in: db)
                                var content = copy.content
                                content.headline += "."
                                try copy.apply(
                                    content, Self.sending(number, "\(client)"), by: .command("test"), now: .wednesday,
                                    in: db)
                                if number % 5 == 0 {
                                    try copy.recordRevision(by: .command("test"), now: .wednesday, in: db)
                                }
                            }
                        }
                    }
                }
                try await group.waitForAll()
            }

            let copy = try await database.read { db in try WorkingCopy.require(id, in: db) }
            #expect(copy.content.headline.utf8.count == 60)
            #expect(copy.version == 61)
        }
    }
}
