package import Database
package import Foundation

/// One entry of the menu. The desk decides which and in what order.
package struct MenuEntry: Equatable, Sendable {
    /// Where it leads.
    package enum Target: Equatable, Sendable {
        case section(Section.ID)
        case page(PlainPage.ID)
        case video
        case index
        /// The paper's own accounts, as a group of links.
        case accounts
        case address(String)
    }

    package var label: String
    package var target: Target

    package init(_ label: String, _ target: Target) {
        self.label = label
        self.target = target
    }

    /// The whole menu, in order.
    package static func all(in db: Connection) throws -> [MenuEntry] {
        let rows: [Stored] = try db.all(
            "SELECT label, kind, section_id, page_id, address FROM menu_entries ORDER BY position LIMIT 50")
        return rows.compactMap(\.entry)
    }

    /// A row; an entry whose target is gone is none.
    private struct Stored: Record {
        let entry: MenuEntry?

        init(row: Row) throws {
            let section: Section.ID? = try row["section_id"]
            let page: PlainPage.ID? = try row["page_id"]
            let address: String? = try row["address"]
            let target: Target?
            switch try row["kind"] as String {
            case "section": target = section.map { .section($0) }
            case "page": target = page.map { .page($0) }
            case "video": target = .video
            case "index": target = .index
            case "accounts": target = .accounts
            default: target = address.map { .address($0) }
            }
            entry = try target.map { MenuEntry(try row["label"], $0) }
        }
    }

    /// Replaces the whole menu.
    package static func replaceAll(with entries: [MenuEntry], now: Date, in db: Connection) throws {
        try ChangeLog.turn(in: db)
        let before = try MenuView(in: db)
        try db.execute("DELETE FROM menu_entries")
        for (position, entry) in entries.enumerated() {
            var section: Section.ID?
            var page: PlainPage.ID?
            var address: String?
            switch entry.target {
            case .section(let id): section = id
            case .page(let id): page = id
            case .address(let text): address = text
            case .video, .index, .accounts: break
            }
            try db.execute(
                """
                INSERT INTO menu_entries (position, label, kind, section_id, page_id, address)
                VALUES (\(position), \(entry.label), \(entry.target.name), \(section), \(page), \(address))
                """
            )
        }
        guard try MenuView(in: db) != before else { return }
        try Change(.arranged, .menu, altering: [.menu]).record(at: now, in: db)
    }
}

extension MenuEntry.Target {
    var name: String {
        switch self {
        case .section: "section"
        case .page: "page"
        case .video: "video"
        case .index: "index"
        case .accounts: "accounts"
        case .address: "address"
        }
    }
}
