package import Database
import Foundation

/// A named set of privileges, given to users everywhere or for a section.
package struct Role: Identifiable, Equatable, Sendable {
    package typealias ID = Identifier<Role>

    package let id: ID
    /// Unique. The five a paper begins with are `reporter`, `editor`, `chief editor`, `photo editor`,
    /// `administrator`; the desk shows those in the user's language.
    package var name: String
    package var privileges: Set<Privilege>

    package init(id: ID = 0, name: String, privileges: Set<Privilege>) {
        self.id = id
        self.name = name
        self.privileges = privileges
    }

    /// The role of whoever sets the paper up.
    package static let administrator = "administrator"
}

extension Role {
    /// Every role, by number; at most 200.
    package static func all(in db: Connection) throws -> [Role] {
        let names: [Named] = try db.all("SELECT id, name FROM roles ORDER BY id LIMIT 200")
        let rows: [Possession] = try db.all("SELECT role_id, privilege FROM role_privileges")
        let privileges = Dictionary(grouping: rows, by: \.role)
        return names.map { role in
            Role(id: role.id, name: role.name, privileges: Set((privileges[role.id] ?? []).compactMap(\.privilege)))
        }
    }

    package static func find(_ id: ID, in db: Connection) throws -> Role? { try all(in: db).first { $0.id == id } }
    package static func find(name: String, in db: Connection) throws -> Role? {
        try all(in: db).first { $0.name == name }
    }

    /// - Throws: ``PeopleError/badName(_:)``; a constraint error named `roles_name_unique` when there is one of that name.
    package static func create(_ name: String, _ privileges: Set<Privilege>, in db: Connection) throws -> Role {
        guard name.isName else { throw PeopleError.badName(name) }
        let id: ID? = try db.value("INSERT INTO roles (name) VALUES (\(name)) RETURNING id")
        guard let id else { throw PeopleError.unknownRole(0) }
        let role = Role(id: id, name: name, privileges: privileges)
        try role.writePrivileges(in: db)
        return role
    }

    /// Writes name and privileges; everyone who has the role has them from then on.
    ///
    /// - Throws: as ``create(_:_:in:)``; ``PeopleError/unknownRole(_:)``; ``PeopleError/lastAdministrator``.
    package func save(in db: Connection) throws {
        guard name.isName else { throw PeopleError.badName(name) }
        try Grant.keepingAnAdministrator(in: db) {
            let written = try db.execute("UPDATE roles SET name = \(name) WHERE id = \(id)")
            guard written == 1 else { throw PeopleError.unknownRole(id) }
            try db.execute("DELETE FROM role_privileges WHERE role_id = \(id)")
            try writePrivileges(in: db)
        }
    }

    /// - Throws: ``PeopleError/roleInUse(_:)``, ``PeopleError/unknownRole(_:)``.
    package func delete(in db: Connection) throws {
        let holder: User.ID? = try db.value("SELECT user_id FROM grants WHERE role_id = \(id) LIMIT 1")
        guard holder == nil else { throw PeopleError.roleInUse(id) }
        try db.execute("DELETE FROM role_privileges WHERE role_id = \(id)")
        guard try db.execute("DELETE FROM roles WHERE id = \(id)") == 1 else { throw PeopleError.unknownRole(id) }
    }

    private func writePrivileges(in db: Connection) throws {
        for privilege in privileges.sorted(by: { $0.rawValue < $1.rawValue }) {
            try db.execute("INSERT INTO role_privileges (role_id, privilege) VALUES (\(id), \(privilege))")
        }
    }

    private struct Named: Record {
        let id: ID
        let name: String
        init(row: Row) throws { (id, name) = (try row["id"], try row["name"]) }
    }

    /// A privilege this program does not know, left by a newer one, gives nothing.
    private struct Possession: Record {
        let role: ID
        let privilege: Privilege?
        init(row: Row) throws {
            role = try row["role_id"]
            privilege = Privilege(rawValue: try row["privilege"])
        }
    }
}
