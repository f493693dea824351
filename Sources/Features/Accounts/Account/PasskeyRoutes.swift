import Credentials
import Database
import Hummingbird
import Newsroom
import Shell
import Web

/// `/desk/account/passkeys`: adding and removing one's passkeys, after fresh proof of who it is.
struct PasskeyRoutes: Sendable {
    let signIn: SignIn

    private var database: Database { signIn.database }
    private var freshness: Freshness { Freshness(database: database, limits: signIn.limits) }

    func add(to routes: DeskRoutes) {
        routes.post("/desk/account/passkeys/challenge", .signedIn) { request, context, _ in
            try await challenge(request, context)
        }
        routes.post("/desk/account/passkeys", .signedIn) { request, context, _ in try await add(request, context) }
        routes.post("/desk/account/passkeys/:number/removal", .signedIn) { _, context, parameters in
            if let asking = try await freshness.ask(context, backTo: "/desk/account") { return asking }
            return try await remove(try parameters.require("number"), context)
        }
    }

    private func challenge(_ request: Request, _ context: DeskContext) async throws -> Response {
        _ = try await request.json()
        try await freshness.require(context)
        guard let party = RelyingParty(siteAddress: context.visit.siteAddress) else { throw DeskRefusal.notFound }
        return try .json(
            try await database.write { db in
                PasskeyCreation(
                    challenge: try Session.challenge(context.sessionNumber, now: context.now, in: db), party: party,
                    paper: party.id, user: context.user, existing: try Passkey.all(of: context.user.id, in: db))
            })
    }

    private func add(_ request: Request, _ context: DeskContext) async throws -> Response {
        let answer = try NewPasskeyAnswer(try await request.json())
        try await freshness.require(context)
        guard let party = RelyingParty(siteAddress: context.visit.siteAddress) else { throw DeskRefusal.notFound }
        let name = PasskeyName.suggested(by: request.headers[.userAgent] ?? "")
        try await database.write { db in
            try ChangeLog.turn(in: db)
            guard let challenge = try Session.takeChallenge(context.sessionNumber, now: context.now, in: db),
                let registration = answer.registration(challenge: challenge, party: party)
            else { throw AccessRefusal.passkey }
            guard try Passkey.find(registration.id, in: db) == nil else { throw AccessRefusal.passkeyTaken }
            guard try Passkey.all(of: context.user.id, in: db).count < Passkey.limit else {
                throw AccessRefusal.tooManyPasskeys
            }
            try Passkey.add(registration, named: name, to: context.user.id, now: context.now, in: db)
            try LogEntry.append(
                .passkeyAdded, about: context.user.subject, by: context.actor, detail: ["name": name], now: context.now,
                in: db)
        }
        return try .json(Onward(to: "/desk/account"))
    }

    private func remove(_ id: Passkey.ID, _ context: DeskContext) async throws -> Response {
        try await database.write { db in
            try ChangeLog.turn(in: db)
            let others = try Passkey.all(of: context.user.id, in: db).filter { $0.id != id }
            guard try !others.isEmpty || StoredPassword.find(of: context.user.id, in: db) != nil else {
                throw AccessRefusal.lastWay
            }
            guard try Passkey.remove(id, of: context.user.id, in: db) else { throw DeskRefusal.notFound }
            try LogEntry.append(
                .passkeyRemoved, about: context.user.subject, by: context.actor, now: context.now, in: db)
        }
        return try context.redirect(to: "/desk/account", saying: AccountPhrase.passkeyRemoved)
    }
}
