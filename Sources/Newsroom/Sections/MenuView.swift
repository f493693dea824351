import Database

/// The menu and the foot as readers see them: what the fact `menu` stands for.
struct MenuView: Equatable {
    let links: [MenuLink]
    let pagesOutside: [NamedSlug]

    init(in db: Connection) throws {
        links = try Self.links(in: db)
        pagesOutside = try Self.pagesOutside(in: db)
    }

    static func links(in db: Connection) throws -> [MenuLink] {
        try db.all(
            """
            SELECT menu_entries.label, menu_entries.kind, sections.slug AS section_slug, pages.slug AS page_slug,
                menu_entries.address
            FROM menu_entries LEFT JOIN sections ON sections.id = menu_entries.section_id
                LEFT JOIN pages ON pages.id = menu_entries.page_id
            ORDER BY menu_entries.position LIMIT 50
            """
        )
    }

    static func pagesOutside(in db: Connection) throws -> [NamedSlug] {
        try db.all(
            """
            SELECT pages.title AS name, pages.slug FROM pages
            WHERE NOT EXISTS (SELECT 1 FROM menu_entries WHERE menu_entries.page_id = pages.id)
            ORDER BY pages.id LIMIT 20
            """
        )
    }
}
