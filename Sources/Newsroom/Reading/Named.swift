package import Database

/// A thing of the newsroom as other pages show it: a name that leads to its page.
package struct Named<Entity>: Equatable, Sendable, Record {
    package let id: Identifier<Entity>
    package let slug: String
    package let name: String

    package init(row: Row) throws {
        id = try row["id"]
        slug = try row["slug"]
        name = try row["name"]
    }
}

/// A section as its own page shows it.
package struct SectionHead: Equatable, Sendable, Record {
    package let id: Section.ID
    package let slug: String
    package let name: String
    package let summary: String

    package init(row: Row) throws {
        id = try row["id"]
        slug = try row["slug"]
        name = try row["name"]
        summary = try row["summary"]
    }
}
