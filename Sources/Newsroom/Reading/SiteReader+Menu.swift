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
    /// The menu and the foot.
    package func menu() throws -> MenuView {
        recorder.note(.menu)
        return try MenuView(in: db)
    }
}
