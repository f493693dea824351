package import Database
package import Foundation

/// A subject an article is about; any number of them.
package struct Topic: Identifiable, Equatable, Sendable, Record {
    package typealias ID = Identifier<Topic>

    package let id: ID
    package var slug: String
    package var name: String
    /// A sentence under the name on its page. May be empty.
    package var summary: String

    package init(row: Row) throws {
        id = try row["id"]
        slug = try row["slug"]
        name = try row["name"]
        summary = try row["summary"]
    }

    static let columns: SQL = "id, slug, name, summary"

    /// The topic that has this slug today.
    package static func find(slug: String, in db: Connection) throws -> Topic? {
        try db.first("SELECT \(columns) FROM topics WHERE slug = \(slug) AND merged_into IS NULL")
    }

    /// The topic with this slug, now or formerly, made when there is none.
    package static func findOrCreate(slug: String, name: String, now: Date, in db: Connection) throws -> Topic {
        if let topic = try find(slug: slug, in: db) ?? find(formerSlug: slug, in: db) { return topic }
        return try create(slug: slug, name: name, now: now, in: db)
    }

    /// Writes a new topic and records the change. An address that another topic had formerly is taken from it.
    ///
    /// - Throws: ``SiteError/badSlug(_:)``; a constraint error named `topics_slug_unique` when the slug is taken.
    package static func create(slug: String, name: String, summary: String = "", now: Date, in db: Connection) throws
        -> Topic
    {
        try ChangeLog.turn(in: db)
        guard Slug.isValid(slug) else { throw SiteError.badSlug(slug) }
        let created: Topic = try db.one(
            """
            INSERT INTO topics (slug, name, summary, search) VALUES (\(slug), \(name), \(summary), \(name.folded))
            RETURNING \(columns)
            """)
        try FormerSlug.takeTopic(slug, in: db)
        try Change(.arranged, .topic(created.id), altering: [.path(SiteAddress.topic(slug))]).record(at: now, in: db)
        return created
    }

    /// Writes name, address and summary. The former address goes on leading to it.
    ///
    /// - Returns: the change as recorded.
    /// - Throws: ``SiteError/badSlug(_:)``; ``SiteError/unknownTopic(_:)``; a constraint error named `topics_slug_unique`
    ///   when the slug is taken.
    @discardableResult
    package func save(now: Date, in db: Connection) throws -> Change {
        try ChangeLog.turn(in: db)
        guard Slug.isValid(slug) else { throw SiteError.badSlug(slug) }
        let before: Topic? = try db.first(
            "SELECT \(Self.columns) FROM topics WHERE id = \(id) AND merged_into IS NULL")
        guard let before else { throw SiteError.unknownTopic(id) }
        try db.execute(
            """
            UPDATE topics SET slug = \(slug), name = \(name), summary = \(summary), search = \(name.folded)
            WHERE id = \(id)
            """)
        if before.slug != slug {
            try FormerSlug.takeTopic(slug, in: db)
            try FormerSlug.leave(before.slug, .topic(id), now: now, in: db)
        }
        var facts: [Fact] = []
        if before.name != name || before.slug != slug { facts.append(.topic(id)) }
        if before.slug != slug { facts += [before.slug, slug].map { .path(SiteAddress.topic($0)) } }
        if before.summary != summary { facts.append(.topicPage(id)) }
        let change = Change(.arranged, .topic(id), altering: facts)
        try change.record(at: now, in: db)
        return change
    }
}
