package import Database

/// What a user may do, and where: the sum of their roles.
package struct Rights: Sendable, Equatable {
    /// Privileges that hold in every section and for articles without one.
    package private(set) var everywhere: Set<Privilege>
    /// Privileges that hold in a section besides; sections under a granted one are listed themselves.
    package private(set) var sections: [Section.ID: Set<Privilege>]

    package init(everywhere: Set<Privilege> = [], sections: [Section.ID: Set<Privilege>] = [:]) {
        self.everywhere = everywhere
        self.sections = sections
    }

    package static let none = Rights()

    /// Whether they may in this section; `nil` is an article without a section, or the paper as a whole.
    package func allows(_ privilege: Privilege, in section: Section.ID?) -> Bool {
        if everywhere.contains(privilege) { return true }
        guard let section else { return false }
        return sections[section]?.contains(privilege) ?? false
    }

    /// Whether they may in one section at least.
    package func allowsAnywhere(_ privilege: Privilege) -> Bool {
        everywhere.contains(privilege) || sections.values.contains { $0.contains(privilege) }
    }

    /// The sections in which they may, `nil` when everywhere: for lists that show only those.
    package func reach(of privilege: Privilege) -> Set<Section.ID>? {
        if everywhere.contains(privilege) { return nil }
        return Set(sections.lazy.filter { $0.value.contains(privilege) }.map(\.key))
    }

    /// The sections in which they may do one of these at least, `nil` when everywhere.
    package func reach(ofAny privileges: [Privilege]) -> Set<Section.ID>? {
        if privileges.contains(where: everywhere.contains) { return nil }
        return Set(sections.lazy.filter { !$0.value.isDisjoint(with: privileges) }.map(\.key))
    }
}

extension Rights {
    /// The rights a user has now; none for who is inactive or unknown.
    package static func of(_ user: User.ID, in db: Connection) throws -> Rights {
        var rights = Rights()
        try db.rows(
            """
            WITH RECURSIVE held(role_id, section_id, depth) AS (
                SELECT role_id, section_id, 0 FROM grants JOIN users ON users.id = grants.user_id
                WHERE grants.user_id = \(user) AND users.is_active = 1
                UNION ALL
                SELECT held.role_id, sections.id, held.depth + 1
                FROM held JOIN sections ON sections.parent_id = held.section_id WHERE held.depth < 16
            )
            SELECT DISTINCT section_id, privilege FROM held JOIN role_privileges ON role_privileges.role_id = held.role_id
            """
        ) { row in
            let section: Section.ID? = try row["section_id"]
            guard let privilege = Privilege(rawValue: try row["privilege"]) else { return }
            if let section {
                rights.sections[section, default: []].insert(privilege)
            } else {
                rights.everywhere.insert(privilege)
            }
        }
        return rights
    }
}
