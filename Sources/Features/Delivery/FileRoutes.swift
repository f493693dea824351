import Hummingbird
import Shell
import Web

/// `/assets/…`, what the theme's pages load, and `/media/…`, the paper's pictures and videos.
struct FileRoutes {
    let theme: ThemeInForce
    let media: MediaFiles

    func add(to router: Router<SiteContext>) {
        router.get("/assets/:name") { request, _ in try theme.now.files.response(to: request) }
        router.get("/media/:name") { request, context in
            try await media.response(named: context.parameters.require("name"), to: request)
        }
    }
}
