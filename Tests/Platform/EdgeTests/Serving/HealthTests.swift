import Hummingbird
import HummingbirdTesting
import Logging
import Synchronization
import Testing

@testable import Edge

@Suite struct HealthTests {
    private func application(_ health: Health) -> some ApplicationProtocol {
        let router = Router(context: BasicRequestContext.self)
        router.add(middleware: HealthMiddleware { health })
        router.get("/") { _, _ in "front" }
        return Application(router: router)
    }

    @Test(arguments: [
        (true, true, true, Health.ok), (true, false, true, .ok), (true, true, false, .degraded),
        (false, true, true, .degraded), (false, true, false, .degraded), (false, false, true, .down),
    ])
    func `down only when neither can answer`(database: Bool, pages: Bool, following: Bool, expected: Health) {
        #expect(Health(databaseAnswers: database, holdsPages: pages, isFollowing: following) == expected)
    }

    @Test(arguments: [(Health.ok, 200), (.degraded, 200), (.down, 503)])
    func `it says so in text, and in JSON when asked by name`(health: Health, status: Int) async throws {
        try await application(health).test(.router) { client in
            try await client.execute(uri: "/healthz", method: .get) { response in
                #expect(response.status.code == status)
                #expect(response.headers[.contentType] == "text/plain; charset=utf-8")
                #expect(response.headers[.cacheControl] == "no-store")
                #expect(String(buffer: response.body) == "\(health.rawValue)\n")
                #expect((response.headers[.retryAfter] != nil) == (status == 503))
            }
            let accept: HTTPFields = [.accept: "text/html;q=0.9, Application/JSON; q=1"]
            try await client.execute(uri: "/healthz", method: .get, headers: accept) { response in
                #expect(String(buffer: response.body) == "{\"status\": \"\(health.rawValue)\"}\n")
                #expect(response.headers[.contentType] == "application/json")
            }
            try await client.execute(uri: "/healthz", method: .head) { response in
                #expect(response.status.code == status)
                #expect(response.body.readableBytes == 0)
            }
            try await client.execute(uri: "/", method: .get) { response in
                #expect(String(buffer: response.body) == "front")
            }
            try await client.execute(uri: "/healthz", method: .post) { response in #expect(response.status == .notFound)
            }
        }
    }

    @Test func `the pulse is gone after a failure, and when an answer is overdue`() async {
        struct Gone: Error {}
        let moment = Mutex(ContinuousClock.now)
        let isThere = Mutex(true)
        let log = LogLines()
        let pulse = DatabasePulse(logger: log.logger, now: { moment.withLock { $0 } }) {
            if !isThere.withLock({ $0 }) { throw Gone() }
        }

        #expect(pulse.isAnswering)
        moment.withLock { $0 += .seconds(4) }
        #expect(!pulse.isAnswering)
        await pulse.beat()
        #expect(pulse.isAnswering)
        isThere.withLock { $0 = false }
        await pulse.beat()
        await pulse.beat()
        #expect(!pulse.isAnswering)
        isThere.withLock { $0 = true }
        await pulse.beat()
        #expect(pulse.isAnswering)
        #expect(log.all.count == 2)
    }
}
