import Database
import Foundation
import TestSupport
import Testing

@testable import Newsroom

@Suite struct CommentTests {
    let now = Date.wednesday

    /// Ada, who writes everywhere, Budi, who is an editor of one section, and Citra, who is nothing.
    private struct Desk {
        let article: Article.ID
        let ada: User
        let budi: User
        let citra: User

        init(in db: Connection) throws {
            let paper = try Paper(in: db)
            ada = try User.createSample("ada", as: ["editor": nil], in: db)
            budi = try User.createSample("budi", as: ["editor": paper.economy.id], in: db)
            citra = try User.createSample("citra", in: db)
            var content = paper.content("Judul")
            content.section = paper.economy.id
            article = try WorkingCopy.create(content, by: ada.actor, now: .wednesday, in: db).article
        }
    }

    private func withDesk(_ engine: Engine, _ body: @escaping @Sendable (Connection, Desk) throws -> Void) async throws
    {
        try await TestDatabase.withNewsroom(engine) { database in
            try await database.write { db in try body(db, try Desk(in: db)) }
        }
    }

    @Test(arguments: Engine.available)
    func `who is mentioned hears of it until they have looked`(engine: Engine) async throws {
        try await withDesk(engine) { db, desk in
            let passage = Comment.Passage("turun tiga", before: "Harga ", after: " pekan", block: 0, version: 1)

            let asked = try Comment.add(
                to: desk.article, "@budi, sudah dicek? @ada @nobody", on: passage, by: desk.ada.id, now: now, in: db)
            let answer = try Comment.add(
                to: desk.article, "Sudah.", answering: asked.id, by: desk.budi.id, now: now, in: db)

            #expect(asked.passage == passage)
            #expect(try Comment.unseen(by: desk.budi.id, in: db) == [asked])
            #expect(try Comment.unseenCount(by: desk.budi.id, in: db) == 1)
            #expect(try Comment.hasUnseen(in: desk.article, by: desk.budi.id, in: db))
            #expect(try Comment.unseen(by: desk.ada.id, in: db).isEmpty)
            #expect(try Comment.told(by: [asked.id, answer.id], in: db) == [asked.id: ["budi"]])
            try Comment.markSeen(desk.article, by: desk.budi.id, now: now, in: db)
            #expect(try Comment.unseen(by: desk.budi.id, in: db).isEmpty)
            let open = try Comment.threads(of: desk.article, .open, in: db)
            #expect(open == [CommentThread(comment: asked, answers: [answer])])
        }
    }

    @Test(arguments: Engine.available)
    func `who may not read the article is not told of it (V12)`(engine: Engine) async throws {
        try await withDesk(engine) { db, desk in
            var gone = desk.budi
            let said = try Comment.add(to: desk.article, "@citra @budi", by: desk.ada.id, now: now, in: db)
            #expect(try Comment.unseenCount(by: desk.citra.id, in: db) == 0)
            #expect(try Comment.told(by: [said.id], in: db) == [said.id: ["budi"]])

            gone.isActive = false
            try gone.save(in: db)
            _ = try Comment.add(to: desk.article, "@budi lagi", by: desk.ada.id, now: now, in: db)
            #expect(try Comment.unseenCount(by: desk.budi.id, in: db) == 1)
        }
    }

    @Test(arguments: Engine.available)
    func `the picker offers exactly those who may read the article`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            try await database.write { db in
                let paper = try Paper(in: db)
                let under = try Section.create(
                    Section(parent: paper.economy.id, slug: "mikro", name: "Mikro"), now: now, in: db)
                var users: [User] = []
                for role in ["reporter", "editor", "chief editor", "photo editor", "administrator"] {
                    for section in [nil, paper.economy.id, paper.sport.id, under.id] {
                        users.append(try User.createSample("user\(users.count)", as: [role: section], in: db))
                    }
                }
                users[0].isActive = false
                try users[0].save(in: db)
                let writer = try User.createSample("writer", in: db)
                users.append(writer)
                for section in [nil, paper.economy.id, under.id, paper.sport.id] {
                    var content = paper.content("Judul")
                    content.section = section
                    let copy = try WorkingCopy.create(content, by: writer.actor, now: now, in: db)
                    let access = try #require(try ArticleAccess.find(copy.article, in: db))

                    let offered = try access.readers(matching: "", limit: 100, in: db).map(\.login)

                    let allowed = try users.filter { user in
                        let rights = try Rights.of(user.id, in: db)
                        return user.isActive && access.isReadable(by: user.id, rights)
                    }
                    #expect(offered == allowed.map(\.login).sorted())
                    #expect(try access.readers(matching: "WRI", in: db) == [writer])
                }
            }
        }
    }

    @Test(arguments: Engine.available)
    func `comments are settled and opened again, also by an answer`(engine: Engine) async throws {
        try await withDesk(engine) { db, desk in
            let asked = try Comment.add(to: desk.article, "Cek.", by: desk.ada.id, now: now, in: db)
            let first = try Comment.add(
                to: desk.article, "Sudah.", answering: asked.id, by: desk.budi.id, now: now, in: db)
            let settled = try Comment.settle(asked.id, by: desk.budi.id, now: now, in: db)
            #expect(settled.settled?.by == desk.budi.id)
            #expect(try Comment.threads(of: desk.article, .open, in: db).isEmpty)
            #expect(try Comment.threads(of: desk.article, .settled, in: db).map(\.comment) == [settled])

            let second = try Comment.add(
                to: desk.article, "Belum semua.", answering: first.id, by: desk.ada.id, now: now, in: db)

            #expect(second.answers == asked.id)
            let open = try Comment.threads(of: desk.article, .open, in: db)
            #expect(open == [CommentThread(comment: asked, answers: [first, second])])
            let other = try WorkingCopy.create(.sample(), by: desk.ada.actor, now: now, in: db)
            #expect(throws: CommentError.unknown(asked.id)) {
                _ = try Comment.add(to: other.article, "?", answering: asked.id, by: desk.ada.id, now: now, in: db)
            }
        }
    }

    @Test(arguments: Engine.available)
    func `a hand-over note stands apart until somebody took note of it`(engine: Engine) async throws {
        try await withDesk(engine) { db, desk in
            let note = try Comment.add(
                to: desk.article, "Tunggu data BPS.", as: .handOver, by: desk.ada.id, now: now, in: db)
            let said = try Comment.add(to: desk.article, "Judul?", by: desk.ada.id, now: now, in: db)
            #expect(try Comment.threads(of: desk.article, .handOver, in: db).map(\.comment) == [note])
            #expect(try Comment.threads(of: desk.article, .open, in: db).map(\.comment) == [said])

            let taken = try Comment.settle(note.id, by: desk.budi.id, now: now, in: db)

            #expect(try Comment.threads(of: desk.article, .handOver, in: db).isEmpty)
            #expect(try Comment.threads(of: desk.article, .settled, in: db).map(\.comment) == [taken])
        }
    }

    @Test(arguments: Engine.available)
    func `its writer puts other words, and who is newly mentioned hears of it`(engine: Engine) async throws {
        try await withDesk(engine) { db, desk in
            let (article, later) = (desk.article, now.addingTimeInterval(60))
            let dedi = try User.createSample("dedi", as: ["editor": nil], in: db)
            let said = try Comment.add(to: article, "@budi cek", by: desk.ada.id, now: now, in: db)
            let same = try Comment.edit(said.id, "@budi cek", by: desk.ada, now: later, in: db)
            #expect(same == said)
            try Comment.markSeen(article, by: desk.budi.id, now: now, in: db)

            let both = try Comment.edit(said.id, "@budi @dedi cek lagi", by: desk.ada, now: later, in: db)

            #expect(both.text == "@budi @dedi cek lagi" && both.edited == later && both.at == said.at)
            #expect(try Comment.unseenCount(by: desk.budi.id, in: db) == 0)
            #expect(try Comment.unseen(by: dedi.id, in: db) == [both])
            _ = try Comment.edit(said.id, "Cek.", by: desk.ada, now: later, in: db)
            #expect(try Comment.unseenCount(by: dedi.id, in: db) == 0)
            let logged = try LogEntry.matching(LogFilter(kind: .commentEdited), limit: 9, in: db)
            #expect(logged.map(\.subject) == ["article:\(article)", "article:\(article)"])
            #expect(logged.first?.detail == "{\"comment\":\"\(said.id)\"}")
            for text in [" ", "a\u{0}", String(repeating: "a", count: 4_001)] {
                #expect(throws: CommentError.badText) {
                    _ = try Comment.edit(said.id, text, by: desk.ada, now: later, in: db)
                }
            }
        }
    }

    @Test(arguments: Engine.available)
    func `a deleted comment goes, with answers it stays without its words`(engine: Engine) async throws {
        try await withDesk(engine) { db, desk in
            let (article, ada, budi) = (desk.article, desk.ada, desk.budi)
            let alone = try Comment.add(to: article, "@budi salah", by: ada.id, now: now, in: db)
            try Comment.delete(alone.id, by: ada, now: now, in: db)
            #expect(throws: CommentError.unknown(alone.id)) { _ = try Comment.find(alone.id, in: db) }
            #expect(try Comment.unseenCount(by: budi.id, in: db) == 0)

            let passage = Comment.Passage("turun tiga", block: 0, version: 1)
            let asked = try Comment.add(to: article, "@budi benar?", on: passage, by: ada.id, now: now, in: db)
            let first = try Comment.add(to: article, "Ya.", answering: asked.id, by: budi.id, now: now, in: db)
            let second = try Comment.add(to: article, "Yakin.", answering: asked.id, by: budi.id, now: now, in: db)
            try Comment.delete(asked.id, by: ada, now: now, in: db)

            let left = try #require(try Comment.threads(of: article, .open, in: db).first)
            #expect(left.comment.text.isEmpty && left.comment.deleted == now && left.comment.passage == passage)
            #expect(left.answers == [first, second])
            #expect(try Comment.unseenCount(by: budi.id, in: db) == 0)
            #expect(throws: CommentError.unknown(asked.id)) { try Comment.delete(asked.id, by: ada, now: now, in: db) }
            #expect(throws: CommentError.unknown(asked.id)) {
                _ = try Comment.edit(asked.id, "Lagi", by: ada, now: now, in: db)
            }

            try Comment.delete(first.id, by: budi, now: now, in: db)
            #expect(try Comment.threads(of: article, .open, in: db).map(\.answers) == [[second]])
            try Comment.delete(second.id, by: budi, now: now, in: db)
            #expect(try Comment.threads(of: article, .open, in: db).isEmpty)
            #expect(try LogEntry.matching(LogFilter(kind: .commentDeleted), limit: 9, in: db).count == 4)
        }
    }

    @Test(arguments: Engine.available)
    func `nobody changes what another said (V12)`(engine: Engine) async throws {
        try await withDesk(engine) { db, desk in
            let said = try Comment.add(to: desk.article, "Punyaku.", by: desk.ada.id, now: now, in: db)
            #expect(throws: CommentError.notTheirs(said.id)) {
                _ = try Comment.edit(said.id, "Punyamu.", by: desk.budi, now: now, in: db)
            }
            #expect(throws: CommentError.notTheirs(said.id)) {
                try Comment.delete(said.id, by: desk.budi, now: now, in: db)
            }
            #expect(try Comment.find(said.id, in: db) == said)
        }
    }

    @Test(arguments: Engine.available)
    func `what is read is marked up to what was shown, and pages go on where they ended`(engine: Engine) async throws {
        try await withDesk(engine) { db, desk in
            var said: [Newsroom.Comment] = []
            for number in 1...5 {
                said.append(
                    try Comment.add(to: desk.article, "@budi \(number)", by: desk.ada.id, now: now, in: db))
            }
            let first = try Comment.unseen(by: desk.budi.id, limit: 2, in: db)
            #expect(first == [said[4], said[3]])
            #expect(
                try Comment.unseen(by: desk.budi.id, olderThan: first[1].id, in: db) == [said[2], said[1], said[0]])
            #expect(try Comment.unseenCount(by: desk.budi.id, upTo: 3, in: db) == 3)
            try Comment.markSeen(comment: said[3].id, by: desk.budi.id, now: now, in: db)
            try Comment.markSeen(upTo: said[2].id, by: desk.budi.id, now: now, in: db)
            #expect(try Comment.unseen(by: desk.budi.id, in: db) == [said[4]])
            let page = try Comment.threads(of: desk.article, .open, after: said[1].id, limit: 2, in: db)
            #expect(page.map(\.comment) == [said[2], said[3]])
        }
    }

    @Test(arguments: Engine.available)
    func `what cannot be said is refused`(engine: Engine) async throws {
        try await withDesk(engine) { db, desk in
            let long = String(repeating: "a", count: 501)
            let passages = [
                Comment.Passage(" ", block: 0, version: 1), Comment.Passage(long, block: 0, version: 1),
                Comment.Passage("a", before: long, block: 0, version: 1), Comment.Passage("a", block: -1, version: 1),
                Comment.Passage("a\u{0}", block: 0, version: 1),
            ]
            for text in [" ", "a\u{0}", String(repeating: "a", count: 4_001)] {
                #expect(throws: CommentError.badText) {
                    _ = try Comment.add(to: desk.article, text, by: desk.ada.id, now: now, in: db)
                }
            }
            for passage in passages {
                #expect(throws: CommentError.badText) {
                    _ = try Comment.add(to: desk.article, "?", on: passage, by: desk.ada.id, now: now, in: db)
                }
            }
        }
    }

    @Test func `a mention begins a word`() {
        let text = "(@ada) @budi.s, lalu @li. @ada lagi; a@b @ @A @e\u{301} é@x\n@x-1"
        let mentions = Comment.mentions(in: text)
        #expect(mentions.map(\.login) == ["ada", "budi.s", "li", "ada", "x-1"])
        #expect(mentions.map { String(text[$0.range]) } == ["@ada", "@budi.s", "@li", "@ada", "@x-1"])
    }

    /// Enough rows for PostgreSQL to prefer an index: 3,000 comments on one article, each mentioning one person.
    private static func fill(_ database: Database) async throws {
        try await database.write { db in
            let desk = try Desk(in: db)
            try db.execute(
                """
                WITH RECURSIVE number(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < 3000)
                INSERT INTO comments (article_id, kind, at, user_id, text, settled_at, settled_by)
                SELECT \(desk.article), CASE n % 50 WHEN 0 THEN 'hand-over' ELSE 'comment' END, n, \(desk.ada.id),
                    'a', CASE n % 3 WHEN 0 THEN 1 ELSE NULL END, CASE n % 3 WHEN 0 THEN \(desk.ada.id) ELSE NULL END
                FROM number
                """)
            try db.execute(
                """
                INSERT INTO comments (article_id, answers_id, at, user_id, text)
                SELECT article_id, id, 1, user_id, 'a' FROM comments
                """)
            try db.execute(
                """
                INSERT INTO mentions (comment_id, user_id, seen_at)
                SELECT id, \(desk.budi.id), CASE id % 2 WHEN 0 THEN 1 ELSE NULL END FROM comments
                """)
            try db.analyze()
        }
    }

    @Test(arguments: Engine.available)
    func `every list of comments is a stretch of its index, without a sort`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            try await Self.fill(database)
            try await database.read { db in
                let article: Article.ID = try db.value("SELECT max(article_id) FROM comments") ?? 0
                let user: User.ID = try db.value("SELECT max(user_id) FROM mentions") ?? 0
                let plans: [(SQL, String)] = [
                    (Comment.threadsSQL(article, .open, after: 100, limit: 50), "comments_open"),
                    (Comment.threadsSQL(article, .handOver, after: nil, limit: 50), "comments_open"),
                    (Comment.threadsSQL(article, .settled, after: nil, limit: 50), "comments_settled_order"),
                    (Comment.answersSQL(to: [7, 8, 9]), "comments_answers_order"),
                    (Comment.unseenSQL(by: user, olderThan: 900, limit: 50), "mentions_unseen"),
                    (Comment.unseenCountSQL(by: user, upTo: 100), "mentions_unseen"),
                ]
                for (sql, index) in plans {
                    let plan = try db.plan(of: sql)
                    #expect(plan.contains(index), "\(plan)")
                    #expect(!plan.contains("TEMP B-TREE") && !plan.contains("Sort"), "\(plan)")
                }
            }
        }
    }
}
