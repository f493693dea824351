import Database
import Edge
import Hummingbird
import Logging
import Newsroom
import Shell
import Web

/// Turns what goes wrong into a page that helps, in the paper's language. Details go to the log only (V47).
struct ProblemPages: RouterMiddleware {
    typealias Context = SiteContext

    let pages: SitePages
    let site: Site

    func handle(
        _ request: Request, context: SiteContext, next: @concurrent (Request, SiteContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            let problem = problem(for: error, method: request.method)
            // A flood is told in figures, not in a line for each.
            if problem.rawValue >= 500, !(error is TooManyRenderings) {
                context.logger.error("no page", metadata: ["path": "\(request.uri.path)", "error": "\(error)"])
            }
            return response(problem)
        }
    }

    private func problem(for error: any Error, method: HTTPRequest.Method) -> SiteProblem {
        let isReading = method == .get || method == .head
        switch error {
        case _ where error.mayPass: return .unavailable
        case is DatabaseError: return .broken
        case let error as any HTTPResponseError where error.status.code < 500:
            return isReading ? .notFound : .methodNotAllowed
        default: return .broken
        }
    }

    private func response(_ problem: SiteProblem) -> Response {
        var response = Response(
            bytes: pages.problem(problem, site: site), type: "text/html; charset=utf-8",
            status: .init(code: problem.rawValue))
        response.headers[.cacheControl] = "no-store"
        if problem == .methodNotAllowed { response.headers[.allow] = "GET, HEAD" }
        if problem == .unavailable { response.headers[.retryAfter] = "5" }
        return response
    }
}
