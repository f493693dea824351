import Database
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
                visit.desk.desk.theme.problem, DeskProblemPage(refusal, visit),
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
    /// Where the article stands that the refusal is about; `nil` when it is about none, or one that is not there.
    let articlePath: String?

    package static let keys: TemplateKeys<DeskProblemPage> = [
        .number("status") { $0.status },
        .text("title") { $0.title },
        .text("help") { $0.help },
        .flag("hasFields") { !$0.fields.isEmpty },
        .texts("fields") { $0.fields },
        .text("articlePath") { $0.articlePath },
    ]
}

extension DeskProblemPage {
    fileprivate init(_ refusal: DeskRefusal, _ visit: DeskVisit) {
        let language = visit.language
        status = refusal.status.rawValue
        title = refusal.title.text(language)
        help = refusal.help.text(language)
        fields = refusal.fields
        articlePath = [.forbidden, .notFound].contains(refusal.status) ? nil : Self.article(in: visit.path)
    }

    /// `/desk/articles/7/standing` for everything under `/desk/articles/7`.
    private static func article(in path: String) -> String? {
        let parts = path.utf8.split(separator: UInt8(ascii: "/"), maxSplits: 3).map { String(Substring($0)) }
        guard parts.count == 4, parts[0] == "desk", parts[1] == "articles", let id = Article.ID(parts[2]) else {
            return nil
        }
        return "/desk/articles/\(id)/standing"
    }
}
