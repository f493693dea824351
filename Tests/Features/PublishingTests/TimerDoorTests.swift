import Database
import Foundation
import Newsroom
import Publishing
import TestSupport
import Testing

/// The timer's door of the gate, with the real timer: over all combinations of violated rules nothing that breaks a rule
/// gets out, and each refusal names its rules. And what is done by hand before its time is not done again.
@Suite struct TimerDoorTests {
    @Test(arguments: Engine.available, [ScheduledAction.Kind.publish, .swap])
    func `nothing that breaks a rule gets out by the timer`(engine: Engine, kind: ScheduledAction.Kind) async throws {
        // All of them on SQLite, every eleventh on PostgreSQL, where it is the same Swift that decides.
        let chosen = Violation.sets.enumerated().filter { engine == .sqlite || $0.offset % 11 == 0 }.map(\.element)
        try await TestDatabase.withNewsroom(engine) { database in
            let actions = try await database.write { db in
                let desk = try GateDesk(in: db)
                let moment = try ScheduledMoment(WallTime(of: .wednesday, in: .jakarta), in: "Asia/Jakarta")
                return try chosen.map { broken in
                    let copy =
                        kind == .publish
                        ? try WorkingCopy.create(.sample(), by: desk.ada.actor, now: .wednesday, in: db)
                        : try WorkingCopy.open(
                            Article.publishSample(in: db).id, by: desk.ada.actor, now: .wednesday, in: db)
                    _ = try desk.prepare(copy, broken, in: db)
                    return try Publication.plan(
                        kind, of: copy.article, at: moment, as: .update, by: desk.ada.actor,
                        now: .wednesday.addingTimeInterval(-60), in: db)
                }
            }
            try await database.write { db in
                for demand in Violation.rules { try GateRule(demand).save(by: .timer, now: .wednesday, in: db) }
            }

            let step = try await ActionTimer(database) { .wednesday }.tick(perform: TimedPublication.perform)

            #expect(step.done == chosen.count { $0.isEmpty })
            try await database.read { db in
                for (broken, action) in zip(chosen, actions) {
                    let isOut =
                        try Article.find(action.article, in: db).content.headline.utf8.first == UInt8(ascii: "a")
                        && Article.find(action.article, in: db).dates != nil
                        && WorkingCopy.find(action.article, in: db) == nil
                    #expect(isOut == broken.isEmpty, "\(broken)")
                    guard case .failed(_, let reason) = try ScheduledAction.find(action.id, in: db).state else {
                        continue
                    }
                    let words = reason.split(separator: " ").map(String.init)
                    let fields = stride(from: 1, to: words.count, by: 2).map { words[$0] }
                    #expect(fields.sorted() == broken.map(\.refusal.1.rawValue).sorted(), "\(broken) \(reason)")
                }
            }
        }
    }

    private static func plan(
        _ kind: ScheduledAction.Kind, _ id: Article.ID, in db: Connection
    ) throws -> ScheduledAction {
        let due = Date.wednesday.addingTimeInterval(60)
        let moment = try ScheduledMoment(WallTime(of: due, in: .jakarta), in: "Asia/Jakarta")
        return try Publication.plan(kind, of: id, at: moment, as: .update, by: .timer, now: .wednesday, in: db)
    }

    @Test(arguments: Engine.available)
    func `a planned withdrawal leaves readers what an immediate one does`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            let later = Date.wednesday.addingTimeInterval(60)
            let kept = try await database.write { db in
                let ids = try (0..<4).map { _ in try Article.publishSample(in: db).id }
                let moment = try ScheduledMoment(WallTime(of: later, in: .jakarta), in: "Asia/Jakarta")
                func plan(_ id: Article.ID, _ withdrawal: Withdrawal) throws {
                    try Publication.plan(
                        .withdraw, of: id, at: moment, leaving: withdrawal, by: .timer, now: .wednesday, in: db)
                }
                #expect(throws: PublicationError.leadsToItself) {
                    try plan(ids[0], Withdrawal(leadingTo: .article(ids[0])))
                }
                #expect(throws: PublicationError.badAddress("javascript:x")) {
                    try plan(ids[0], Withdrawal(leadingTo: .address("javascript:x")))
                }
                #expect(throws: ArticleError.unknown(99)) { try plan(ids[0], Withdrawal(leadingTo: .article(99))) }
                #expect(throws: PublicationError.badText) { try plan(ids[0], Withdrawal(note: "a\u{0}")) }
                let kept = [
                    Withdrawal(), Withdrawal(note: "Ditarik.\nMaaf."), Withdrawal(leadingTo: .article(ids[3])),
                    Withdrawal(note: "Pindah.", leadingTo: .address("/topik/beras")),
                ]
                for (id, withdrawal) in zip(ids, kept) { try plan(id, withdrawal) }
                return Array(zip(ids, kept))
            }

            let step = try await ActionTimer(database) { later }.tick(perform: TimedPublication.perform)

            #expect(step.done == 4)
            let (left, isAnyLive) = try await database.read { db in
                (
                    try kept.map { try Withdrawal.find($0.0, in: db) },
                    try kept.contains { try Article.find($0.0, in: db).dates != nil }
                )
            }
            #expect(left == kept.map(\.1) && !isAnyLive)
        }
    }

    /// Found while building this: a swap that waited brought an article back that had been withdrawn meanwhile.
    @Test(arguments: Engine.available)
    func `a swap never brings back what was withdrawn`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            let (byHand, byTimer) = try await database.write { db in
                let ada = try User.createSample("ada", as: ["chief editor": nil], in: db)
                let ids = try (0..<2).map { _ in
                    let live = try Article.publishSample(in: db)
                    _ = try WorkingCopy.open(live.id, by: ada.actor, now: .wednesday, in: db)
                    return live.id
                }
                let (first, second) = (try Self.plan(.swap, ids[0], in: db), try Self.plan(.swap, ids[1], in: db))
                try Publication.withdraw(ids[0], by: ada.actor, now: .wednesday, in: db)
                try Publication.withdraw(ids[1], by: .timer, now: .wednesday, in: db)
                return (first, second)
            }
            let later = Date.wednesday.addingTimeInterval(61)
            _ = try await ActionTimer(database) { later }.tick(perform: TimedPublication.perform)
            let (states, isLive) = try await database.read { db in
                (
                    try [byHand, byTimer].map { try ScheduledAction.find($0.id, in: db).state },
                    try Article.find(byTimer.article, in: db).dates != nil
                )
            }
            #expect(states == [.cancelled(at: .wednesday), .failed(at: later, reason: "not-live")])
            #expect(!isLive)
        }
    }

    @Test(arguments: Engine.available)
    func `what is published, reinstated or given up by hand waits no longer`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            let ids = try await database.write { db in
                let ada = try User.createSample("ada", as: ["chief editor": nil], in: db)
                let published = try WorkingCopy.create(.sample(), by: ada.actor, now: .wednesday, in: db).article
                let plans = [try Self.plan(.publish, published, in: db), try Self.plan(.withdraw, published, in: db)]
                try Publication.publish(published, by: ada.actor, now: .wednesday, in: db)
                let given = try WorkingCopy.create(.sample(), by: ada.actor, now: .wednesday, in: db).article
                let gone = try Self.plan(.publish, given, in: db)
                try WorkingCopy.discard(given, by: ada.actor, now: .wednesday, in: db)
                let back = try Article.publishSample(in: db).id
                try Publication.withdraw(back, by: ada.actor, now: .wednesday, in: db)
                let again = try Self.plan(.publish, back, in: db)
                try Publication.reinstate(back, by: ada.actor, now: .wednesday, in: db)
                return (plans + [gone, again]).map(\.id)
            }
            let states = try await database.read { db in try ids.map { try ScheduledAction.find($0, in: db).state } }
            let cancelled = ScheduledAction.State.cancelled(at: .wednesday)
            #expect(states == [cancelled, .waiting, cancelled, cancelled])
        }
    }
}
