import App
import Database
import Foundation
import Newsroom

/// Grows a paper from the highest number it has to a size.
struct Growth: Sendable {
    /// Articles in one transaction.
    private static let step = 5_000

    let articles: Int
    let address: String
    /// The day of the last article of a new paper; one that is there goes on from the day it began.
    let lastDay: CivilDay

    func run(in database: Database) async throws {
        _ = try await Migrator(Features.migrations).migrate(database)
        let (masthead, newest, oldest) = try await database.write { [articles, address] db in
            (
                try Masthead(articles: articles, address: address, now: Date(), in: db),
                try db.value("SELECT max(id) FROM articles") ?? 0,
                try db.value("SELECT shown_at FROM articles WHERE id = 1") as Date?
            )
        }
        let days = (articles + GrownArticle.articlesInDay - 1) / GrownArticle.articlesInDay
        let firstDay = oldest.map { CivilDay(of: $0, in: masthead.zone) } ?? lastDay.adding(days: 1 - days)
        guard newest < articles else { return }

        let progress = Progress(unit: "articles", before: newest)
        var next = try await batch(after: newest, of: masthead, firstDay, database.dialect)
        while let batch = next {
            // The next batch is made while this one is written.
            async let following = self.batch(after: batch.newest, of: masthead, firstDay, database.dialect)
            try await database.write { db in
                for statement in batch.statements { try db.execute(statement) }
            }
            progress.show(batch.newest, of: articles)
            next = try await following
        }
        try await finish(database)
    }

    @concurrent
    private func batch(after newest: Int, of masthead: Masthead, _ firstDay: CivilDay, _ dialect: Dialect) async throws
        -> Batch?
    {
        guard newest < articles else { return nil }
        return try Batch(
            newest + 1...min(newest + Self.step, articles), of: masthead, firstDay: firstDay, dialect: dialect)
    }

    /// Statistics for the planner; and PostgreSQL goes on numbering where we stopped.
    private func finish(_ database: Database) async throws {
        try await database.write { db in
            if db.dialect == .postgres {
                let _: Int? = try db.value(
                    "SELECT setval(pg_get_serial_sequence('articles', 'id'), max(id)) FROM articles")
                let _: Int? = try db.value("SELECT setval(pg_get_serial_sequence('assets', 'id'), max(id)) FROM assets")
            }
            try db.execute("ANALYZE")
        }
    }
}
