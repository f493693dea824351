import Database
import Delivery
import Foundation
import Newsroom

/// Compares grown articles with what the newsroom itself stores and shows.
struct Check: Sendable {
    let theme: Theme
    let count: Int

    /// What is wrong, a line each.
    func problems(in database: Database) async throws -> [String] {
        do {
            _ = try await database.write { db in throw Findings(problems: try problems(in: db)) }
            return []
        } catch let findings as Findings {
            return findings.problems
        }
    }

    /// Thrown, so that nothing of the comparison stays in the database.
    private struct Findings: Error { let problems: [String] }

    private func problems(in db: Connection) throws -> [String] {
        let newest: Int = try db.value("SELECT max(id) FROM articles") ?? 0
        guard newest > 0 else { return ["there are no articles"] }
        var dice = Dice(seed: 1, stream: newest)
        var problems: [String] = []
        let pages = SitePages(theme: theme)
        for _ in 0..<count {
            let id = Article.ID(Int64(dice.number(1...newest)))
            problems += try differences(of: id, in: db)
            let reader = try SiteReader(db)
            guard case .elsewhere(let path)? = try reader.article(id, at: "") else {
                problems.append("article \(id) is not live")
                continue
            }
            let answer = try pages.answer(path, reading: reader)
            guard case .page(_, status: 200) = answer else {
                problems.append("article \(id) has no page")
                continue
            }
        }
        return problems
    }

    /// Writes the same article again the usual way and compares the rows.
    private func differences(of id: Article.ID, in db: Connection) throws -> [String] {
        let grown = try Article.find(id, in: db)
        guard let dates = grown.dates, let revision = try Revision.newest(of: id, in: db) else {
            return ["article \(id) has no dates or no revision"]
        }
        var usual = try Article.draft(grown.content, by: "check", now: dates.shown, in: db)
        let check = Actor.command("check")
        let pass = try Gate(in: db).admit(
            usual, by: check, override: GateOverride(reason: "comparison", by: check), now: dates.shown, in: db)
        var kind = try usual.publish(pass, shown: dates.shown, now: dates.firstPublished)
        if let updated = dates.updated { kind = try usual.update(pass, now: updated) }
        try usual.save(recording: kind, by: "check", now: dates.shown, in: db)

        var problems: [String] = []
        if revision.content != grown.content { problems.append("article \(id) differs from its revision") }
        for (table, columns) in Self.compared {
            let left: [String] = try db.values("\(columns) = \(id) ORDER BY 1")
            let right: [String] = try db.values("\(columns) = \(usual.id) ORDER BY 1")
            if left != right { problems.append("article \(id) differs in \(table): \(left) instead of \(right)") }
        }
        return problems
    }

    /// Every row of an article as text, but for its number and how often it was saved.
    private static let compared: [(table: String, rows: SQL)] = [
        (
            "articles",
            """
            SELECT kicker || '|' || headline || '|' || summary || '|' || coalesce(dateline_place, '-') || '|'
                || coalesce(dateline_publication, '-') || '|' || coalesce(CAST(section_id AS TEXT), '-') || '|'
                || coalesce(CAST(lead_asset_id AS TEXT), '-') || '|' || coalesce(lead_caption, '-') || '|' || language
                || '|' || slug || '|' || state || '|' || CAST(shown_at AS TEXT) || '|'
                || CAST(first_published_at AS TEXT) || '|' || coalesce(CAST(updated_at AS TEXT), '-') || '|'
                || coalesce(CAST(withdrawn_at AS TEXT), '-') || '|' || CAST(word_count AS TEXT) || '|' || body
            FROM articles WHERE id
            """
        ),
        (
            "article_topics",
            "SELECT CAST(position AS TEXT) || ' ' || CAST(topic_id AS TEXT) FROM article_topics WHERE article_id"
        ),
        (
            "article_persons",
            "SELECT CAST(position AS TEXT) || ' ' || CAST(person_id AS TEXT) || ' ' || role FROM article_persons WHERE article_id"
        ),
        ("listings", "SELECT list || ' ' || CAST(shown_at AS TEXT) FROM listings WHERE article_id"),
    ]
}
