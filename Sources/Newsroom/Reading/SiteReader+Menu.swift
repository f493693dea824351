package import Database

/// One entry of the menu with what it leads to today.
package struct MenuLink: Equatable, Sendable, Record {
    package let label: String
    /// `nil` for the group of social media accounts.
    package let path: String?
    package let isAccounts: Bool

    package init(row: Row) throws {
        label = try row["label"]
        let kind: String = try row["kind"]
        let section: String? = try row["section_slug"]
        let page: String? = try row["page_slug"]
        let address: String? = try row["address"]
        isAccounts = kind == "accounts"
        path =
            switch kind {
            case "video": SiteAddress.video()
            case "index": SiteAddress.index()
            default: section.map { SiteAddress.section($0) } ?? page.map { SiteAddress.page($0) } ?? address
            }
    }
}

extension SiteReader {
    /// The menu in the desk's order; at most 50 entries.
    package func menu() throws -> [MenuLink] {
        recorder.note(.menu)
        return try MenuView.links(in: db)
    }

    /// Plain pages that the menu does not lead to, for the foot of every page; at most 20.
    package func pagesOutsideMenu() throws -> [NamedSlug] {
        recorder.note(.menu)
        return try MenuView.pagesOutside(in: db)
    }
}
