import Credentials
import Database
import HTTPTypes
import Hummingbird
import Newsroom
import Shell
import Web

/// `/desk/sign-in`: login and password, or a passkey alone. `/desk/sign-out`.
struct SignInRoutes: Sendable {
    let signIn: SignIn
    let theme: AccountsTheme

    func add(to routes: DeskRoutes) {
        routes.open(.get, "/desk/sign-in") { request, visit, parameters in
            let isNobodyThere = try await signIn.database.read { db in try User.all(limit: 1, in: db).isEmpty }
            var response = page(
                visit, next: NextPath.safe(parameters.query("next")), isNobodyThere: isNobodyThere)
            // Beginning again forgets whose password was right before: a passkey may be another user's.
            let half: SecretToken<HalfSignInPurpose>? = request.token(AccountsCookie.halfSignIn, visit)
            if half != nil { response.headers.append(visit.cookies.forget(AccountsCookie.halfSignIn)) }
            return response
        }
        routes.open(.post, "/desk/sign-in") { request, visit, _ in try await enter(request, visit) }
        routes.open(.post, "/desk/sign-in/challenge") { request, visit, parameters in
            try await challenge(request, visit, next: NextPath.safe(parameters.query("next")))
        }
        routes.open(.post, "/desk/sign-in/passkey") { request, visit, _ in try await passkey(request, visit) }
        routes.open(.post, "/desk/sign-out") { request, visit, _ in try await leave(request, visit) }
    }

    private func page(
        _ visit: DeskVisit, next: String, entered: Form? = nil, failure: SignInPhrase? = nil,
        isNobodyThere: Bool = false, status: HTTPResponse.Status = .ok
    ) -> Response {
        let say = { (phrase: SignInPhrase) in phrase.text(visit.language) }
        let form = FormView(
            to: "/desk/sign-in",
            [
                FieldView(.line, "login", say(.login)).required().limit(64).autocomplete("username"),
                FieldView(.secret, "password", say(.password)).required().autocomplete("current-password"),
                FieldView(.hidden, "next", "", next),
            ],
            submit: say(.submit), entered: entered, language: visit.language)
        let page = SignInPage(
            form: form, next: QueryText.encode(next), hasPasskeys: RelyingParty(siteAddress: visit.siteAddress) != nil,
            failure: failure.map(say), isNobodyThere: isNobodyThere)
        return visit.page(theme.signIn, page, title: say(.title), status: status)
    }

    private func enter(_ request: Request, _ visit: DeskVisit) async throws -> Response {
        var form = try await request.form()
        let login = form.line("login", 1...64)
        let password = form.secret("password", 1...PasswordRule.longest)
        let next = NextPath.safe(form.line("next", 0...500))
        try form.end()
        guard form.faults.isEmpty else {
            return page(visit, next: next, entered: form, status: .unprocessableContent)
        }
        let outcome: SignIn.Outcome
        do {
            outcome = try await signIn.signIn(
                login: login, password: PasswordRule.prepared(password), next: next, request.visitor(visit))
        } catch PasswordError.busy {
            return page(visit, next: next, entered: form, failure: .busy, status: .tooManyRequests)
        }
        switch outcome {
        case .wrong: return page(visit, next: next, entered: form, failure: .wrong, status: .unprocessableContent)
        case .wait(let seconds):
            var response = page(visit, next: next, entered: form, failure: .wait, status: .tooManyRequests)
            response.headers[.retryAfter] = "\(seconds)"
            return response
        case .secondStep(let half): return try visit.secondStep(half)
        case .signedIn(let entrance): return try visit.enter(entrance, limits: signIn.limits)
        }
    }

    /// For the script of a page: of this one, or of the second step when its cookie is there.
    private func challenge(_ request: Request, _ visit: DeskVisit, next: String) async throws -> Response {
        _ = try await request.json()
        guard let party = RelyingParty(siteAddress: visit.siteAddress) else { throw DeskRefusal.notFound }
        try signIn.challenges.take(visit.client)
        let (asked, token) = try await signIn.challenge(
            request.token(AccountsCookie.halfSignIn, visit), next: next, party: party, now: visit.now)
        var response = try Response.json(asked)
        if let token { response.setHalfSignIn(token, visit) }
        return response
    }

    private func passkey(_ request: Request, _ visit: DeskVisit) async throws -> Response {
        let answer = try PasskeyAnswer(try await request.json())
        guard let party = RelyingParty(siteAddress: visit.siteAddress) else { throw DeskRefusal.notFound }
        try signIn.challenges.take(visit.client)
        guard let half: SecretToken<HalfSignInPurpose> = request.token(AccountsCookie.halfSignIn, visit),
            case .signedIn(let entrance) = try await signIn.signIn(
                passkey: answer, half, party: party, request.visitor(visit))
        else { throw AccessRefusal.passkey }
        var response = try Response.json(Onward(to: entrance.next))
        response.admit(entrance, visit, limits: signIn.limits)
        return response
    }

    private func leave(_ request: Request, _ visit: DeskVisit) async throws -> Response {
        if let token: SecretToken<SessionPurpose> = request.token(AccountsCookie.session, visit) {
            try await signIn.leave(token, now: visit.now)
        }
        var response = try visit.redirect(to: "/desk/sign-in", saying: SignInPhrase.signedOut)
        response.headers.append(visit.cookies.forget(AccountsCookie.session))
        response.headers.append(visit.cookies.forget(AccountsCookie.halfSignIn))
        response.headers[.clearSiteData] = "\"cache\""
        return response
    }
}

extension HTTPField.Name {
    fileprivate static let clearSiteData: HTTPField.Name = {
        guard let name = HTTPField.Name("Clear-Site-Data") else { preconditionFailure("it is a token") }
        return name
    }()
}
