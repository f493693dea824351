package import Database
import Foundation

/// Everything a page of the site may know: live articles, lists, sections, persons, settings.
///
/// The only way page functions get data. It cannot reach drafts, revisions or secrets, so no page can leak
/// them. Its methods stand in files by what they read (`SiteReader+Article`, `+Lists`, `+Index`, `+Menu`).
package struct SiteReader {
    package let site: Site
    let db: Connection

    /// - Throws: ``SiteError/notSetUp``.
    package init(_ db: Connection) throws {
        self.db = db
        site = try Site.find(in: db)
    }

    package func section(slug: String) throws -> Section? { try Section.find(slug: slug, in: db) }
    package func topic(slug: String) throws -> Topic? { try Topic.find(slug: slug, in: db) }
    package func person(slug: String) throws -> Person? { try Person.find(slug: slug, in: db) }
    package func page(slug: String) throws -> PlainPage? { try PlainPage.find(slug: slug, in: db) }

    /// The sections directly under one, or the top ones, in order; at most 100.
    package func sections(under parent: Section.ID?) throws -> [Section] {
        guard let parent else {
            return try db.all(
                "SELECT \(Section.columns) FROM sections WHERE parent_id IS NULL ORDER BY position, id LIMIT 100")
        }
        return try db.all(
            "SELECT \(Section.columns) FROM sections WHERE parent_id = \(parent) ORDER BY position, id LIMIT 100")
    }

    /// The sections above one, the topmost first.
    package func sections(above section: Section) throws -> [Section] {
        guard section.parent != nil else { return [] }
        let ids = try Section.withAncestors(of: section.id, in: db).dropFirst().reversed()
        return try ids.compactMap { id in
            try db.first("SELECT \(Section.columns) FROM sections WHERE id = \(id)")
        }
    }
}
