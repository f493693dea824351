import Database
import Foundation
import HTTPTypes
import Hummingbird
import Newsroom
import Web

/// What every request to the desk passes: where it comes from, who sends it, whether they may; and what every answer
/// gets on its way out.
struct DeskGateway: Sendable {
    enum Answer: Sendable {
        case open(DeskRoutes.OpenHandler)
        case signedIn(DeskRoutes.Handler)
    }

    let desk: Desk
    let navigation: [NavigationEntry]
    let notices: [String: DeskWording]

    init(_ desk: Desk, navigation: [NavigationEntry], notices: [String: DeskWording]) {
        (self.desk, self.navigation, self.notices) = (desk, navigation, notices)
    }

    func answer(_ request: Request, _ context: SiteContext, _ policy: Policy, _ answer: Answer) async throws -> Response
    {
        let now = desk.now()
        let site = await currentSite()
        var visit = visit(request, context, site: site, language: site.language, now: now)
        var identity: DeskIdentity?
        var response: Response
        do {
            try desk.guardian.check(request.method, request.headers)
            if let token = desk.cookies.value(of: Self.sessionCookie, in: request.headers) {
                identity = try await desk.sessions.identity(of: token, now: now)
            }
            if let identity {
                visit = self.visit(request, context, site: site, language: identity.user.language, now: now)
                if request.takesPage { visit.counts = await counts(for: identity) }
            }
            response = try await run(answer, policy, request, context, visit, identity)
        } catch let error as CancellationError {
            throw error
        } catch {
            response = DeskProblemPages(visit: visit, identity: identity).response(
                for: error, to: request, logger: context.logger)
        }
        finish(&response, request, visit)
        return response
    }

    private func run(
        _ answer: Answer, _ policy: Policy, _ request: Request, _ context: SiteContext, _ visit: DeskVisit,
        _ identity: DeskIdentity?
    ) async throws -> Response {
        let parameters = try DeskParameters(context.parameters, query: request.uri.query)
        switch answer {
        case .open(let handler):
            return try await handler(request, visit, parameters)
        case .signedIn(let handler):
            guard let identity else { throw DeskRefusal.signedOut }
            let signedIn = DeskContext(visit: visit, identity: identity)
            try await check(policy, signedIn, parameters)
            return try await handler(request, signedIn, parameters)
        }
    }

    private func check(_ policy: Policy, _ context: DeskContext, _ parameters: DeskParameters) async throws {
        switch policy {
        case .anyone, .signedIn: return
        case .holding(let privilege):
            guard context.rights.allowsAnywhere(privilege) else { throw DeskRefusal.forbidden }
        case .article(let right):
            let id: Article.ID = try parameters.require("id")
            switch try await desk.articleRights(right, id, context.identity) {
            case .allowed: return
            case .forbidden: throw DeskRefusal.forbidden
            case .hidden: throw DeskRefusal.notFound
            }
        }
    }

    /// The settings of now; while the database is away, those of the start.
    private func currentSite() async -> Site {
        (try? await desk.database.read { db in try Site.find(in: db) }) ?? desk.site
    }

    /// What waits behind the menu's entries. Whatever goes wrong with it, the page is more important.
    private func counts(for identity: DeskIdentity) async -> [String: Int] {
        let counted = navigation.filter { $0.count != nil && $0.isShown(to: identity.rights) }
        guard !counted.isEmpty else { return [:] }
        let counts = try? await desk.database.read { db in
            try counted.map { entry in (entry.path, try entry.count?(identity, db) ?? 0) }
        }
        return Dictionary(counts ?? []) { first, _ in first }
    }

    private func visit(_ request: Request, _ context: SiteContext, site: Site, language: Language, now: Date)
        -> DeskVisit
    {
        let notice = desk.cookies.value(of: DeskNotice.cookie, in: request.headers).flatMap { DeskNotice($0, notices) }
        let peer = context.remoteAddress.flatMap { HostAddress($0) }
        return DeskVisit(
            language: language, zone: site.zone, browserZone: BrowserZone.read(desk.cookies, request.headers), now: now,
            client: peer.map { desk.proxies.clientAddress(peer: $0, fields: request.headers) },
            siteAddress: site.address, cookies: desk.cookies, path: request.uri.string, siteName: site.name,
            notice: notice, desk: self)
    }

    private func finish(_ response: inout Response, _ request: Request, _ visit: DeskVisit) {
        for (name, value) in DeskHeaders.fields where !response.headers.contains(name) {
            response.headers[name] = value
        }
        // Shown once. A redirect shows nothing, and may have set the next one.
        if visit.notice != nil, response.status.kind != .redirection, request.method == .get, !request.wantsJSON {
            response.headers.append(desk.cookies.forget(DeskNotice.cookie))
        }
    }

    static let sessionCookie = "desk"
}

extension Request {
    /// Whether a page with its frame may come of it: not for scripts and streams, which name other types.
    fileprivate var takesPage: Bool {
        guard let types = headers[.accept] else { return true }
        return types.utf8.split(separator: UInt8(ascii: ",")).contains { part in
            let type = part.drop { $0 == 0x20 }.prefix { $0 != UInt8(ascii: ";") && $0 != 0x20 }
            return type.elementsEqual("*/*".utf8) || type.elementsEqual("text/html".utf8)
        }
    }
}
