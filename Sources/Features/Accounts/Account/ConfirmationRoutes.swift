import Credentials
import Database
import Foundation
import HTTPTypes
import Hummingbird
import Newsroom
import Shell
import Web

/// `/desk/account/confirmation`: fresh proof of who it is, before what would hurt most in the wrong hands.
struct ConfirmationRoutes: Sendable {
    let signIn: SignIn
    let theme: AccountsTheme

    private var database: Database { signIn.database }

    func add(to routes: DeskRoutes) {
        routes.get("/desk/account/confirmation", .signedIn) { _, context, parameters in
            try await page(context, next: NextPath.safe(parameters.query("next")))
        }
        routes.post("/desk/account/confirmation", .signedIn) { request, context, _ in
            try await confirm(request, context)
        }
        routes.post("/desk/account/confirmation/challenge", .signedIn) { request, context, _ in
            _ = try await request.json()
            guard let party = RelyingParty(siteAddress: context.visit.siteAddress) else { throw DeskRefusal.notFound }
            return try .json(
                try await database.write { db in
                    PasskeyRequest(
                        challenge: try Session.challenge(context.sessionNumber, now: context.now, in: db), party: party,
                        keys: try Passkey.all(of: context.user.id, in: db), verification: .preferred)
                })
        }
        routes.post("/desk/account/confirmation/passkey", .signedIn) { request, context, parameters in
            try await confirmWithPasskey(request, context, next: NextPath.safe(parameters.query("next")))
        }
    }

    private func page(
        _ context: DeskContext, next: String, failure: SignInPhrase? = nil, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let say = { (phrase: SignInPhrase) in phrase.text(context.language) }
        let (hasPassword, hasPasskey) = try await database.read { db in
            (
                try StoredPassword.find(of: context.user.id, in: db) != nil,
                try !Passkey.all(of: context.user.id, in: db).isEmpty
            )
        }
        let form = FormView(
            to: "/desk/account/confirmation",
            [
                FieldView(.secret, "password", say(.confirmProof)).required().hint(say(.confirmHint))
                    .autocomplete("current-password"),
                FieldView(.hidden, "next", "", next),
            ],
            submit: say(.confirmSubmit), language: context.language)
        let page = ConfirmationPage(
            form: form, next: QueryText.encode(next), hasPassword: hasPassword,
            hasPasskey: hasPasskey && RelyingParty(siteAddress: context.visit.siteAddress) != nil,
            failure: failure.map(say))
        return context.page(theme.confirmation, page, title: say(.confirmTitle), status: status)
    }

    private func confirm(_ request: Request, _ context: DeskContext) async throws -> Response {
        var form = try await request.form()
        let password = form.secret("password", 0...PasswordRule.longest)
        let next = NextPath.safe(form.line("next", 0...500))
        try form.end()
        let checked = try await PasswordCheck(signIn: signIn).check(
            PasswordRule.prepared(password), of: context.user, request.visitor(context.visit))
        switch checked {
        case .wrong: return try await page(context, next: next, failure: .confirmWrong, status: .unprocessableContent)
        case .wait: return try await page(context, next: next, failure: .wait, status: .tooManyRequests)
        case .right: break
        }
        var response = try context.redirect(to: next)
        try await renew(context, "password", &response)
        return response
    }

    private func confirmWithPasskey(_ request: Request, _ context: DeskContext, next: String) async throws -> Response {
        let answer = try PasskeyAnswer(try await request.json())
        guard let party = RelyingParty(siteAddress: context.visit.siteAddress) else { throw DeskRefusal.notFound }
        let isRight = try await database.write { db in
            guard let challenge = try Session.takeChallenge(context.sessionNumber, now: context.now, in: db),
                let passkey = try Passkey.find(answer.credential, in: db), passkey.user == context.user.id
            else { return false }
            return try answer.isRight(
                for: passkey, challenge: challenge, party: party, verification: .preferred, now: context.now, in: db)
        }
        guard isRight else { throw AccessRefusal.passkey }
        var response = try Response.json(Onward(to: next))
        try await renew(context, "passkey", &response)
        return response
    }

    /// A new id (V24).
    private func renew(_ context: DeskContext, _ method: String, _ response: inout Response) async throws {
        let token = try await database.write { db in
            try ChangeLog.turn(in: db)
            let token = try Session.confirm(context.sessionNumber, now: context.now, in: db)
            try LogEntry.append(
                .confirmed, about: context.user.subject, by: context.actor, detail: ["method": method],
                now: context.now,
                in: db)
            return token
        }
        guard let token else { throw DeskRefusal.signedOut }
        response.setSession(token, context.visit, limits: signIn.limits)
    }
}

extension DeskContext {
    var sessionNumber: Session.ID { Session.ID(session.number) }

    /// Whether they have just proved who they are.
    func isFresh(_ limits: SessionLimits, in db: Connection) throws -> Bool {
        guard let session = try Session.find(sessionNumber, in: db) else { return false }
        return now.timeIntervalSince(session.confirmed) < limits.fresh
    }
}
