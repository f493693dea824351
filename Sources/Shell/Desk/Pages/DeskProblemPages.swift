import HTTPTypes
import Hummingbird
import Logging
import Newsroom
package import Templates
import Web

/// Turns what goes wrong into a page that helps, or into JSON for who asks for it (RFC 9457).
struct DeskProblemPages {
    let visit: DeskVisit
    let identity: DeskIdentity?

    func response(for error: any Error, to request: Request, logger: Logger) -> Response {
        let refusal = DeskRefusal(error)
        if refusal.status.rawValue >= 500 {
            logger.error("no page", metadata: ["path": "\(request.uri.path)", "error": "\(error)"])
        }
        var response: Response
        if request.wantsJSON {
            response = Response(problem: refusal.problem { $0.text(visit.language) })
        } else if refusal == .signedOut, request.method == .get, request.uri.path != "/desk/sign-in",
            let redirect = try? visit.redirect(to: signIn)
        {
            response = redirect
        } else {
            response = visit.page(
                visit.desk.desk.theme.problem, DeskProblemPage(refusal, visit.language),
                title: refusal.title.text(visit.language), status: .init(code: refusal.status.rawValue),
                identity: identity)
        }
        if refusal.status == .unavailable { response.headers[.retryAfter] = "5" }
        return response
    }

    /// The way back is the path that was asked for, percent-encoded, so that it stays one value.
    private var signIn: String {
        guard HeaderSafe.isSitePath(visit.path), visit.path != "/desk" else { return "/desk/sign-in" }
        return "/desk/sign-in?next=\(QueryText.encode(visit.path))"
    }
}

/// Everything `problem.mustache` may use.
package struct DeskProblemPage: TemplateContext {
    let status: Int
    let title: String
    let help: String
    let fields: [String]

    package static let keys: TemplateKeys<DeskProblemPage> = [
        .number("status") { $0.status },
        .text("title") { $0.title },
        .text("help") { $0.help },
        .flag("hasFields") { !$0.fields.isEmpty },
        .texts("fields") { $0.fields },
    ]
}

extension DeskProblemPage {
    fileprivate init(_ refusal: DeskRefusal, _ language: Language) {
        status = refusal.status.rawValue
        title = refusal.title.text(language)
        help = refusal.help.text(language)
        fields = refusal.fields
    }
}
