import Database
import Documents
import Foundation
import Newsroom
import TestSupport
import Testing

/// One gate for all doors: over all ways to publish and all combinations of violated rules nothing that breaks a rule gets
/// out, and each refusal names its rule and field. The timer's door is its own: TimerDoorTests.
@Suite struct GatePropertyTests {
    static let now = Date.wednesday

    enum Door: CaseIterable, Sendable {
        /// A new article from the desk; a copy swapped into a live one; an article brought back with a new copy.
        case first, swap, again
        /// What has no working copy: an import's new page, an import's correction, a withdrawn article reinstated.
        case imported, corrected, reinstated

        var usesCopy: Bool { [.first, .swap, .again].contains(self) }
    }

    @Test(arguments: Engine.available, Door.allCases)
    func `nothing that breaks a rule gets out`(engine: Engine, door: Door) async throws {
        let demands = Violation.rules.filter { door.usesCopy || $0.name != .approval }
        let sets = Violation.sets.filter { set in door.usesCopy || set.allSatisfy(\.isOfContent) }
        // All of them on SQLite, every seventh on PostgreSQL, where it is the same Swift that decides.
        let chosen = engine == .sqlite ? sets : sets.enumerated().filter { $0.offset % 7 == 0 }.map(\.element)
        try await TestDatabase.withNewsroom(engine) { database in
            let desk = try await database.write { db in try GateDesk(in: db) }
            for part in stride(from: 0, to: chosen.count, by: 100) {
                try await database.write { db in
                    for broken in chosen[part..<min(part + 100, chosen.count)] {
                        try Self.check(door, broken, demands, desk, in: db)
                    }
                }
            }
        }
    }

    private static func check(
        _ door: Door, _ broken: Set<Violation>, _ demands: [Demand], _ desk: GateDesk, in db: Connection
    ) throws {
        let send = try arrange(door, broken, desk, in: db)
        for demand in demands { try GateRule(demand).save(by: .command("test"), now: now, in: db) }
        let before = try seen(in: db)
        var refused: [Refusal] = []
        do {
            try db.savepoint { try send() }
        } catch GateError.refused(let refusals) { refused = refusals }
        try db.execute("DELETE FROM gate_rules")

        let names = Set(refused.map { "\($0.name) \($0.field)" })
        let expected = Set(broken.map { "\($0.refusal.0) \($0.refusal.1)" })
        #expect(names == expected, "\(door) \(broken)")
        #expect((try seen(in: db) == before) == !broken.isEmpty, "\(door) \(broken)")
    }

    /// Everything stands ready in a paper without rules; what it gives back sends it to the readers.
    private static func arrange(
        _ door: Door, _ broken: Set<Violation>, _ desk: GateDesk, in db: Connection
    ) throws -> () throws -> Void {
        switch door {
        case .first:
            let idea = try WorkingCopy.create(.sample(), by: desk.ada.actor, now: now, in: db)
            return publishing(try desk.prepare(idea, broken, in: db), by: desk.budi.actor, in: db)
        case .swap, .again:
            let live = try Article.publishSample(in: db)
            if door == .again { try Publication.withdraw(live.id, by: desk.ada.actor, now: now, in: db) }
            let copy = try WorkingCopy.open(live.id, by: desk.ada.actor, now: now, in: db)
            return publishing(try desk.prepare(copy, broken, in: db), by: desk.budi.actor, in: db)
        case .imported:
            var article = try Article.draft(try desk.content(broken, in: db), by: "import", now: now, in: db)
            return {
                try article.save(
                    recording: try article.publish(shown: now, now: now, in: db), by: "import", now: now, in: db)
            }
        case .corrected:
            var article = try Article.publishSample(in: db)
            article.content = try desk.content(broken, in: db)
            return { try article.save(recording: try article.correct(in: db), by: "import", now: now, in: db) }
        case .reinstated:
            let article = try Article.publishSample(try desk.content(broken, in: db), in: db)
            try Publication.withdraw(article.id, by: desk.ada.actor, now: now, in: db)
            return { try Publication.reinstate(article.id, by: desk.ada.actor, now: now, in: db) }
        }
    }

    private static func publishing(_ copy: WorkingCopy, by sender: Actor, in db: Connection) -> () throws -> Void {
        { try Publication.publish(copy.article, version: copy.version, by: sender, now: now, in: db) }
    }

    /// What readers could tell apart: how many articles are live, and the number of the last alteration.
    private static func seen(in db: Connection) throws -> [Int64] {
        let live: Int64? = try db.value("SELECT count(*) FROM articles WHERE state = 'live'")
        return [live ?? 0, try ChangeLog.newest(in: db)]
    }
}
