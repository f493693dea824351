import Credentials
import Database
import Foundation
import Newsroom

/// What an administrator, or the command line, does to users. Each is one transaction and one entry of the log.
enum UserAdministration {
    /// A new user who signs in first by the link.
    ///
    /// - Throws: ``PeopleError``; a constraint error named `users_login_unique`.
    static func invite(
        _ new: User, grant: Grant?, by actor: Actor, now: Date, in db: Connection
    ) throws -> (User, SecretToken<InvitationPurpose>) {
        try ChangeLog.turn(in: db)
        let user = try User.create(new, now: now, in: db)
        if let grant { try Grant.replaceAll(of: user.id, with: [grant], in: db) }
        let token = try Invitation.make(for: user.id, now: now, in: db)
        var detail = ["login": user.login, "name": user.name]
        if let grant { detail["role"] = "\(grant.role)" }
        try LogEntry.append(.userInvited, about: user.subject, by: actor, detail: detail, now: now, in: db)
        return (user, token)
    }

    /// A new link. What was set up before keeps working, until the link is used.
    ///
    /// - Parameter afresh: whether password, passkeys, app and recovery codes go and all sessions end at once: for who has
    ///   lost everything, or whose account was taken.
    static func makeLink(
        for user: User, afresh: Bool, by actor: Actor, now: Date, in db: Connection
    ) throws -> SecretToken<InvitationPurpose> {
        try ChangeLog.turn(in: db)
        if afresh {
            try db.execute("DELETE FROM passwords WHERE user_id = \(user.id)")
            try db.execute("DELETE FROM passkeys WHERE user_id = \(user.id)")
            try StoredOneTimeKey.remove(of: user.id, in: db)
            try StoredRecoveryCodes.remove(of: user.id, in: db)
            try db.execute("DELETE FROM known_devices WHERE user_id = \(user.id)")
            try Session.endAll(of: user.id, in: db)
        }
        let token = try Invitation.make(for: user.id, now: now, in: db)
        try LogEntry.append(
            .invitationMade, about: user.subject, by: actor, detail: ["afresh": afresh ? "yes" : "no"], now: now, in: db
        )
        return token
    }

    /// Lets somebody sign in or not. Whoever is disabled is out at once, with every link and session.
    ///
    /// - Throws: ``PeopleError/lastAdministrator``.
    static func setActive(_ isActive: Bool, _ user: User, by actor: Actor, now: Date, in db: Connection) throws {
        try ChangeLog.turn(in: db)
        var user = user
        user.isActive = isActive
        try user.save(in: db)
        if !isActive {
            try Session.endAll(of: user.id, in: db)
            try Invitation.removeAll(of: user.id, in: db)
        }
        try SessionStore.announce(user: user.id, in: db)
        try LogEntry.append(
            isActive ? .userEnabled : .userDisabled, about: user.subject, by: actor, now: now, in: db)
    }

    /// Forgets the failed tries to sign in.
    static func unlock(_ user: User, by actor: Actor, now: Date, in db: Connection) throws {
        try ChangeLog.turn(in: db)
        try SignInAttempt.forget(login: user.login, in: db)
        try SignInAttempt.forget(secondStepOf: user.id, in: db)
        for device in try KnownDevice.all(of: user.id, in: db) { try SignInAttempt.forget(device: device, in: db) }
        try LogEntry.append(.userUnlocked, about: user.subject, by: actor, now: now, in: db)
    }

    /// Replaces what somebody was given.
    ///
    /// - Throws: ``PeopleError/lastAdministrator``.
    static func setGrants(
        _ grants: Set<Grant>, of user: User, by actor: Actor, now: Date, in db: Connection
    ) throws {
        try ChangeLog.turn(in: db)
        try Grant.replaceAll(of: user.id, with: grants, in: db)
        try SessionStore.announce(user: user.id, in: db)
        let listed = grants.map { "\($0.role)\($0.section.map { " in \($0)" } ?? "")" }.sorted()
        try LogEntry.append(
            .userGranted, about: user.subject, by: actor, detail: ["roles": listed.joined(separator: ", ")], now: now,
            in: db)
    }
}
