package import Database
import Facts
package import Foundation

extension Section {
    /// Writes a new section and records the change.
    ///
    /// - Throws: ``SiteError/reservedSlug(_:)``, ``SiteError/badSlug(_:)``; a constraint error named `addresses_slug_unique`
    ///   when the slug is taken.
    package static func create(_ new: Section, now: Date, in db: Connection) throws -> Section {
        try ChangeLog.turn(in: db)
        try SiteAddress.claim(new.slug, in: db)
        let created: Section = try db.one(
            """
            INSERT INTO sections (parent_id, slug, name, summary, position)
            VALUES (\(new.parent), \(new.slug), \(new.name), \(new.summary), \(new.position))
            RETURNING \(columns)
            """
        )
        try Change(
            .arranged, .section(created.id),
            altering: [.path(SiteAddress.section(created.slug)), .sections(under: created.parent)]
        )
        .record(at: now, in: db)
        return created
    }

    /// Writes name, address, summary and place. The address it leaves leads to it. The articles in it, and in the sections
    /// under it, change lists with it.
    ///
    /// - Returns: the change as recorded.
    /// - Throws: as ``create(_:now:in:)``; ``SiteError/loop`` when it would stand under itself;
    ///   ``SiteError/unknownSection(_:)``.
    @discardableResult
    package func save(now: Date, in db: Connection) throws -> Change {
        try ChangeLog.turn(in: db)
        guard let before = try Section.find(id, in: db) else { throw SiteError.unknownSection(id) }
        if let parent, try Section.withAncestors(of: parent, in: db).contains(id) { throw SiteError.loop }
        let family = before.parent == parent ? [before.parent] : [before.parent, parent]
        let childrenBefore = try family.map { try Section.childIDs(of: $0, in: db) }
        let listsBefore = try Section.withAncestors(of: id, in: db)
        let menuBefore = try MenuView(in: db)

        if before.slug != slug { try SiteAddress.claim(slug, in: db) }
        try db.execute(
            """
            UPDATE sections SET parent_id = \(parent), slug = \(slug), name = \(name), summary = \(summary),
                position = \(position)
            WHERE id = \(id)
            """
        )
        if before.slug != slug {
            try SiteAddress.release(before.slug, in: db)
            try FormerSlug.leave(before.slug, .section(id), now: now, in: db)
        }

        var facts: [Fact] = []
        if before.name != name { facts.append(.section(id)) }
        if before.slug != slug {
            facts += [.sectionPath(id), .path(SiteAddress.section(before.slug)), .path(SiteAddress.section(slug))]
        }
        if before.summary != summary { facts.append(.sectionPage(id)) }
        if before.parent != parent { facts.append(.sectionPlace(id)) }
        for (parent, children) in zip(family, childrenBefore) where try Section.childIDs(of: parent, in: db) != children
        {
            facts.append(.sections(under: parent))
        }
        for list in try relist(from: listsBefore, in: db) { facts += [.list(list), .days(list)] }
        if try MenuView(in: db) != menuBefore { facts.append(.menu) }
        let change = Change(.arranged, .section(id), altering: facts)
        try change.record(at: now, in: db)
        return change
    }

    /// Takes the articles of this section out of the lists of sections that are no longer above it and puts them into
    /// those that now are.
    ///
    /// - Returns: the lists whose members changed.
    private func relist(from before: [ID], in db: Connection) throws -> [ListName] {
        let after = try Section.withAncestors(of: id, in: db)
        let own = ListName.section(id).name
        var altered: [ListName] = []
        for left in before where !after.contains(left) {
            let list = ListName.section(left)
            let count = try db.execute(
                """
                DELETE FROM listings
                WHERE list = \(list.name) AND article_id IN (SELECT article_id FROM listings WHERE list = \(own))
                """
            )
            if count > 0 { altered.append(list) }
        }
        for joined in after where !before.contains(joined) {
            let list = ListName.section(joined)
            let count = try db.execute(
                """
                INSERT INTO listings (list, shown_at, article_id)
                SELECT \(list.name), shown_at, article_id FROM listings WHERE list = \(own)
                """
            )
            if count > 0 { altered.append(list) }
        }
        return altered
    }
}

extension Section {
    package static func find(slug: String, in db: Connection) throws -> Section? {
        try db.first("SELECT \(columns) FROM sections WHERE slug = \(slug)")
    }

    package static func find(_ id: ID, in db: Connection) throws -> Section? {
        try db.first("SELECT \(columns) FROM sections WHERE id = \(id)")
    }

    /// Every section, parents before children within their order; at most 1,000.
    package static func all(in db: Connection) throws -> [Section] {
        try db.all("SELECT \(columns) FROM sections ORDER BY position, id LIMIT 1000")
    }

    /// The sections directly under one, or the top ones, in order; at most 100.
    static func children(of parent: ID?, in db: Connection) throws -> [Named<Section>] {
        guard let parent else {
            return try db.all(
                "SELECT id, slug, name FROM sections WHERE parent_id IS NULL ORDER BY position, id LIMIT 100")
        }
        return try db.all(
            "SELECT id, slug, name FROM sections WHERE parent_id = \(parent) ORDER BY position, id LIMIT 100")
    }

    private static func childIDs(of parent: ID?, in db: Connection) throws -> [ID] {
        try children(of: parent, in: db).map(\.id)
    }

    /// The section and everything above it, from the section upwards.
    static func withAncestors(of id: ID, in db: Connection) throws -> [ID] {
        if let known = db.batch?.ancestors[id] { return known }
        let found: [ID] = try db.values(
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
        db.batch?.ancestors[id] = found
        return found
    }
}
