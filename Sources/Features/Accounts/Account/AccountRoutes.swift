import Credentials
import Database
import Foundation
import HTTPTypes
import Hummingbird
import Newsroom
import Shell
import Web

/// `/desk/account`: one's own account.
struct AccountRoutes: Sendable {
    let signIn: SignIn
    let theme: AccountsTheme

    private var database: Database { signIn.database }

    func add(to routes: DeskRoutes) {
        routes.get("/desk/account", .signedIn) { _, context, _ in try await page(context) }
        routes.post("/desk/account", .signedIn) { request, context, _ in try await save(request, context) }
        routes.post("/desk/account/password", .signedIn) { request, context, _ in
            try await changePassword(request, context)
        }
        routes.post("/desk/account/sessions/:number/removal", .signedIn) { _, context, parameters in
            let id: Session.ID = try parameters.require("number")
            try await database.write { db in
                try ChangeLog.turn(in: db)
                try Session.end(id, of: context.user.id, in: db)
                try log(.sessionsEnded, context, in: db)
            }
            return try context.redirect(to: "/desk/account", saying: AccountPhrase.sessionEnded)
        }
        routes.post("/desk/account/sessions/removal", .signedIn) { _, context, _ in
            try await database.write { db in
                try ChangeLog.turn(in: db)
                try Session.endAll(of: context.user.id, but: context.sessionNumber, in: db)
                try log(.sessionsEnded, context, in: db)
            }
            return try context.redirect(to: "/desk/account", saying: AccountPhrase.othersEnded)
        }
    }

    private func log(_ kind: LogEntry.Kind, _ context: DeskContext, in db: Connection) throws {
        try LogEntry.append(kind, about: context.user.subject, by: context.actor, now: context.now, in: db)
    }

    private func page(
        _ context: DeskContext, profile: Form? = nil, password: Form? = nil
    ) async throws -> Response {
        let page = try await database.read { db in
            try AccountPage(context, profile: profile, password: password, in: db)
        }
        return context.page(
            theme.account, page, title: AccountPhrase.title.text(context.language),
            status: profile == nil && password == nil ? .ok : .unprocessableContent)
    }

    /// Name, language and zone: nothing else of a user is theirs to change (V18).
    private func save(_ request: Request, _ context: DeskContext) async throws -> Response {
        var form = try await request.form()
        let name = form.line("name", 1...100)
        let language = form.require("language", form.choice("language", Language.self))
        let zoneName = form.line("zone", 0...64)
        let zone = ZoneChoice.zone(zoneName)
        if !zoneName.isEmpty, zone == nil { form.fault("zone", .unknown) }
        try form.end()
        guard form.faults.isEmpty, let language else { return try await page(context, profile: form) }
        try await database.write { db in
            try ChangeLog.turn(in: db)
            var user = try User.find(context.user.id, in: db)
            (user.name, user.language, user.zone) = (name, language, zone)
            try user.save(in: db)
            try SessionStore.announce(user: user.id, in: db)
            try LogEntry.append(
                .userChanged, about: user.subject, by: user.actor,
                detail: ["name": name, "language": language.rawValue, "zone": zone?.identifier ?? ""],
                now: context.now, in: db)
        }
        return try context.redirect(to: "/desk/account", saying: AccountPhrase.saved)
    }

    /// All other sessions and every open link die with the old password (V20); this one gets a new id (V24).
    private func changePassword(_ request: Request, _ context: DeskContext) async throws -> Response {
        var form = try await request.form()
        let current = form.secret("current", 0...PasswordRule.longest)
        let password = form.secret("password", 1...PasswordRule.longest)
        try form.end()
        form.check(password, known: [context.user.login, context.user.name], context.language)
        guard form.faults.isEmpty else { return try await self.page(context, password: form) }
        guard try await mayChange(current, request, context) else {
            form.fault("current", .other(AccountPhrase.currentWrong.text(context.language)))
            return try await self.page(context, password: form)
        }
        let hash = try await signIn.hasher.hash(PasswordRule.prepared(password))
        let token = try await database.write { db in
            try ChangeLog.turn(in: db)
            try StoredPassword.set(hash, for: context.user.id, now: context.now, in: db)
            try Session.endAll(of: context.user.id, but: context.sessionNumber, in: db)
            try Invitation.removeAll(of: context.user.id, in: db)
            try log(.passwordSet, context, in: db)
            return try Session.confirm(context.sessionNumber, now: context.now, in: db)
        }
        guard let token else { throw DeskRefusal.signedOut }
        var response = try context.redirect(to: "/desk/account", saying: AccountPhrase.passwordChanged)
        response.setSession(token, context.visit, limits: signIn.limits)
        return response
    }

    /// With the present password; without one, fresh proof by a passkey.
    private func mayChange(_ current: String, _ request: Request, _ context: DeskContext) async throws -> Bool {
        let (hasPassword, isFresh) = try await database.read { db in
            (
                try StoredPassword.find(of: context.user.id, in: db) != nil,
                try context.isFresh(signIn.limits, in: db)
            )
        }
        guard hasPassword else { return isFresh }
        let answer = try await PasswordCheck(signIn: signIn).check(
            PasswordRule.prepared(current), of: context.user, request.visitor(context.visit))
        switch answer {
        case .right: return true
        case .wrong: return false
        case .wait: throw DeskRefusal.tooMany
        }
    }
}
