import Credentials
import HTTPTypes
import Hummingbird
import Newsroom
import Shell
import Web

/// `/desk/welcome`: where an invitation's link leads.
struct WelcomeRoutes: Sendable {
    let welcome: Welcome
    let theme: AccountsTheme

    private var signIn: SignIn { welcome.signIn }

    func add(to routes: DeskRoutes) {
        routes.open(.get, "/desk/welcome") { _, visit, parameters in
            let token = parameters.query("token", as: String.self).flatMap { SecretToken<InvitationPurpose>($0) }
            guard let token, let guest = try await welcome.guest(of: token, now: visit.now) else { return dead(visit) }
            return page(visit, guest, token)
        }
        routes.open(.post, "/desk/welcome") { request, visit, _ in try await accept(request, visit) }
        routes.open(.post, "/desk/welcome/challenge") { request, visit, parameters in
            _ = try await request.json()
            guard let party = RelyingParty(siteAddress: visit.siteAddress) else { throw DeskRefusal.notFound }
            try signIn.challenges.take(visit.client)
            let creation = try await welcome.creation(
                for: try token(parameters), party: party, paper: party.id, now: visit.now)
            guard let creation else { throw AccessRefusal.link }
            return try .json(creation)
        }
        routes.open(.post, "/desk/welcome/passkey") { request, visit, parameters in
            try await acceptPasskey(request, visit, try token(parameters))
        }
    }

    private func token(_ parameters: DeskParameters) throws -> SecretToken<InvitationPurpose> {
        guard let token = parameters.query("token", as: String.self).flatMap({ SecretToken<InvitationPurpose>($0) })
        else { throw AccessRefusal.link }
        return token
    }

    private func dead(_ visit: DeskVisit) -> Response {
        visit.page(
            theme.deadLink, DeadLinkPage(), title: SignInPhrase.deadTitle.text(visit.language), status: .gone)
    }

    private func page(
        _ visit: DeskVisit, _ guest: (user: User, hasSecond: Bool), _ token: SecretToken<InvitationPurpose>,
        entered: Form? = nil
    ) -> Response {
        let visit = visit.speaking(guest.user.language)
        let say = { (phrase: SignInPhrase) in phrase.text(visit.language) }
        let form = FormView(
            to: "/desk/welcome",
            [
                FieldView(.secret, "password", say(.newPassword)).required().hint(say(.newPasswordHint))
                    .autocomplete("new-password"),
                FieldView(.hidden, "token", "", token.text),
            ],
            submit: say(.welcomeSubmit), entered: entered, language: visit.language)
        let page = WelcomePage(
            form: form, login: guest.user.login, token: token.text,
            hasPasskeys: !guest.hasSecond && RelyingParty(siteAddress: visit.siteAddress) != nil)
        return visit.page(
            theme.welcome, page, title: say(.welcomeTitle), status: entered == nil ? .ok : .unprocessableContent)
    }

    private func accept(_ request: Request, _ visit: DeskVisit) async throws -> Response {
        var form = try await request.form()
        let text = form.line("token", 1...64)
        let password = form.secret("password", 1...PasswordRule.longest)
        try form.end()
        guard let token = SecretToken<InvitationPurpose>(text),
            let guest = try await welcome.guest(of: token, now: visit.now)
        else { return dead(visit) }
        form.check(password, known: [guest.user.login, guest.user.name], guest.user.language)
        guard form.faults.isEmpty else { return page(visit, guest, token, entered: form) }
        let outcome = try await welcome.accept(
            token, password: PasswordRule.prepared(password), request.visitor(visit))
        switch outcome {
        case nil, .wrong, .wait: return dead(visit)
        case .secondStep(let half): return try visit.secondStep(half)
        case .signedIn(let entrance): return try visit.enter(entrance, limits: signIn.limits)
        }
    }

    private func acceptPasskey(
        _ request: Request, _ visit: DeskVisit, _ token: SecretToken<InvitationPurpose>
    ) async throws -> Response {
        let answer = try NewPasskeyAnswer(try await request.json())
        guard let party = RelyingParty(siteAddress: visit.siteAddress) else { throw DeskRefusal.notFound }
        try signIn.challenges.take(visit.client)
        let visitor = request.visitor(visit)
        let outcome = try await welcome.accept(
            token, passkey: answer, named: PasskeyName.suggested(by: visitor.client.agent), party: party, visitor)
        guard let outcome else { throw AccessRefusal.link }
        guard case .signedIn(let entrance) = outcome else { throw AccessRefusal.passkey }
        var response = try Response.json(Onward(to: entrance.next))
        response.admit(entrance, visit, limits: signIn.limits)
        return response
    }
}
