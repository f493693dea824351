import Database
import Edge
import Hummingbird
import Newsroom
import Shell
import Web

/// Every other address: a page from memory, or one read of the database.
struct PageRoutes {
    let database: Database
    let pages: SitePages
    /// `nil` renders every page for every request.
    let store: PageStore?
    /// For how long held pages may outlive the database.
    let staleness: Duration
    /// Whether responses say how they came about.
    let isTracing: Bool
    /// Whether the database answered lately; looked at only while the store is blind.
    let isAnswering: @Sendable () -> Bool

    func add(to router: Router<SiteContext>) {
        router.get("/", use: answer)
        router.get("**", use: answer)
    }

    /// Only the path reaches the page function: no header and no query can change a page (V21).
    @Sendable func answer(_ request: Request, context: SiteContext) async throws -> Response {
        let path = request.uri.path
        guard let store else { return try Response(try await render(path), to: request) }
        let coding = ContentCoding.negotiate(request.headers[.acceptEncoding])
        let start = ContinuousClock.now
        do {
            let answer = try await fresh(path, coding, store)
            var response = await answer.page.response(to: request)
            guard isTracing else { return response }
            PageTrace(answer.outcome, render: answer.render, total: ContinuousClock.now - start)
                .write(to: &response.headers)
            return response
        } catch  where error.mayPass {
            guard let page = store.stale(path, noOlderThan: staleness) else { throw error }
            return await page.response(to: request)
        }
    }

    /// The page as it is now.
    ///
    /// A database that hangs says nothing for as long as a statement may take. Who asks for a page that is held waits for
    /// it only until it is known to hang (R13); who asks for another has nothing else to be given.
    ///
    /// - Throws: what rendering throws, or that the database does not answer.
    private func fresh(_ path: String, _ coding: ContentCoding, _ store: PageStore) async throws -> GivenPage {
        let ask = { @Sendable in try await store.answer(path, coding: coding) { try await render(path) } }
        guard store.isBlindWith(path) else { return try await ask() }
        let silence = DatabaseError.unavailable(reason: "it does not answer")
        guard isAnswering() else { throw silence }
        return try await withThrowingTaskGroup(of: GivenPage?.self) { group in
            group.addTask { try await ask() }
            group.addTask {
                while isAnswering() { try await Task.sleep(for: .milliseconds(50)) }
                return nil
            }
            defer { group.cancelAll() }
            guard let first = try await group.next(), let answer = first else { throw silence }
            return answer
        }
    }

    private func render(_ path: String) async throws -> RenderedPage {
        let pages = pages
        return try await database.read { db in
            let reader = try SiteReader(db)
            return RenderedPage(try pages.answer(path, reading: reader), reading: reader)
        }
    }
}

extension Response {
    /// A page that nobody keeps. Always asked again, answered with 304 when nothing changed: never stale.
    fileprivate init(_ page: RenderedPage, to request: Request) throws {
        if let location = page.location {
            self = try .redirect(path: location, permanent: page.status == 301)
        } else {
            let response = Response(bytes: page.body, type: page.mediaType, status: .init(code: page.status))
            self = response.conditional(on: request, tag: EntityTag(of: page.body))
        }
        headers[.cacheControl] = page.cacheControl
    }
}

extension Error {
    /// Whether trying again in a moment may help.
    var mayPass: Bool { self is TooManyRenderings || (self as? DatabaseError)?.isPassing == true }
}

extension DatabaseError {
    fileprivate var isPassing: Bool {
        switch self {
        case .busy, .full, .readOnly, .unavailable, .timedOut, .uncertain, .closed: true
        default: false
        }
    }
}
