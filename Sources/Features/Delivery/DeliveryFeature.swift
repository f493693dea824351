package import Database
package import Foundation
package import Hummingbird
package import Logging
package import Newsroom
package import Shell

/// Pages for readers: the site.
package struct DeliveryFeature: Feature {
    let database: Database
    let theme: Theme
    let mediaFolder: URL
    let site: Site
    let logger: Logger

    package init(database: Database, theme: Theme, mediaFolder: URL, site: Site, logger: Logger) {
        self.database = database
        self.theme = theme
        self.mediaFolder = mediaFolder
        self.site = site
        self.logger = logger
    }

    package func addRoutes(to router: Router<SiteContext>) {
        let files = Dictionary(uniqueKeysWithValues: theme.files.map { ($0.address, $0) })
        router.get("/assets/:name") { request, _ -> Response in
            guard let f = files[request.uri.path] else { return Response(status: .notFound) }
            return Response(status: .ok, headers: [.contentType: f.mediaType], body: .init(byteBuffer: .init(bytes: f.bytes)))
        }
        router.get("/media/:name") { request, context -> Response in
            let name = try context.parameters.require("name")
            let data = try Data(contentsOf: mediaFolder.appending(path: name))
            return Response(status: .ok, headers: [.contentType: "image/jpeg"], body: .init(byteBuffer: .init(bytes: data)))
        }
        let pages = SitePages(theme: theme)
        let answer: @Sendable (Request, SiteContext) async throws -> Response = { request, _ in
            let path = request.uri.path
            let answer = try await database.read { db in try pages.answer(path, reading: SiteReader(db)) }
            switch answer {
            case .page(let html, let status):
                return Response(status: .init(code: status), headers: [.contentType: "text/html; charset=utf-8"], body: .init(byteBuffer: .init(bytes: html)))
            case .redirect(let to, _):
                return Response(status: .movedPermanently, headers: [.location: to])
            }
        }
        router.get("/", use: answer)
        router.get("**", use: answer)
    }
}
