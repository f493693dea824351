import Credentials
import Foundation
import HTTPTypes
import Hummingbird
import Shell
import Web

extension Request {
    /// A small JSON body.
    ///
    /// - Throws: `Problem` 415 for another type (V11: a form of another site cannot send this one), 413.
    func json() async throws -> [UInt8] {
        guard hasType("application/json") else {
            throw Problem(.unsupportedType, code: "json-type", title: "JSON is expected here.")
        }
        return try await bytes(upTo: 32_768)
    }

    /// Who tries to sign in, as the request tells.
    func visitor(_ visit: DeskVisit) -> SignIn.Visitor {
        SignIn.Visitor(
            client: Client(
                address: visit.client.map { "\($0)" } ?? "", agent: headers[.userAgent] ?? ""),
            address: visit.client,
            device: token(AccountsCookie.device, visit), session: token(AccountsCookie.session, visit), now: visit.now)
    }

    /// A token of a cookie; `nil` when there is none that can be one.
    func token<Purpose: TokenPurpose>(_ cookie: String, _ visit: DeskVisit) -> SecretToken<Purpose>? {
        visit.cookies.value(of: cookie, in: headers).flatMap { SecretToken($0) }
    }
}

extension Response {
    /// Gives the browser what ``SignIn`` gave.
    mutating func admit(_ entrance: SignIn.Entrance, _ visit: DeskVisit, limits: SessionLimits) {
        setSession(entrance.session, visit, limits: limits)
        headers.append(
            visit.cookies.set(AccountsCookie.device, to: entrance.device.text, for: KnownDevice.life))
        headers.append(visit.cookies.forget(AccountsCookie.halfSignIn))
    }

    mutating func setHalfSignIn(_ token: SecretToken<HalfSignInPurpose>, _ visit: DeskVisit) {
        headers.append(
            visit.cookies.set(
                AccountsCookie.halfSignIn, to: token.text, for: .seconds(HalfSignIn.life), isStrict: true))
    }

    mutating func setSession(_ token: SecretToken<SessionPurpose>, _ visit: DeskVisit, limits: SessionLimits) {
        headers.append(
            visit.cookies.set(AccountsCookie.session, to: token.text, for: .seconds(limits.absolute)))
    }
}

extension DeskVisit {
    /// To the page of the second step, after the first.
    func secondStep(_ half: SecretToken<HalfSignInPurpose>) throws -> Response {
        var response = try redirect(to: "/desk/sign-in/second")
        response.setHalfSignIn(half, self)
        return response
    }

    /// To where they wanted to go, signed in.
    func enter(_ entrance: SignIn.Entrance, limits: SessionLimits) throws -> Response {
        var response = try redirect(to: entrance.next)
        response.admit(entrance, self, limits: limits)
        return response
    }
}

/// Where a script goes on to.
struct Onward: Encodable, Sendable {
    let to: String
}
