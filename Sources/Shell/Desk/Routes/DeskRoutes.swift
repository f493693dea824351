package import HTTPTypes
package import Hummingbird
import Web

/// The desk's addresses while they are put together, each with its policy.
///
/// Features add to it; ``install(on:)`` hands everything to the router. What was added can be walked, for the test
/// that asks every address as every role.
package final class DeskRoutes {
    package typealias Handler = @Sendable (Request, DeskContext, DeskParameters) async throws -> Response
    package typealias OpenHandler = @Sendable (Request, DeskVisit, DeskParameters) async throws -> Response

    /// Every address, in the order added.
    package private(set) var table: [DeskRoute] = []
    private var answers: [(DeskRoute, DeskGateway.Answer)] = []
    private(set) var navigation: [NavigationEntry] = []
    private(set) var notices: [String: DeskWording] = [:]

    package init() { announce(DeskWord.self) }

    package func get(_ path: String, _ policy: Policy, use handler: @escaping Handler) {
        add(.get, path, policy, handler)
    }
    package func post(_ path: String, _ policy: Policy, use handler: @escaping Handler) {
        add(.post, path, policy, handler)
    }
    package func put(_ path: String, _ policy: Policy, use handler: @escaping Handler) {
        add(.put, path, policy, handler)
    }
    package func delete(_ path: String, _ policy: Policy, use handler: @escaping Handler) {
        add(.delete, path, policy, handler)
    }

    /// An address for anyone: the handler is told who asks only as far as that is known.
    package func open(_ method: HTTPRequest.Method, _ path: String, use handler: @escaping OpenHandler) {
        add(DeskRoute(method: method, path: path, policy: .anyone), .open(handler))
    }

    /// An entry of the desk's menu, shown to those whom `policy` lets pass.
    package func navigate(_ entry: NavigationEntry) { navigation.append(entry) }

    /// Makes a part's phrases known, so that ``DeskNotice`` can name them.
    package func announce<Phrase: DeskPhrases>(_: Phrase.Type) {
        for phrase in Phrase.allCases { notices[DeskNotice.key(phrase)] = phrase.wording }
    }

    private func add(_ method: HTTPRequest.Method, _ path: String, _ policy: Policy, _ handler: @escaping Handler) {
        precondition(policy != .anyone, "\(path): an address for anyone is added with open(_:_:use:)")
        add(DeskRoute(method: method, path: path, policy: policy), .signedIn(handler))
    }

    private func add(_ route: DeskRoute, _ answer: DeskGateway.Answer) {
        precondition(route.path == "/desk" || route.path.hasPrefix("/desk/"), "\(route.path) is not under /desk")
        let isNew = !table.contains { $0.method == route.method && $0.path == route.path }
        precondition(isNew, "\(route.method) \(route.path) is there already")
        table.append(route)
        answers.append((route, answer))
    }
}

extension DeskRoutes {
    /// Gives the router every address; also those under `/desk` that are none, which answer 404 or 405.
    package func install(on router: Router<SiteContext>, desk: Desk) {
        let gateway = DeskGateway(desk, navigation: navigation.sorted { $0.order < $1.order }, notices: notices)
        for (route, answer) in answers {
            router.on(RouterPath(route.path), method: route.method) { request, context in
                try await gateway.answer(request, context, route.policy, answer)
            }
        }
        router.get("/desk/assets/**") { request, _ in try desk.theme.files.response(to: request) }
        let paths = Dictionary(grouping: table, by: \.path).mapValues { Set($0.map(\.method)) }
        for (path, methods) in paths {
            for method in Self.methods where !methods.contains(method) {
                router.on(RouterPath(path), method: method) { request, context in
                    try await gateway.answer(
                        request, context, .anyone, .open { _, _, _ in throw DeskRefusal.badMethod })
                }
            }
        }
        for path in ["/desk", "/desk/**"] where paths[path] == nil {
            for method in Self.methods {
                router.on(RouterPath(path), method: method) { request, context in
                    try await gateway.answer(
                        request, context, .signedIn, .signedIn { _, _, _ in throw DeskRefusal.notFound })
                }
            }
        }
    }

    private static let methods: [HTTPRequest.Method] = [.get, .post, .put, .delete, .patch]
}
