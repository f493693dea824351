package import Database
import Foundation

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
    /// Puts the section, with everything under it, under another one, or at the top. Nothing is written: ``save(now:in:)``.
    ///
    /// - Throws: ``SiteError/loop`` for the section itself.
    package mutating func move(under parent: ID?, position: Int) throws(SiteError) {
        guard parent != id else { throw .loop }
        self.parent = parent
        self.position = position
    }
}
