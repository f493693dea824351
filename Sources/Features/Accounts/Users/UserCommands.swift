package import Database
package import Foundation
package import Newsroom

/// What `redaksi user …` does: the way in when nobody can sign in.
package struct UserCommands: Sendable {
    private let database: Database
    private let now: Date

    package init(database: Database, now: Date) { (self.database, self.now) = (database, now) }

    /// Why a command was not carried out.
    package enum Refusal: Error, Equatable {
        case unknownLogin(String)
        case unknownRole(String, known: [String])
        case loginTaken(String)
        case badLogin(String)
        case inactive(String)
    }

    /// Makes a user who signs in first by the link.
    ///
    /// - Parameter role: by its stored name: `administrator`.
    /// - Returns: the whole address of the link.
    /// - Throws: ``Refusal``.
    package func add(login: String, name: String, language: Language?, role: String?) async throws -> String {
        guard User.isLogin(login) else { throw Refusal.badLogin(login) }
        do {
            return try await database.write { db in
                let site = try Site.find(in: db)
                var grant: Grant?
                if let role {
                    guard let found = try Role.find(name: role, in: db) else {
                        throw Refusal.unknownRole(role, known: try Role.all(in: db).map(\.name))
                    }
                    grant = Grant(found.id)
                }
                let user = User(login: login, name: name, language: language ?? site.language)
                let (_, token) = try UserAdministration.invite(
                    user, grant: grant, by: .command("user add"), now: now, in: db)
                return site.address + Invitation.path(token)
            }
        } catch DatabaseError.constraint(.unique, name: "users_login_unique") {
            throw Refusal.loginTaken(login)
        }
    }

    /// Makes a new link; with `afresh` everything the user signed in with is removed.
    ///
    /// - Throws: ``Refusal``.
    package func reset(login: String, afresh: Bool) async throws -> String {
        try await database.write { db in
            let user = try find(login, in: db)
            guard user.isActive else { throw Refusal.inactive(login) }
            let token = try UserAdministration.makeLink(
                for: user, afresh: afresh, by: .command("user reset"), now: now, in: db)
            return try Site.find(in: db).address + Invitation.path(token)
        }
    }

    /// Forgets failed tries, and lets an inactive user sign in again: the way back when the last administrator was
    /// disabled.
    ///
    /// - Throws: ``Refusal``.
    package func unlock(login: String) async throws {
        try await database.write { db in
            let user = try find(login, in: db)
            if !user.isActive {
                try UserAdministration.setActive(true, user, by: .command("user unlock"), now: now, in: db)
            }
            try UserAdministration.unlock(user, by: .command("user unlock"), now: now, in: db)
        }
    }

    /// Every user, a line each: login, state, name, roles.
    package func list() async throws -> [String] {
        try await database.read { db in
            var lines: [String] = []
            var last = ""
            while true {
                let page = try UserList.read(matching: "", after: last, in: db)
                for row in page.rows {
                    let roles = row.grants.map { grant in grant.section.map { "\(grant.role) (\($0))" } ?? grant.role }
                    let state = row.user.isActive ? "active" : "disabled"
                    lines.append(
                        [row.user.login, state, row.user.name, roles.joined(separator: ", ")].joined(separator: "\t"))
                }
                guard page.hasMore, let end = page.rows.last else { return lines }
                last = end.user.login
            }
        }
    }

    private func find(_ login: String, in db: Connection) throws -> User {
        guard let user = try User.find(login: login, in: db) else { throw Refusal.unknownLogin(login) }
        return user
    }
}
