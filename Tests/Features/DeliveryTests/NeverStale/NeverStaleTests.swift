import Database
import Delivery
import Foundation
import Newsroom
import TestSupport
import Testing

/// Never stale: whatever happens to a newspaper, every page held in memory is, byte for byte, what a fresh
/// rendering would be, after every acknowledgement and with readers racing; and little is dropped in vain.
///
/// `REDAKSI_FACTS_CHECKS` is how many pages are compared on each engine, `REDAKSI_FACTS_CHANGES` how many changes a
/// history has, `REDAKSI_FACTS_SEED` the first history's seed. The figures of a full run stand in
/// `docs/measurements/never-stale-2026-11-24.md`.
@Suite struct NeverStaleTests {
    static let checks = number("REDAKSI_FACTS_CHECKS") ?? 8_000
    static let changes = number("REDAKSI_FACTS_CHANGES") ?? (checks > 100_000 ? 2_000 : 200)
    static let seed = UInt64(number("REDAKSI_FACTS_SEED") ?? 1)

    private static func number(_ name: String) -> Int? { ProcessInfo.processInfo.environment[name].flatMap { Int($0) } }

    @Test(arguments: Engine.available)
    func `every held page is what a fresh rendering is, and few are dropped in vain`(engine: Engine) async throws {
        let pages = SitePages(theme: try await SampleSite.theme())
        var reports: [Report] = []
        while reports.map(\.checks).reduce(0, +) < Self.checks {
            let seed = Self.seed + UInt64(reports.count)
            let events = Event.history(seed: seed, changes: Self.changes)
            let report = try await Self.play(events, engine, pages, readers: 2, seed: seed)
            reports.append(report)
            print("never stale on \(engine), seed \(seed): \(report)")
            if let stale = report.stale {
                let story = try await Self.explain(stale, Array(events.prefix(report.changes)), engine, pages)
                Issue.record("seed \(seed), after \(report.changes) events: \(stale)\n\(story)")
                return
            }
            #expect(report.overDropping < 5, "seed \(seed)")
            #expect(report.refused * 20 < report.changes, "seed \(seed)")
        }
        print("never stale on \(engine): \(Summary(reports))")
    }

    static func play(
        _ events: [Event], _ engine: Engine, _ pages: SitePages, mutation: Mutation = .none, readers: Int = 0,
        seed: UInt64 = 1, only: String? = nil
    ) async throws -> Report {
        try await TestDatabase.with(engine, readers: 4) { database in
            _ = try await Migrator(NewsroomSchema.migrations).migrate(database)
            try await database.write { db in
                // Pictures come without credit here: histories are about facts, not about the gate.
                try db.execute("DELETE FROM gate_rules")
                try Site.sample.save(now: .wednesday, in: db)
            }
            let run = try PaperRun(database, pages, mutation: mutation, readers: readers, seed: seed)
            return try await run.play(events, only: only)
        }
    }

    /// The shortest part of a history after which a page is stale, with nobody reading but the check.
    static func explain(
        _ stale: Report.Stale, _ events: [Event], _ engine: Engine, _ pages: SitePages, mutation: Mutation = .none
    ) async throws -> String {
        let fails = { (events: [Event], only: String?) async throws -> Bool in
            try await play(events, engine, pages, mutation: mutation, only: only).stale != nil
        }
        var only: String? = stale.path
        if try await !fails(events, only) {
            only = nil
            guard try await fails(events, nil) else {
                return "Without readers that race it does not happen."
            }
        }
        let least = try await Shrinker.minimal(events) { try await fails($0, only) }
        let report = try await play(least, engine, pages, mutation: mutation, only: only)
        return "\(least.count) of \(events.count) events are enough for \(report.stale?.description ?? "?"):\n"
            + report.story.map { "  \($0)" }.joined(separator: "\n")
    }
}

/// The figures of several histories.
struct Summary: CustomStringConvertible {
    let reports: [Report]

    init(_ reports: [Report]) { self.reports = reports }

    var description: String {
        let shares = reports.map(\.overDropping).sorted()
        let sum = { (part: (Report) -> Int) in reports.map(part).reduce(0, +) }
        return "\(reports.count) histories, \(sum(\.changes)) events, \(sum(\.checks)) held pages checked and "
            + "\(sum(\.given)) given ones, \(reports.count { $0.stale != nil }) stale, \(sum(\.dropped)) dropped, "
            + "\(sum(\.inVain)) of them in vain; in percent: least \(shares.first?.tenths ?? "-"), "
            + "median \(shares.isEmpty ? "-" : shares[shares.count / 2].tenths), most \(shares.last?.tenths ?? "-")"
    }
}

extension Report: CustomStringConvertible {
    var description: String {
        let causes = causes.sorted { $0.value > $1.value }.prefix(12).map { "\n    \($0.value) \($0.key)" }
        return "\(changes) events (\(refused) refused), \(checks) held pages checked and \(given) given ones, "
            + "\(dropped) dropped, \(inVain) of them in vain (\(overDropping.tenths) %)" + causes.joined()
    }
}

extension Report.Stale: CustomStringConvertible {
    var description: String {
        switch way {
        case .held: "\(path) is held, and is not what it should be"
        case .given: "\(path) was given to a reader, and is not what it should be"
        case .facts(let names): "\(path) is what it should be, but reads other facts than it said: \(names)"
        }
    }
}

extension Double {
    /// With one digit after the point.
    var tenths: String { String(format: "%.1f", self) }
}
