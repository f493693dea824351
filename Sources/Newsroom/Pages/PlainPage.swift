package import Database
package import Documents
package import Foundation

/// A page that is not an article: “About us”, the code of conduct, contact.
package struct PlainPage: Identifiable, Equatable, Sendable, Record {
    package typealias ID = Identifier<PlainPage>

    package let id: ID
    /// Unique among plain pages and sections: it is the whole address.
    package var slug: String
    package var title: String
    package var body: Document
    package var updated: Date

    package init(row: Row) throws {
        id = try row["id"]
        slug = try row["slug"]
        title = try row["title"]
        updated = try row["updated_at"]
        let json: String = try row["body"]
        body = try Document(json: Array(json.utf8))
    }

    static let columns: SQL = "id, slug, title, updated_at, body"

    package static func find(slug: String, in db: Connection) throws -> PlainPage? {
        try db.first("SELECT \(columns) FROM pages WHERE slug = \(slug)")
    }

    /// Writes the page with this slug, new or again.
    ///
    /// - Throws: as `Section.create`.
    package static func save(slug: String, title: String, body: Document, now: Date, in db: Connection) throws
        -> PlainPage
    {
        if try find(slug: slug, in: db) == nil { try SiteAddress.claim(slug, in: db) }
        let saved: PlainPage = try db.one(
            """
            INSERT INTO pages (slug, title, body, updated_at) VALUES (\(slug), \(title), \(body.jsonText), \(now))
            ON CONFLICT (slug) DO UPDATE SET title = excluded.title, body = excluded.body, updated_at = excluded.updated_at
            RETURNING \(columns)
            """
        )
        try Change(.saved, .page(saved.id), altering: [.page(saved.id), .path(SiteAddress.page(slug)), .menu])
            .record(at: now, in: db)
        return saved
    }
}
