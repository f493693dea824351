package import HTTPTypes
package import Hummingbird
import Logging

/// Which `Content-Security-Policy` a response gets.
package enum ContentPolicy: Sendable {
    /// The paper: own pictures, styles and fonts; video from anywhere over https; no script at all.
    case site
    /// Files of other people: nothing may run or load (V04).
    case media
    /// Written out, for the desk.
    case custom(String)

    package var value: String {
        switch self {
        case .site:
            "default-src 'none'; img-src 'self'; style-src 'self'; media-src 'self' https:; font-src 'self'; "
                + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
        case .media: "sandbox; default-src 'none'"
        case .custom(let value): value
        }
    }
}

/// Puts the security headers on every response, errors included. Outermost of the middlewares.
///
/// A header that a handler has set stays: a preview may be stricter about its referrer. There is no `Server` header
/// as long as the application is given no server name. A reply to HEAD loses its body here: Hummingbird would send
/// an error's, and the client would take it for the next reply (V35).
package struct SecurityHeaders<Context: RequestContext>: RouterMiddleware {
    private let fields: [(HTTPField.Name, String)]

    package init(_ policy: ContentPolicy = .site, isSecure: Bool) {
        fields = policy.securityFields(isSecure: isSecure)
    }

    package func handle(
        _ request: Request, context: Context, next: @concurrent (Request, Context) async throws -> Response
    ) async throws -> Response {
        var response: Response
        do {
            response = try await next(request, context)
        } catch let error as any HTTPResponseError {
            response = try error.response(from: request, context: context)
        } catch {
            // Hummingbird would answer 500 without our headers.
            context.logger.error("No problem is declared for this error.", metadata: ["error": "\(error)"])
            response = Response(problem: .unforeseen)
        }
        for (name, value) in fields where !response.headers.contains(name) {
            response.headers[name] = value
        }
        return response.withoutBody(for: request)
    }
}

extension ContentPolicy {
    /// The fields of every response, for those that do not pass the middleware.
    ///
    /// - Parameter isSecure: whether the site is reached by https only; a mistake locks readers out for two years.
    package func securityFields(isSecure: Bool) -> [(HTTPField.Name, String)] {
        var fields: [(HTTPField.Name, String)] = [
            (.contentSecurityPolicy, value),
            (.xContentTypeOptions, "nosniff"),
            (.referrerPolicy, "strict-origin-when-cross-origin"),
            (
                .permissionsPolicy,
                "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()"
            ),
            (.frameOptions, "DENY"),
            (.openerPolicy, "same-origin"),
        ]
        // Two years, as the OWASP header sheet and the preload lists ask.
        if isSecure { fields.append((.strictTransportSecurity, "max-age=63072000; includeSubDomains")) }
        return fields
    }
}

extension Problem {
    static let unforeseen = Problem(
        .failure, code: "unforeseen", title: "Something went wrong on our side.", help: "Try again in a moment.")
}

extension HTTPField.Name {
    // Each is a token (RFC 9110 §5.1), which is all the initialiser checks.
    static let referrerPolicy = HTTPField.Name("Referrer-Policy")!
    static let permissionsPolicy = HTTPField.Name("Permissions-Policy")!
    static let frameOptions = HTTPField.Name("X-Frame-Options")!
    static let openerPolicy = HTTPField.Name("Cross-Origin-Opener-Policy")!
}
