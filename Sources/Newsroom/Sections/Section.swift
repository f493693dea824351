package import Database
package import Foundation

/// A place in the menu; an article has one. Sections form a tree.
package struct Section: Identifiable, Equatable, Sendable, Record {
    package typealias ID = Identifier<Section>

    package let id: ID
    /// The section above, `nil` at the top.
    package var parent: ID?
    /// Unique among sections and plain pages: it is the whole address.
    package var slug: String
    package var name: String
    /// A sentence under the name on its page. May be empty.
    package var summary: String
    /// Order among its siblings, ascending.
    package var position: Int

    package init(id: ID = 0, parent: ID? = nil, slug: String, name: String, summary: String = "", position: Int = 0) {
        self.id = id
        self.parent = parent
        self.slug = slug
        self.name = name
        self.summary = summary
        self.position = position
    }

    package init(row: Row) throws {
        id = try row["id"]
        parent = try row["parent_id"]
        slug = try row["slug"]
        name = try row["name"]
        summary = try row["summary"]
        position = try row["position"]
    }

    static let columns: SQL = "id, parent_id, slug, name, summary, position"
}

extension Section {
    /// Writes a new section and records the change.
    ///
    /// - Throws: ``SiteError/reservedSlug(_:)``, ``SiteError/badSlug(_:)``; a constraint error named `addresses_slug_unique`
    ///   when the slug is taken.
    package static func create(_ new: Section, now: Date, in db: Connection) throws -> Section {
        try SiteAddress.claim(new.slug, in: db)
        let created: Section = try db.one(
            """
            INSERT INTO sections (parent_id, slug, name, summary, position)
            VALUES (\(new.parent), \(new.slug), \(new.name), \(new.summary), \(new.position))
            RETURNING \(columns)
            """
        )
        try Change(
            .arranged, .section(created.id), altering: [.section(created.id), .path(SiteAddress.section(created.slug))]
        )
        .record(at: now, in: db)
        return created
    }

    package static func find(slug: String, in db: Connection) throws -> Section? {
        try db.first("SELECT \(columns) FROM sections WHERE slug = \(slug)")
    }

    /// Every section, parents before children within their order; at most 1,000.
    package static func all(in db: Connection) throws -> [Section] {
        try db.all("SELECT \(columns) FROM sections ORDER BY position, id LIMIT 1000")
    }

    /// The section and everything above it, from the section upwards.
    static func withAncestors(of id: ID, in db: Connection) throws -> [ID] {
        try db.values(
            """
            WITH RECURSIVE above(id, parent_id, depth) AS (
                SELECT id, parent_id, 0 FROM sections WHERE id = \(id)
                UNION ALL
                SELECT sections.id, sections.parent_id, above.depth + 1
                FROM sections JOIN above ON sections.id = above.parent_id WHERE above.depth < 16
            )
            SELECT id FROM above ORDER BY depth
            """
        )
    }
}
