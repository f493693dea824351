import Credentials
import HTTPTypes
import Hummingbird
import Newsroom
import Shell
import Web

/// `/desk/sign-in/second`: what is asked for after the password.
struct SecondStepRoutes: Sendable {
    let signIn: SignIn
    let theme: AccountsTheme

    func add(to routes: DeskRoutes) {
        routes.open(.get, "/desk/sign-in/second") { request, visit, _ in try await show(request, visit) }
        routes.open(.post, "/desk/sign-in/second") { request, visit, _ in try await enter(request, visit) }
    }

    private func show(
        _ request: Request, _ visit: DeskVisit, failure: SignInPhrase? = nil, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let half: SecretToken<HalfSignInPurpose>? = request.token(AccountsCookie.halfSignIn, visit)
        guard let half, let step = try await signIn.secondStep(half, now: visit.now) else { return try begin(visit) }
        let visit = visit.speaking(step.language)
        let say = { (phrase: SignInPhrase) in phrase.text(visit.language) }
        let form = FormView(
            to: "/desk/sign-in/second",
            [
                FieldView(.line, "code", say(.code)).required().limit(40).hint(say(.codeHint))
                    .autocomplete("one-time-code")
            ],
            submit: say(.secondSubmit), language: visit.language)
        let page = SecondStepPage(
            form: form, hasOneTimeKey: step.hasOneTimeKey,
            hasPasskey: step.hasPasskey && RelyingParty(siteAddress: visit.siteAddress) != nil,
            failure: failure.map(say))
        return visit.page(theme.secondStep, page, title: say(.secondTitle), status: status)
    }

    private func begin(_ visit: DeskVisit) throws -> Response {
        var response = try visit.redirect(to: "/desk/sign-in", saying: SignInPhrase.expired, isFailure: true)
        response.headers.append(visit.cookies.forget(AccountsCookie.halfSignIn))
        return response
    }

    private func enter(_ request: Request, _ visit: DeskVisit) async throws -> Response {
        var form = try await request.form()
        let code = form.line("code", 1...40)
        try form.end()
        guard let half: SecretToken<HalfSignInPurpose> = request.token(AccountsCookie.halfSignIn, visit) else {
            return try begin(visit)
        }
        switch try await signIn.signIn(code: code, half, request.visitor(visit)) {
        case .wrong, .secondStep:
            return try await show(request, visit, failure: .codeWrong, status: .unprocessableContent)
        case .wait(let seconds):
            var response = try await show(request, visit, failure: .wait, status: .tooManyRequests)
            response.headers[.retryAfter] = "\(seconds)"
            return response
        case .signedIn(let entrance): return try visit.enter(entrance, limits: signIn.limits)
        }
    }
}
