import Database
import Facts
import Foundation
import Newsroom
import TestSupport
import Testing

/// The front page as the desk arranges it: what is in force when, and what readers find in it.
@Suite struct FrontArrangementTests {
    let now = Date.wednesday
    let desk = Actor.command("test")

    private func later(_ minutes: Double) -> Date { now.addingTimeInterval(minutes * 60) }

    private func read(_ db: Connection, at moment: Date) throws -> (ids: [Int64], until: Date?, facts: Set<String>) {
        let reader = try SiteReader(db, now: moment)
        let cards = try reader.arrangedFront()
        return (cards.map(\.id.number), reader.validUntil, Set(reader.facts.map(\.name)))
    }

    @Test(arguments: Engine.available)
    func `slots come in the desk's order, and automatic ones show nothing twice`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            try await database.write { db in
                let paper = try Paper(in: db)
                for minute in 1...6 {
                    var content = paper.content("Nomor \(minute)")
                    if minute > 4 { content.section = paper.sport.id }
                    try Article.publishSample(content, shown: later(Double(minute)), in: db)
                }
                var front = try FrontArrangement.create(
                    slots: [
                        FrontSlot(.newest(nil)), FrontSlot(.article(3)), FrontSlot(.newest(paper.news.id)),
                        FrontSlot(.article(6)), FrontSlot(.newest(nil)), FrontSlot(.newest(nil)),
                    ], by: desk, now: now, in: db)
                #expect(try read(db, at: now).ids == [])

                let change = try front.takeOver(at: now, by: desk, now: now, in: db)

                #expect(change.texts == ["front"])
                #expect(try read(db, at: now).ids == [5, 3, 4, 6, 2, 1])
                #expect(try FrontArrangement.inForce(at: now, in: db) == front)
            }
        }
    }

    @Test(arguments: Engine.available)
    func `a withdrawn article falls out and what follows moves up`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            try await database.write { db in
                for minute in 1...3 { try Article.publishSample(shown: later(Double(minute)), in: db) }
                var front = try FrontArrangement.create(
                    slots: [1, 2, 3].map { FrontSlot(.article($0)) }, by: desk, now: now, in: db)
                try front.takeOver(at: now, by: desk, now: now, in: db)

                var article = try Article.find(1, in: db)
                let kind = try article.withdraw(now: now)
                let change = try article.save(recording: kind, by: "test", now: now, in: db)

                let seen = try read(db, at: now)
                #expect(seen.ids == [2, 3])
                #expect(!seen.facts.isDisjoint(with: change.facts.map(\.name)))
            }
        }
    }

    @Test(arguments: Engine.available)
    func `arrangements take over and end by themselves, and the one before is back`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            try await database.write { db in
                for minute in 1...3 { try Article.publishSample(shown: later(Double(minute)), in: db) }
                var daily = try FrontArrangement.create(
                    "Harian", slots: [FrontSlot(.article(1), until: later(90)), FrontSlot(.article(2))], by: desk,
                    now: now, in: db)
                try daily.takeOver(at: now, by: desk, now: now, in: db)
                var evening = try FrontArrangement.create(
                    slots: [FrontSlot(.article(3))], by: desk, now: now, in: db)
                let change = try evening.takeOver(at: later(10), until: later(20), by: desk, now: now, in: db)
                #expect(change.texts == ["front"])

                let moments = [0, 9.999, 10, 19.999, 20, 89, 90].map(later)
                let pages = try moments.map { try read(db, at: $0) }

                #expect(pages.map(\.ids) == [[1, 2], [1, 2], [3], [3], [1, 2], [1, 2], [2]])
                #expect(
                    pages.map(\.until) == [later(10), later(10), later(20), later(20), later(90), later(90), nil])
                #expect(try FrontArrangement.scheduled(after: now, in: db) == [evening])

                try evening.setAside(by: desk, now: now, in: db)
                #expect(try read(db, at: later(10)).ids == [1, 2])
                #expect(try FrontArrangement.drafts(in: db) == [evening])
            }
        }
    }

    @Test(arguments: Engine.available)
    func `a reorder alters the front page only, a draft nothing, and each is on record`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            try await database.write { db in
                for minute in 1...2 { try Article.publishSample(shown: later(Double(minute)), in: db) }
                var front = try FrontArrangement.create(
                    slots: [FrontSlot(.article(1)), FrontSlot(.article(2))], by: desk, now: now, in: db)
                front.slots.reverse()
                #expect(try front.save(by: desk, now: now, in: db).texts == [])
                try front.takeOver(at: now, by: desk, now: now, in: db)
                front.slots.reverse()
                #expect(try front.save(by: desk, now: now, in: db).texts == ["front"])
                front.name = "Pagi"
                #expect(try front.save(by: desk, now: now, in: db).texts == [])
                #expect(try front.save(by: desk, now: now, in: db).texts == [])
                #expect(try front.delete(by: desk, now: now, in: db).texts == ["front"])

                let kinds: [String] = try db.values("SELECT kind FROM log WHERE subject = 'front:1' ORDER BY sequence")
                let made = ["drafted", "arranged", "scheduled", "arranged", "arranged", "deleted"]
                #expect(kinds == made.map { "front-\($0)" })
            }
        }
    }

    @Test(arguments: Engine.available)
    func `what makes no sense is refused, and of two who change it at once the second is told`(engine: Engine)
        async throws
    {
        try await TestDatabase.withNewsroom(engine) { database in
            try await database.write { db in
                try Article.publishSample(in: db)
                let refused: [([FrontSlot], FrontError)] = [
                    ([FrontSlot(.article(1)), FrontSlot(.article(1))], .repeated(1)),
                    ([FrontSlot(.article(9))], .unknownArticle(9)), ([FrontSlot(.newest(9))], .unknownSection(9)),
                    (Array(repeating: FrontSlot(.newest(nil)), count: 21), .tooManySlots(limit: 20)),
                ]
                for (slots, error) in refused {
                    #expect(throws: error) {
                        try FrontArrangement.create(slots: slots, by: desk, now: now, in: db)
                    }
                }
                var front = try FrontArrangement.create(slots: [], by: desk, now: now, in: db)
                var other = front
                front.slots = [FrontSlot(.article(1))]
                try front.save(by: desk, now: now, in: db)
                other.name = "Lain"
                #expect(throws: FrontError.stale) { try other.save(by: desk, now: now, in: db) }
                #expect(throws: FrontError.endsBeforeItStarts) {
                    try front.takeOver(at: now, until: now, by: desk, now: now, in: db)
                }
                #expect(front.isDraft)
            }
        }
    }
}
