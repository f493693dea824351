import Database
import DeskTestSupport
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Newsroom
import Shell
import Testing
import Web

/// What every address of the desk does before its handler is asked: V11, V12, V22, V28.
@Suite struct DeskRoutesTests {
    private func sample() -> SampleDesk {
        let desk = SampleDesk()
        desk.routes.get("/desk", .signedIn) { _, context, _ in
            Response(bytes: Array(context.user.name.utf8), type: "text/plain")
        }
        desk.routes.get("/desk/topics", .holding(.manageTopics)) { _, _, _ in Response(status: .ok) }
        desk.routes.post("/desk/topics", .holding(.manageTopics)) { _, context, _ in
            try context.redirect(to: "/desk/topics", saying: DeskWord.saved)
        }
        desk.routes.get("/desk/articles/:id", .article(.read)) { _, _, _ in Response(status: .ok) }
        desk.routes.open(.get, "/desk/sign-in") { _, visit, _ in
            Response(bytes: Array("\(visit.language)".utf8), type: "text/plain")
        }
        desk.routes.get("/desk/broken", .signedIn) { _, _, _ in throw CocoaStandIn() }
        return desk
    }

    private struct CocoaStandIn: Error {}

    @Test func `who has not signed in is sent to sign in, and back afterwards`() async throws {
        try await sample().withClient { client, _ in
            let page = try await client.execute(uri: "/desk/topics?q=a%20b&after=3", method: .get)
            let data = try await client.execute(
                uri: "/desk/topics", method: .get, headers: [.accept: "application/json"])
            let stale = try await client.execute(
                uri: "/desk/topics", method: .get, headers: [.cookie: "desk=nobody"])

            #expect(page.status == .seeOther)
            #expect(page.headers[.location] == "/desk/sign-in?next=/desk/topics%3Fq%3Da%2520b%26after%3D3")
            #expect(data.status == .unauthorized)
            #expect(data.headers[.contentType] == "application/problem+json")
            #expect(String(buffer: data.body).contains("\"code\":\"signed-out\""))
            #expect(stale.status == .seeOther)
        }
    }

    @Test func `nothing leads to another site (V28)`() async throws {
        try await sample().withClient { client, _ in
            for path in ["/desk//evil.example", "/desk/%5cevil.example", "/desk/..//evil.example"] {
                let answer = try await client.execute(uri: path, method: .get)
                let location = answer.headers[.location] ?? "/desk"
                #expect(location.hasPrefix("/desk/sign-in"), "\(path): \(location)")
            }
        }
    }

    @Test func `a privilege opens, its absence closes`() async throws {
        try await sample().withClient { client, _ in
            let with = try await client.execute(uri: "/desk/topics", method: .get, headers: .signedIn(.manageTopics))
            let without = try await client.execute(uri: "/desk/topics", method: .get, headers: .signedIn(.publish))

            #expect(with.status == .ok)
            #expect(without.status == .forbidden)
            #expect(String(buffer: without.body).contains("You may not do this"))
            #expect(String(buffer: without.body).contains("Ada Okafor"))
        }
    }

    @Test func `an article outside one's rights is not there at all (V12)`() async throws {
        let answers: [Article.ID: ArticleAnswer] = [1: .allowed, 2: .forbidden]
        try await sample().withClient(articleRights: { _, id, _ in answers[id] ?? .hidden }) { client, _ in
            for (path, status) in [
                ("/desk/articles/1", HTTPResponse.Status.ok), ("/desk/articles/2", .forbidden),
                ("/desk/articles/3", .notFound), ("/desk/articles/x", .notFound), ("/desk/articles/01", .notFound),
            ] {
                let answer = try await client.execute(uri: path, method: .get, headers: .signedIn())
                #expect(answer.status == status, "\(path)")
            }
            let hidden = try await client.execute(uri: "/desk/articles/3", method: .get, headers: .signedIn())
            let absent = try await client.execute(uri: "/desk/nothing", method: .get, headers: .signedIn())
            #expect(hidden.body == absent.body)
        }
    }

    @Test(arguments: ["cross-site", "same-site", "none"])
    func `pages of other sites change nothing (V11)`(site: String) async throws {
        try await sample().withClient { client, _ in
            var fields = HTTPFields.signedIn(.manageTopics)
            fields[.fetchSite] = site

            let answer = try await client.execute(uri: "/desk/topics", method: .post, headers: fields)

            #expect(answer.status == .forbidden)
            #expect(answer.headers[.setCookie] == nil)
        }
    }

    @Test func `what happened is said once, in the reader's language`() async throws {
        try await sample().withClient { client, _ in
            let changed = try await client.execute(
                uri: "/desk/topics", method: .post, headers: .signedIn(.manageTopics))
            #expect(changed.status == .seeOther)
            #expect(
                changed.headers[.setCookie]
                    == "desk-notice=DeskWord.saved; Path=/; HttpOnly; SameSite=Strict; Max-Age=60")

            let shown = try await client.execute(
                uri: "/desk/nothing", method: .get, headers: [.cookie: "desk=none; desk-notice=DeskWord.saved"])
            #expect(String(buffer: shown.body).contains("Saved."))
            #expect(shown.headers[.setCookie]?.contains("Max-Age=0") == true)

            let forged = try await client.execute(
                uri: "/desk/nothing", method: .get, headers: [.cookie: "desk=none; desk-notice=Evil"])
            #expect(!String(buffer: forged.body).contains("Evil"))
        }
    }

    @Test func `every answer is kept by nobody and runs nothing foreign (V22)`() async throws {
        try await sample().withClient { client, _ in
            for path in ["/desk", "/desk/topics", "/desk/sign-in", "/desk/nothing", "/desk/a/b/c.css"] {
                let answer = try await client.execute(uri: path, method: .get, headers: .signedIn(.manageTopics))
                #expect(answer.headers[.cacheControl] == "no-store", "\(path)")
                #expect(answer.headers[.xContentTypeOptions] == "nosniff")
                let policy = answer.headers[.contentSecurityPolicy] ?? ""
                #expect(policy.hasPrefix("default-src 'none'; script-src 'self'; style-src 'self'"))
                #expect(!policy.contains("unsafe"))
            }
        }
    }

    @Test func `a method an address does not know is refused`() async throws {
        try await sample().withClient { client, _ in
            let answer = try await client.execute(
                uri: "/desk/topics", method: .delete, headers: .signedIn(.manageTopics))
            #expect(answer.status == .methodNotAllowed)
        }
    }

    @Test func `what nobody foresaw is a page without details (V47)`() async throws {
        try await sample().withClient { client, _ in
            let answer = try await client.execute(uri: "/desk/broken", method: .get, headers: .signedIn())

            #expect(answer.status == .internalServerError)
            #expect(!String(buffer: answer.body).contains("CocoaStandIn"))
        }
    }

    @Test func `without a database the desk says so`() async throws {
        let desk = sample()
        desk.routes.get("/desk/read", .signedIn) { _, _, _ in throw DatabaseError.unavailable(reason: "gone") }
        try await desk.withClient { client, database in
            await database.close()
            let answer = try await client.execute(uri: "/desk/read", method: .get, headers: .signedIn())

            #expect(answer.status == .serviceUnavailable)
            #expect(answer.headers[.retryAfter] == "5")
        }
    }

    @Test func `the desk's files are kept for ever under a name that changes with them`() async throws {
        let theme = try await SampleDesk.theme()
        let address = try theme.address(of: "desk.js")
        try await sample().withClient { client, _ in
            let answer = try await client.execute(uri: address, method: .get)

            #expect(answer.status == .ok)
            #expect(answer.headers[.cacheControl]?.contains("immutable") == true)
            #expect(answer.headers[.contentType] == "text/javascript; charset=utf-8")
            #expect(try await client.execute(uri: "/desk/assets/x/desk.js", method: .get).status == .notFound)
        }
    }

    @Test func `the route table names every address with its policy`() {
        let table = sample().routes.table
        #expect(table.contains(DeskRoute(method: .post, path: "/desk/topics", policy: .holding(.manageTopics))))
        #expect(table.count == 6)
    }
}
