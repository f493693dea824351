package import Database
package import Foundation

/// Somebody named on articles: writer, editor, photographer. Needs no account.
package struct Person: Identifiable, Equatable, Sendable, Record {
    package typealias ID = Identifier<Person>

    package let id: ID
    package var slug: String
    package var name: String
    /// One line about them: “Redaktur ekonomi”. May be empty.
    package var title: String
    /// Plain text. May be empty.
    package var biography: String

    package init(row: Row) throws {
        id = try row["id"]
        slug = try row["slug"]
        name = try row["name"]
        title = try row["title"]
        biography = try row["biography"]
    }

    static let columns: SQL = "id, slug, name, title, biography"

    package static func find(_ id: ID, in db: Connection) throws -> Person? {
        try db.first("SELECT \(columns) FROM persons WHERE id = \(id)")
    }

    /// Persons whose name begins with `prefix`, whatever case and accents, by name; those after `person` for the next
    /// page. One range scan of the index `persons_search`.
    package static func named(_ prefix: String, after person: ID? = nil, limit: Int, in db: Connection) throws
        -> [Person]
    {
        let start = prefix.folded
        let last: String? = try person.flatMap { try db.value("SELECT search FROM persons WHERE id = \($0)") }
        return try db.all(
            """
            SELECT \(columns) FROM persons
            WHERE (search, id) > (\(last ?? start), \(last == nil ? 0 : person ?? 0))
                AND search < \(start + "\u{10FFFF}")
            ORDER BY search, id LIMIT \(limit)
            """)
    }

    package static func find(slug: String, in db: Connection) throws -> Person? {
        try db.first("SELECT \(columns) FROM persons WHERE slug = \(slug)")
    }

    /// The person with this slug, or who had it before; made when there is none.
    package static func findOrCreate(
        slug: String, name: String, title: String = "", biography: String = "", now: Date, in db: Connection
    ) throws -> Person {
        if let person = try find(slug: slug, in: db) { return person }
        if let former = try FormerSlug.person(slug, in: db), let person = try find(former, in: db) { return person }
        return try create(slug: slug, name: name, title: title, biography: biography, now: now, in: db)
    }

    /// Writes a new person and records the change.
    ///
    /// - Throws: ``SiteError/badSlug(_:)``; a constraint error named `persons_slug_unique` when the slug is taken.
    package static func create(
        slug: String, name: String, title: String = "", biography: String = "", now: Date, in db: Connection
    ) throws -> Person {
        try ChangeLog.turn(in: db)
        guard Slug.isValid(slug) else { throw SiteError.badSlug(slug) }
        let created: Person = try db.one(
            """
            INSERT INTO persons (slug, name, title, biography, search)
            VALUES (\(slug), \(name), \(title), \(biography), \(name.folded))
            RETURNING \(columns)
            """
        )
        try Change(.arranged, .person(created.id), altering: [.path(SiteAddress.person(slug))]).record(at: now, in: db)
        return created
    }

    /// Writes name, address, title and biography. The address they leave leads to them.
    ///
    /// - Returns: the change as recorded.
    /// - Throws: ``SiteError/badSlug(_:)``; ``SiteError/unknownPerson(_:)``; a constraint error named
    ///   `persons_slug_unique` when the slug is taken.
    @discardableResult
    package func save(now: Date, in db: Connection) throws -> Change {
        try ChangeLog.turn(in: db)
        guard Slug.isValid(slug) else { throw SiteError.badSlug(slug) }
        let before: Person? = try db.first("SELECT \(Self.columns) FROM persons WHERE id = \(id)")
        guard let before else { throw SiteError.unknownPerson(id) }
        try db.execute(
            """
            UPDATE persons SET slug = \(slug), name = \(name), title = \(title), biography = \(biography),
                search = \(name.folded)
            WHERE id = \(id)
            """
        )
        if before.slug != slug { try FormerSlug.leave(before.slug, .person(id), now: now, in: db) }
        var facts: [Fact] = []
        if before.name != name || before.slug != slug { facts.append(.person(id)) }
        if before.slug != slug { facts += [before.slug, slug].map { .path(SiteAddress.person($0)) } }
        if before.title != title || before.biography != biography { facts.append(.personPage(id)) }
        let change = Change(.arranged, .person(id), altering: facts)
        try change.record(at: now, in: db)
        return change
    }
}
