import Database

/// The menu and the foot as readers see them: what the fact `menu` stands for.
package struct MenuView: Equatable, Sendable {
    /// In the desk's order; at most 50.
    package let links: [MenuLink]
    /// Plain pages that the menu does not lead to, for the foot of every page; at most 20.
    package let pagesOutside: [NamedSlug]

    /// Both in one statement, since every page of the site asks for them.
    init(in db: Connection) throws {
        let rows: [MenuRow] = try db.all(
            """
            SELECT * FROM (
                SELECT 0 AS part, menu_entries.position AS place, menu_entries.label, menu_entries.kind,
                    sections.slug AS section_slug, pages.slug AS page_slug, menu_entries.address
                FROM menu_entries LEFT JOIN sections ON sections.id = menu_entries.section_id
                    LEFT JOIN pages ON pages.id = menu_entries.page_id
                ORDER BY menu_entries.position LIMIT 50) AS menu
            UNION ALL
            SELECT * FROM (
                SELECT 1, pages.id, pages.title, 'page', NULL, pages.slug, NULL FROM pages
                WHERE NOT EXISTS (SELECT 1 FROM menu_entries WHERE menu_entries.page_id = pages.id)
                ORDER BY pages.id LIMIT 20) AS foot
            """
        )
        // Nobody promises the order of a union. Asking the database to sort these few cost it as much as finding them.
        let ordered = rows.sorted { $0.place < $1.place }
        links = ordered.compactMap(\.link)
        pagesOutside = ordered.compactMap(\.page)
    }
}

/// An entry of the menu or a page of the foot.
private struct MenuRow: Record {
    /// Position in the menu, or the page's number: links and pages are told apart, so one scale does for both.
    let place: Int
    let link: MenuLink?
    let page: NamedSlug?

    init(row: Row) throws {
        let part: Int = try row["part"]
        place = try row["place"]
        link = part == 0 ? try MenuLink(row: row) : nil
        page = part == 0 ? nil : NamedSlug(name: try row["label"], slug: try row["page_slug"])
    }
}
