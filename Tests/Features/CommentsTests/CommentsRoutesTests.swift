import Comments
import Database
import DeskTestSupport
import Documents
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Newsroom
import Shell
import TestSupport
import Testing

/// What colleagues say to one another, through the desk's addresses: V12 (other people's articles), V01 (hostile texts),
/// V18 (unknown fields).
@Suite struct CommentsRoutesTests {
    /// Ada (user 1, who asks) and Budi; article 1 is Ada's, article 2 is nobody's she may read.
    private func withDesk(
        _ engine: Engine, _ body: @escaping @Sendable (any TestClientProtocol, Database) async throws -> Void
    ) async throws {
        try await SampleDesk().withClient(
            engine, articleRights: { _, id, _ in id == 1 ? .allowed : .hidden },
            features: { [try CommentsFeature(database: $0.database, theme: $0.theme)] }
        ) { client, database in
            try await database.write { db in
                let ada = try User.createSample("ada", as: ["editor": nil], in: db)
                let budi = try User.createSample("budi", as: ["editor": nil], in: db)
                let content = ArticleContent(
                    headline: "Beras", body: Document(paragraphs: ["Pembuka.", "Harga beras turun tiga pekan."]))
                _ = try WorkingCopy.create(content, by: ada.actor, now: .wednesday, in: db)
                _ = try WorkingCopy.create(content, by: budi.actor, now: .wednesday, in: db)
            }
            try await body(client, database)
        }
    }

    private static let json: HTTPFields = {
        var fields = HTTPFields.signedIn(.editOthers)
        fields[.accept] = "application/json"
        return fields
    }()

    private func post(_ client: any TestClientProtocol, _ path: String, _ body: String, _ fields: HTTPFields? = nil)
        async throws -> TestResponse
    {
        try await client.execute(
            uri: path, method: .post, headers: fields ?? .signedIn(.editOthers), body: .init(string: body))
    }

    private func get(_ client: any TestClientProtocol, _ path: String, _ fields: HTTPFields? = nil) async throws
        -> String
    {
        let answer = try await client.execute(uri: path, method: .get, headers: fields ?? .signedIn(.editOthers))
        #expect(answer.status == .ok, "\(path)")
        return String(buffer: answer.body)
    }

    private static let passage = "words=turun+tiga&before=Harga+beras+&after=+pekan.&block=1&version=1"

    @Test(arguments: Engine.available)
    func `a passage is commented on, answered, settled and opened again`(engine: Engine) async throws {
        try await withDesk(engine) { client, database in
            let base = "/desk/articles/1/comments"
            let made = try await post(client, base, "kind=comment&text=Benar%3F+%40budi&\(Self.passage)")
            #expect(made.status == .seeOther)
            #expect(made.headers[.location] == "\(base)/1")
            let page = try await get(client, base)
            #expect(page.contains("<blockquote class=\"thread-quote\">turun tiga</blockquote>"))
            #expect(page.contains("Paragraph 2") && page.contains("<b class=\"mention\">@budi</b>"))

            #expect(try await post(client, "\(base)/1/answers", "text=Ya.").status == .seeOther)
            #expect(try await post(client, "\(base)/1/settlement", "").status == .seeOther)
            #expect(!(try await get(client, base)).contains("turun tiga"))
            let settled = try await get(client, "\(base)?show=settled")
            #expect(settled.contains("Settled by Ada") && settled.contains("Ya."))
            #expect(try await post(client, "\(base)/1/reopening", "").status == .seeOther)
            #expect(try await get(client, base).contains("turun tiga"))

            let way = try await client.execute(uri: "\(base)/2", method: .get, headers: .signedIn(.editOthers))
            #expect(way.headers[.location] == "\(base)?after=0#comment-2")
            try await database.write { db in
                var copy = try WorkingCopy.require(1, in: db)
                var content = copy.content
                content.body = Document(paragraphs: ["Lain sama sekali."])
                try copy.apply(
                    content, WorkingCopy.Sending(client: "c", number: 1, change: "{}"), by: .timer, now: .wednesday,
                    in: db)
            }
            #expect(try await get(client, base).contains("No longer in the text"))
        }
    }

    @Test(arguments: Engine.available)
    func `the panel beside the text sends and hears JSON`(engine: Engine) async throws {
        try await withDesk(engine) { client, _ in
            let base = "/desk/articles/1/comments"
            let note = try await post(client, base, "kind=hand-over&text=Tunggu+Bulog.", Self.json)
            #expect(note.status == .created && String(buffer: note.body).contains("\"isEverybodyTold\":true"))
            let said = try await post(client, base, "text=%40nobody+lihat&\(Self.passage)", Self.json)
            #expect(String(buffer: said.body).contains("\"isEverybodyTold\":false"))
            let empty = try await post(client, base, "text=+", Self.json)
            #expect(empty.status == .unprocessableContent && String(buffer: empty.body).contains("bad-comment"))

            let all = try await get(client, base, Self.json)
            #expect(all.contains("Tunggu Bulog.") && all.contains("\"isHandOver\":true"))
            #expect(all.contains("\"words\":\"turun tiga\"") && all.contains("\"block\":1"))
            let settled = try await post(client, "\(base)/1/settlement", "", Self.json)
            #expect(settled.status == .noContent)
            let found = try await get(client, "/desk/articles/1/colleagues?q=BU", Self.json)
            #expect(found == #"[{"login":"budi","name":"budi"}]"# || found.contains("\"login\":\"budi\""))
        }
    }

    @Test(arguments: Engine.available)
    func `who has an article open hears of a comment at once`(engine: Engine) async throws {
        try await withDesk(engine) { client, database in
            var heard = database.notifications(on: WorkingCopy.channel).makeAsyncIterator()
            // From the first, empty one on nothing is missed.
            #expect(await heard.next()?.isEmpty == true)
            _ = try await post(client, "/desk/articles/1/comments", "text=Halo.")
            #expect(await heard.next() == "{\"article\":1,\"kind\":\"comment\"}")
        }
    }

    @Test(arguments: Engine.available)
    func `a comment is found under its own article only (V12)`(engine: Engine) async throws {
        try await withDesk(engine) { client, database in
            let other = try await database.write { db in
                try Comment.add(to: 2, "Rahasia @ada", by: 2, now: .wednesday, in: db)
            }
            for path in ["answers", "settlement", "reopening"] {
                for article in [1, 2] {
                    let answer = try await post(
                        client, "/desk/articles/\(article)/comments/\(other.id)/\(path)",
                        path == "answers" ? "text=a" : "")
                    #expect(answer.status == .notFound)
                }
            }
            for path in [
                "/desk/articles/1/comments/\(other.id)", "/desk/articles/2/comments", "/desk/articles/2/colleagues",
            ] {
                let answer = try await client.execute(uri: path, method: .get, headers: .signedIn(.editOthers))
                #expect(answer.status == .notFound, "\(path)")
                #expect(!String(buffer: answer.body).contains("Rahasia"))
            }
            let count = try await database.read { db in try Comment.threads(of: 2, .open, in: db).first?.answers.count }
            #expect(count == 0)
        }
    }

    @Test(arguments: Engine.available)
    func `its writer edits and deletes a comment, nobody else does (V12)`(engine: Engine) async throws {
        try await withDesk(engine) { client, database in
            let base = "/desk/articles/1/comments"
            _ = try await post(client, base, "text=Salah.&\(Self.passage)")
            let theirs = try await database.write { db in
                try Comment.add(to: 1, "Punya Budi.", answering: 1, by: 2, now: .wednesday, in: db)
            }
            let page = try await get(client, base)
            #expect(page.contains("action=\"\(base)/1/words\"") && page.contains("action=\"\(base)/1/removal\""))
            #expect(!page.contains("\(base)/\(theirs.id)/words") && !page.contains("\(base)/\(theirs.id)/removal"))

            #expect(try await post(client, "\(base)/1/words", "text=Benar+%40budi.").status == .seeOther)
            let edited = try await get(client, base)
            #expect(edited.contains("<b class=\"mention\">@budi</b>") && edited.contains(" · edited "))
            #expect(!edited.contains("Salah."))
            let empty = try await post(client, "\(base)/1/words", "text=")
            #expect(empty.status == .unprocessableContent)
            #expect(String(buffer: empty.body).contains("id=\"words-fault-1\""))
            #expect(try await post(client, "\(base)/1/words", "text=a&user=2").status == .badRequest)
            let untold = try await post(client, "\(base)/1/words", "text=%40nobody", Self.json)
            #expect(untold.status == .ok && String(buffer: untold.body).contains("\"isEverybodyTold\":false"))

            for (path, body) in [("words", "text=Curi"), ("removal", "")] {
                let answer = try await post(client, "\(base)/\(theirs.id)/\(path)", body)
                #expect(answer.status == .forbidden, "\(path)")
                #expect(try await post(client, "/desk/articles/2/comments/1/\(path)", body).status == .notFound)
                #expect(try await post(client, "\(base)/99/\(path)", body).status == .notFound)
            }

            #expect(try await post(client, "\(base)/1/removal", "").headers[.location] == base)
            let left = try await get(client, base)
            #expect(left.contains("Its writer deleted this comment.") && left.contains("Punya Budi."))
            #expect(left.contains("turun tiga") && !left.contains("@nobody"))
            #expect(try await post(client, "\(base)/1/words", "text=Lagi").status == .notFound)
            #expect(try await get(client, base, Self.json).contains("\"isDeleted\":true"))
            _ = try await post(client, base, "text=Sekali+lagi")
            #expect(try await post(client, "\(base)/3/removal", "", Self.json).status == .noContent)
            #expect(try await post(client, "\(base)/3/settlement", "").status == .notFound)
            #expect(!(try await get(client, base)).contains("Sekali lagi"))
        }
    }

    @Test(arguments: Engine.available)
    func `what is said to somebody is counted, shown and marked, and hidden once they may not read it (V12)`(
        engine: Engine
    ) async throws {
        try await withDesk(engine) { client, database in
            try await database.write { db in
                for (article, text) in [(1, "@ada satu"), (1, "@ada dua"), (2, "@ada rahasia")] {
                    _ = try Comment.add(
                        to: Article.ID(Int64(article)), text, by: 2, now: .wednesday, in: db)
                }
            }
            let page = try await get(client, "/desk/mentions")
            #expect(page.contains("<span class=\"side-count\">3<span class=\"visually-hidden\"> unread</span></span>"))
            #expect(page.contains("satu") && page.contains("dua") && page.contains("rahasia"))
            let stranger = try await get(client, "/desk/mentions", .signedIn())
            #expect(!stranger.contains("rahasia") && stranger.contains("you can no longer read"))
            #expect(stranger.contains("satu"))

            #expect(try await post(client, "/desk/mentions/1/seen", "").status == .seeOther)
            #expect(!(try await get(client, "/desk/mentions")).contains(" satu"))
            #expect(try await post(client, "/desk/mentions/seen", "until=2").status == .seeOther)
            let rest = try await get(client, "/desk/mentions")
            #expect(rest.contains("rahasia") && !rest.contains(" dua"))
            #expect(try await get(client, "/desk/articles/1/comments").contains("side-count\">1<"))
            _ = try await post(client, "/desk/mentions/seen", "until=3")
            #expect(try await get(client, "/desk/mentions").contains("Everything is read"))
            #expect(!(try await get(client, "/desk/mentions")).contains("side-count"))
        }
    }

    @Test(arguments: Engine.available)
    func `looking changes nothing; a button marks what an article says to somebody`(engine: Engine) async throws {
        try await withDesk(engine) { client, database in
            try await database.write { db in
                _ = try Comment.add(to: 1, "@ada", by: 2, now: .wednesday, in: db)
            }
            for _ in 1...2 {
                #expect(try await get(client, "/desk/articles/1/comments").contains("You are mentioned here."))
            }
            #expect(try await post(client, "/desk/articles/1/comments/seen", "").status == .seeOther)
            #expect(!(try await get(client, "/desk/articles/1/comments")).contains("You are mentioned here."))
        }
    }

    @Test(arguments: Engine.available)
    func `what cannot be said stands in the form again, and unknown fields are refused (V18)`(engine: Engine)
        async throws
    {
        try await withDesk(engine) { client, database in
            let base = "/desk/articles/1/comments"
            let long = String(repeating: "a", count: 4_001)
            let answer = try await post(client, base, "kind=comment&text=\(long)")
            #expect(answer.status == .unprocessableContent)
            #expect(String(buffer: answer.body).contains("Too long: at most 4000."))
            for body in ["text=a&user=2", "text=a&settled=1", "text=a&text=b", "text=a&kind=comment&version=1&x=1"] {
                #expect(try await post(client, base, body).status == .badRequest, "\(body)")
            }
            #expect(try await post(client, base, "kind=order&text=a").status == .unprocessableContent)
            #expect(try await post(client, base, "text=a&words=\(long)").status == .unprocessableContent)
            _ = try await post(client, base, "text=a")
            let reply = try await post(client, "\(base)/1/answers", "text=")
            #expect(reply.status == .unprocessableContent)
            #expect(String(buffer: reply.body).contains("<details class=\"thread-reply\" open>"))
            #expect(try await post(client, "\(base)/99/answers", "text=a").status == .notFound)
            #expect(try await post(client, "\(base)/x/settlement", "").status == .notFound)
            let count = try await database.read { db in try Comment.threads(of: 1, .open, in: db).count }
            #expect(count == 1)
        }
    }

    @Test(arguments: Engine.available)
    func `hostile texts in comments, passages and names are text (V01)`(engine: Engine) async throws {
        let hostile = [
            "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'onmouseover='alert(1)",
            "</textarea><svg/onload=alert(1)>", "{{say.comments}}", "\u{301}<b\u{301} onclick=alert(1)>",
            "@ada<img src=x onerror=alert(1)>",
            "javascript:alert(1)",
        ]
        try await withDesk(engine) { client, database in
            try await database.write { db in
                var budi = try User.find(2, in: db)
                budi.name = "<img src=x onerror=alert(2)>"
                try budi.save(in: db)
                for text in hostile {
                    let said = try Comment.add(
                        to: 1, "@ada " + text, on: Comment.Passage(text, block: 0, version: 1), by: 2, now: .wednesday,
                        in: db)
                    _ = try Comment.add(to: 1, text, as: .handOver, by: 2, now: .wednesday, in: db)
                    _ = try Comment.add(to: 1, text, answering: said.id, by: 2, now: .wednesday, in: db)
                }
            }
            for path in ["/desk/articles/1/comments", "/desk/mentions"] {
                let page = try await get(client, path)
                #expect(!page.contains("<script>") && !page.contains("<img") && !page.contains("<svg"))
                #expect(!page.contains("<b\u{301}") && page.contains("{{say.comments}}"))
            }
            let answer = try await client.execute(
                uri: "/desk/articles/1/comments", method: .get, headers: Self.json)
            #expect(answer.headers[.contentType]?.hasPrefix("application/json") == true)
        }
    }
}
