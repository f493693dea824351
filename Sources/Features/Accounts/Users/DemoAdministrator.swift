package import Credentials
package import Database
package import Foundation
import Newsroom

/// Who manages the demo newspaper. The password is made up and told once: nothing of ours has a default one.
package struct DemoAdministrator: Sendable {
    package let login: String
    package let password: String

    /// - Returns: `nil` when the paper has users already.
    package static func make(
        in database: Database, hasher: PasswordHasher, now: Date
    ) async throws -> DemoAdministrator? {
        let password = RecoveryCode().text.lowercased()
        let hash = try await hasher.hash(PasswordRule.prepared(password))
        let login = "demo"
        let isMade = try await database.write { db -> Bool in
            try ChangeLog.turn(in: db)
            guard try User.all(limit: 1, in: db).isEmpty, let role = try Role.find(name: Role.administrator, in: db)
            else {
                return false
            }
            let (user, _) = try UserAdministration.invite(
                User(login: login, name: "Demo", language: try Site.find(in: db).language), grant: Grant(role.id),
                by: .command("demo"), now: now, in: db)
            try Invitation.removeAll(of: user.id, in: db)
            try StoredPassword.set(hash, for: user.id, now: now, in: db)
            return true
        }
        return isMade ? DemoAdministrator(login: login, password: password) : nil
    }
}
