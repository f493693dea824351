import App
import Database
import Delivery
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

/// Writes every screen of the desk, as an administrator sees it, to `.build/desk-screens`, where the browser test finds
/// them (Tests/Browser/test_desk.py): as they are, after a form that was wrong, and empty.
@Suite struct DeskScreens {
    @Test func `every screen is there to be looked at`() async throws {
        let folder = SharedFolder.project.appending(path: ".build/desk-screens")
        try? FileManager.default.removeItem(at: folder)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let all = HTTPFields.signedIn(token: Privilege.allCases.map(\.rawValue).joined(separator: "."))
        let paths = [
            "sections", "sections/new", "sections/2", "topics", "topics?q=zzz", "topics/new", "topics/1", "persons",
            "persons/new", "persons/1", "pages", "pages/new", "pages/1", "pages/2", "menu", "site", "log", "nothing",
            "board", "board?view=week", "board?step=writing&person=me", "board?person=zzz", "articles/1/standing",
            "articles/2/standing", "articles/3/standing", "articles/1/publication", "articles/1/revisions",
            "rules", "rules/new", "rules/new?demand=required", "rules/new?demand=length", "rules/7", "rules/8",
            "workflow",
            "mentions", "articles/27/comments", "articles/27/comments?show=settled", "articles/28/comments",
        ]
        let posts = [
            ("sections", "name=&slug=X&parent=9&summary="), ("topics/1/merge", "into="),
            ("menu", "label=&target=video&address=&do=save"), ("menu", "do=add"),
            ("site", "name=&tagline=&language=en&zone=x&pattern=x&accounts=x&followWording=x&followAddress=&imprint="),
            ("board", "headline=&person=a&due=x&length=x"), ("articles/1/assignment", "standing=1&person=ada"),
            ("articles/1/return", "standing=2&reason="),
            ("topics", "name=X&role=admin"), ("rules", "demand=required&section="),
            ("rules", "demand=length&field=body&least=9&most=3&section="),
            ("rules/8", "version=9&field=headline&least=&most=90&section=&on=on"),
            ("workflow", "seen=writing+scheduled&review=on"), ("articles/1/comments", "kind=comment&text="),
            ("articles/1/comments/1/answers", "text="),
        ]
        let pages = SitePages(theme: try await Theme(folder: SharedFolder.project.appending(path: "Themes/broadsheet")))
        try await SampleDesk().withClient(
            articleRights: { _, _, _ in .allowed }, features: { try DeskFeatures.all($0, pages: pages) }
        ) { client, database in
            var screens: [String: String] = [:]
            func keep(_ name: String, _ answer: TestResponse) throws {
                let file = "\(screens.count).html"
                screens[name] = file
                try Data(String(buffer: answer.body).utf8).write(to: folder.appending(path: file))
                let policy = answer.headers[.contentSecurityPolicy] ?? ""
                try Data(policy.utf8).write(to: folder.appending(path: "policy"))
            }
            for path in ["sections", "topics", "persons", "pages", "menu", "log", "board", "rules", "mentions"] {
                try keep("empty \(path)", try await client.execute(uri: "/desk/\(path)", method: .get, headers: all))
            }
            try await database.write { db in try Self.fill(db) }
            for path in paths {
                try keep(path, try await client.execute(uri: "/desk/\(path)", method: .get, headers: all))
            }
            for (path, body) in posts {
                let answer = try await client.execute(
                    uri: "/desk/\(path)", method: .post, headers: all, body: .init(string: body))
                try keep("POST \(path) \(body)", answer)
            }
            try JSONEncoder().encode(screens).write(to: folder.appending(path: "screens.json"))
            #expect(screens.count == 9 + paths.count + posts.count)
        }
    }

    private static func fill(_ db: Connection) throws {
        let now = Date.wednesday
        let ada = try User.create(User(login: "ada", name: "Ada Okafor"), now: now, in: db)
        let top = try Section.create(
            Section(slug: "ekonomi", name: "Ekonomi", summary: "Pasar dan keuangan"), now: now, in: db)
        _ = try Section.create(Section(parent: top.id, slug: "mikro", name: "Usaha mikro"), now: now, in: db)
        _ = try Section.create(Section(slug: "olahraga", name: "Olahraga", position: 1), now: now, in: db)
        for number in 0..<60 {
            let name = "Topik yang agak panjang namanya nomor \(number)"
            _ = try Topic.create(
                slug: Slug.from(name), name: name, summary: number % 2 == 0 ? "Tentang itu, lengkap." : "", now: now,
                in: db)
        }
        _ = try Person.create(slug: "li-wei", name: "Li Wei", title: "Redaktur ekonomi", now: now, in: db)
        let page = try PlainPage.save(
            slug: "tentang-kami", title: "Tentang kami", body: Document(paragraphs: ["Kami koran."]), now: now, in: db)
        _ = try PlainPage.save(slug: "kontak", title: "Kontak", body: Document([.rule]), now: now, in: db)
        try MenuEntry.replaceAll(
            with: [
                MenuEntry("Ekonomi", .section(top.id)), MenuEntry("Video", .video),
                MenuEntry("Tentang", .page(page.id)),
                MenuEntry("Mitra", .address("https://mitra.example/")),
            ], now: now, in: db)
        try fillBoard(in: top, for: ada, db)
        try talk(about: top, with: ada, now, in: db)
        for number in 0..<120 {
            try LogEntry.append(
                LogEntry.Kind("topic-saved"), about: "topic:\(number)", by: ada.actor,
                detail: ["name": "Topik \(number)", "address": "topik-\(number)"],
                now: now.addingTimeInterval(Double(number)), in: db)
        }
    }
    /// Rules of the gate, and what is said about an article: to Ada, by Budi.
    private static func talk(about section: Section, with ada: User, _ now: Date, in db: Connection) throws {
        let demands: [Demand] = [
            .required([.headline, .section, .lead]), .length(.headline, atLeast: 20, atMost: 110), .pictureCredit,
            .alternativeText, .pictureRights, .embargo, .approval(strict: true), .reapproval, .legalHold,
        ]
        for (index, demand) in demands.enumerated() {
            try GateRule(demand, in: index == 0 ? section.id : nil, isOn: index != 3).save(
                by: ada.actor, now: now, in: db)
        }
        let budi = try User.create(User(login: "budi", name: "Budi Santoso"), now: now, in: db)
        var content = ArticleContent(
            headline: "Harga beras turun", body: Document(paragraphs: ["Harga beras turun tiga pekan berturut-turut."]))
        content.section = section.id
        let article = try WorkingCopy.create(content, by: ada.actor, now: now, in: db).article
        _ = try WorkingCopy.create(content, by: ada.actor, now: now, in: db)
        let passage = Comment.Passage("turun tiga pekan", before: "Harga beras", block: 0, version: 1)
        let asked = try Comment.add(
            to: article, "@ada, dari mana angka ini? Tolong cek lagi.", on: passage, by: budi.id, now: now, in: db)
        _ = try Comment.add(
            to: article, "BPS, Senin lalu.\nTabelnya ada.", answering: asked.id, by: ada.id, now: now, in: db)
        _ = try Comment.add(
            to: article, "Kata ini @ada @nobody lebih baik.",
            on: Comment.Passage("sudah dihapus", block: 3, version: 1), by: budi.id, now: now, in: db)
        _ = try Comment.add(
            to: article, "Tunggu pernyataan Bulog sebelum terbit.", as: .handOver, by: budi.id, now: now, in: db)
        let done = try Comment.add(to: article, "Judulnya terlalu panjang.", by: budi.id, now: now, in: db)
        try Comment.settle(done.id, by: ada.id, now: now, in: db)

    /// Articles at every step, with every mark, one with everything in its way, and a timer that owes something.
    private static func fillBoard(in section: Section, for ada: User, _ db: Connection) throws {
        let now = Date.wednesday
        let workflow = Workflow()
        for number in 1...26 {
            var content = ArticleContent.sample(
                headline: "Harga beras turun tiga pekan beruntun di pasar induk, kabar nomor \(number)",
                section: number % 3 == 0 ? nil : section.id)
            if number == 1 {
                (content.summary, content.headline) = ("", String(repeating: "Judul panjang ", count: 12))
            }
            var copy = try WorkingCopy.create(
                content, by: ada.actor, workflow, now: now.addingTimeInterval(Double(-number) * 7_000), in: db)
            if number % 2 == 1 { copy.assign(to: ada.id, workflow, now: now) }
            copy.due = now.addingTimeInterval(Double(number - 6) * 9_000)
            copy.length = number % 4 == 0 ? nil : 400
            if number <= 12 { try copy.begin(now: now) }
            if number <= 6 { try copy.submit(workflow, now: now) }
            if number == 1 {
                copy.embargo = now.addingTimeInterval(40_000)
                try copy.holdBack(by: ada.id, reason: "Surat dari kuasa hukum, tunggu jawaban.", now: now)
            }
            if number == 2 { try copy.approve(by: ada.id, version: copy.version, workflow, now: now) }
            try copy.saveStanding(in: db)
        }
        _ = try Comment.add(
            to: 1, "Tolong cek angka di alinea kedua.\n@budi tahu sumbernya.", by: ada.id, now: now, in: db)
        for kind in [LogEntry.Kind.assigned, .begun, .submitted, .heldBack] {
            try LogEntry.append(
                kind, about: "article:1", by: ada.actor,
                detail: ["step": "writing > review", "reason": "Sudah lengkap"],
                now: now, in: db)
        }
        for (article, minutes) in [(Article.ID(1), 5.0), (2, 60), (4, 90)] {
            let wall = WallTime(of: now.addingTimeInterval(-minutes * 60), in: .jakarta)
            try ScheduledAction.schedule(
                .publish, of: article, at: ScheduledMoment(wall, in: "Asia/Jakarta"), by: ada.actor,
                now: now.addingTimeInterval(-86_400), in: db)
        }
        try db.execute(
            """
            UPDATE scheduled_actions SET state = 'failed', done_at = due_at, failure = 'gate-missing summary gate-not-approved approval'
            WHERE article_id = 4
            """)
    }
}
