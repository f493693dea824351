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

    package static func find(slug: String, in db: Connection) throws -> Person? {
        try db.first("SELECT \(columns) FROM persons WHERE slug = \(slug)")
    }

    /// The person with this slug, made when there is none.
    package static func findOrCreate(
        slug: String, name: String, title: String = "", biography: String = "", now: Date, in db: Connection
    ) throws -> Person {
        if let person = try find(slug: slug, in: db) { return person }
        let created: Person = try db.one(
            """
            INSERT INTO persons (slug, name, title, biography) VALUES (\(slug), \(name), \(title), \(biography))
            RETURNING \(columns)
            """
        )
        try Change(.arranged, .person(created.id), altering: [.person(created.id), .path(SiteAddress.person(slug))])
            .record(at: now, in: db)
        return created
    }
}
