package import Database
package import Foundation

/// One entry of the menu. The desk decides which and in what order.
package struct MenuEntry: Equatable, Sendable {
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
