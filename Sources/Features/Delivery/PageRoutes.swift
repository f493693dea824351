import Database
import Hummingbird
import Newsroom
import Shell
import Web

/// Every other address: one read of the database, one page.
struct PageRoutes {
    let database: Database
    let pages: SitePages

    func add(to router: Router<SiteContext>) {
        router.get("/", use: answer)
        router.get("**", use: answer)
    }

    /// Only the path reaches the page function: no header and no query can change a page (V21).
    @Sendable func answer(_ request: Request, context: SiteContext) async throws -> Response {
        let path = request.uri.path
        let pages = pages
        let answer = try await database.read { db in try pages.answer(path, reading: SiteReader(db)) }
        switch answer {
        case .page(let html, let status):
            var response = Response(bytes: html, type: "text/html; charset=utf-8", status: .init(code: status))
            // Always asked again, answered with 304 when nothing changed: never stale.
            response.headers[.cacheControl] = "no-cache"
            return response.conditional(on: request, tag: EntityTag(of: html))
        case .redirect(let path, let isPermanent):
            var response = try Response.redirect(path: path, permanent: isPermanent)
            response.headers[.cacheControl] = "no-cache"
            return response
        }
    }
}
