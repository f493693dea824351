import Database
import Delivery
import Facts
import Foundation
import Newsroom
import Synchronization
import TestSupport
import Testing

/// Never stale: whatever the newsroom does, a page whose bytes changed read a fact that the change altered.
///
/// `REDAKSI_FACTS_SEED` and `REDAKSI_FACTS_STEPS` choose another history and a longer one.
@Suite struct FactsPropertyTests {
    /// A page as it was rendered last.
    struct Held {
        let answer: PageAnswer
        let facts: Set<ReadFact>
    }

    struct Tally {
        var checks = 0, changed = 0, dropped = 0, droppedInVain = 0
        var inVain: [String: Int] = [:]
    }

    @Test(arguments: Engine.available)
    func `a page that changed was dropped, and few others`(engine: Engine) async throws {
        let environment = ProcessInfo.processInfo.environment
        let seed = environment["REDAKSI_FACTS_SEED"].flatMap { UInt64($0) } ?? 1
        let steps = environment["REDAKSI_FACTS_STEPS"].flatMap { Int($0) } ?? 80
        let pages = SitePages(theme: try await SampleSite.theme())
        try await TestDatabase.withNewsroom(engine) { database in
            let altered = Mutex<[AlteredFact]>([])
            database.observeCommits { texts in altered.withLock { $0 += texts.compactMap { AlteredFact($0) } } }
            var history = try await database.write { db in
                var history = History(seed: seed)
                try history.fill(db)
                return history
            }
            var tally = Tally()
            var held: [String: Held] = [:]
            for number in 0..<steps {
                if number % 15 == 0 {
                    let paths = try await paths(&history, database)
                    held = try await render(paths, pages, database)
                }
                altered.withLock { $0 = [] }
                let before = history
                let (step, after) = try await database.write { db in
                    var history = before
                    return (try history.step(db), history)
                }
                history = after
                let facts = altered.withLock { $0 }
                let fresh = try await render(Array(held.keys), pages, database)
                for (path, page) in held {
                    guard let now = fresh[path] else { continue }
                    let isHit = page.facts.contains { fact in facts.contains { fact.isHit(by: $0) } }
                    tally.checks += 1
                    if page.answer != now.answer {
                        tally.changed += 1
                        #expect(isHit, "stale: \(path) after \(step), seed \(seed), step \(number), altered \(facts)")
                    } else if isHit {
                        tally.droppedInVain += 1
                        tally.inVain["\(step)", default: 0] += 1
                    }
                    if isHit { tally.dropped += 1 }
                }
                held = fresh
            }
            report(tally, engine)
            #expect(tally.changed > 50)
        }
    }

    private func report(_ tally: Tally, _ engine: Engine) {
        let share = 100 * Double(tally.droppedInVain) / Double(max(1, tally.dropped))
        let settings = tally.inVain["site"] ?? 0
        let rest = 100 * Double(tally.droppedInVain - settings) / Double(max(1, tally.dropped))
        let steps = tally.inVain.sorted { $0.value > $1.value }.prefix(8).map { "\($0.key) \($0.value)" }
        print(
            """
            facts on \(engine): \(tally.checks) pages checked, \(tally.changed) changed, \(tally.dropped) dropped, \
            \(tally.droppedInVain) of them in vain (\(String(format: "%.1f", share)) %, settings apart \(String(format: "%.1f", rest)) %): \(steps.joined(separator: ", "))
            """)
    }

    private func render(_ paths: [String], _ pages: SitePages, _ database: Database) async throws -> [String: Held] {
        try await database.read { db in
            var held: [String: Held] = [:]
            for path in paths {
                let reader = try SiteReader(db)
                let answer = try pages.answer(path, reading: reader)
                held[path] = Held(answer: answer, facts: reader.facts)
            }
            return held
        }
    }

    /// One of every kind, and articles at random.
    private func paths(_ history: inout History, _ database: Database) async throws -> [String] {
        let articles = (history.live.suffix(8) + history.live + history.withdrawn + history.drafts).shuffled(
            using: &history.random
        ).prefix(10)
        let day = CivilDay(of: history.now, in: .jakarta)
        let slugs = try await database.read { db in
            (
                sections: try db.values("SELECT slug FROM sections ORDER BY id") as [String],
                topics: try db.values("SELECT slug FROM topics ORDER BY id") as [String],
                persons: try db.values("SELECT slug FROM persons ORDER BY id") as [String],
                pages: try db.values("SELECT slug FROM pages ORDER BY id LIMIT 2") as [String],
                addresses: try articles.compactMap { id -> String? in
                    let article = try Article.find(id, in: db)
                    let path = "/read\(id)/\(article.content.slug)"
                    guard case .elsewhere(let today)? = try SiteReader(db).article(id, at: path) else { return path }
                    return today
                }
            )
        }
        var paths = [
            "/", "/video", "/indeks", "/tidak-ada", "/read1/lama", "/topik/tidak-ada", "/s-\(history.counter + 3)",
        ]
        paths +=
            slugs.sections.prefix(4).map { "/\($0)" } + [
                "/\(slugs.sections[0])/page/2", "/indeks/\(slugs.sections[0])",
            ]
        paths += slugs.topics.prefix(3).map { "/topik/\($0)" } + slugs.persons.prefix(2).map { "/penulis/\($0)" }
        paths += ["/penulis/\(slugs.persons[0])/page/2"] + slugs.pages.map { "/\($0)" } + slugs.addresses
        paths += [
            "/indeks/\(day)", "/indeks/\(day.adding(days: -3))", "/indeks/\(slugs.sections[1])/\(day.adding(days: -1))",
        ]
        paths += ["/indeks/\(day.year)", "/indeks/\(day.description.prefix(7))", "/indeks/2020-01-01"]
        return paths
    }
}
