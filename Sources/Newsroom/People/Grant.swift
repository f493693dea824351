package import Database

/// A role somebody has: everywhere, or in a section and those under it.
package struct Grant: Hashable, Sendable, Record {
    package let role: Role.ID
    /// `nil` is everywhere.
    package let section: Section.ID?

    package init(_ role: Role.ID, in section: Section.ID? = nil) { (self.role, self.section) = (role, section) }

    package init(row: Row) throws { try self.init(row["role_id"], in: row["section_id"]) }

    /// What a user was given, by role and section.
    package static func all(of user: User.ID, in db: Connection) throws -> [Grant] {
        try db.all(
            "SELECT role_id, section_id FROM grants WHERE user_id = \(user) ORDER BY role_id, section_id IS NOT NULL, section_id"
        )
    }

    /// Replaces everything a user was given.
    ///
    /// - Throws: ``PeopleError/lastAdministrator``; a constraint error when user, role or section does not exist.
    package static func replaceAll(of user: User.ID, with grants: Set<Grant>, in db: Connection) throws {
        try keepingAnAdministrator(in: db) {
            try db.execute("DELETE FROM grants WHERE user_id = \(user)")
            for grant in grants {
                try db.execute(
                    "INSERT INTO grants (user_id, role_id, section_id) VALUES (\(user), \(grant.role), \(grant.section))"
                )
            }
        }
    }

    /// Runs a change of users, roles or grants, one after the other, and refuses it when it takes away the last active user
    /// who may manage users everywhere.
    ///
    /// - Throws: ``PeopleError/lastAdministrator``.
    static func keepingAnAdministrator(in db: Connection, _ change: () throws -> Void) throws {
        try db.lock("people")
        let before = try hasAdministrator(in: db)
        try change()
        guard try !before || hasAdministrator(in: db) else { throw PeopleError.lastAdministrator }
    }

    private static func hasAdministrator(in db: Connection) throws -> Bool {
        let user: User.ID? = try db.value(
            """
            SELECT users.id FROM role_privileges
            JOIN grants ON grants.role_id = role_privileges.role_id AND grants.section_id IS NULL
            JOIN users ON users.id = grants.user_id
            WHERE privilege = \(Privilege.manageUsers) AND is_active = 1 LIMIT 1
            """)
        return user != nil
    }
}
