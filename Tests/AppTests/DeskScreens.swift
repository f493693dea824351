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
            "schedule", "schedule?part=failed", "schedule?part=done", "articles/1/publication",
            "articles/1/schedule/1", "articles/2/publication", "articles/3/publication", "front", "front/1", "front/2",
        ]
        let posts = [
            ("sections", "name=&slug=X&parent=9&summary="), ("topics/1/merge", "into="),
            ("menu", "label=&target=video&address=&do=save"), ("menu", "do=add"),
            ("site", "name=&tagline=&language=en&zone=x&pattern=x&accounts=x&followWording=x&followAddress=&imprint="),
            ("topics", "name=X&role=admin"),
            ("articles/2/schedule", "kind=publish&at=2027-03-28T02:30&zone=Europe/Berlin"),
            ("articles/2/schedule", "kind=publish&at=2027-10-31T02:30&zone=Europe/Berlin"),
            ("articles/2/publication", "version=0"), ("articles/1/withdrawal", "note=&address=https://mitra.example/"),
            ("front/1", "name=&revision=1&at=&until=&do=save&target=article&article=99&slot-until="),
            ("front/2", "name=Pagi&revision=1&at=&until=&do=save&target=article&article=1&slot-until="),
        ]
        let pages = SitePages(theme: try await Theme(folder: SharedFolder.project.appending(path: "Themes/broadsheet")))
        try await SampleDesk().withClient(features: { try DeskFeatures.all($0, pages: pages) }) { client, database in
            var screens: [String: String] = [:]
            func keep(_ name: String, _ answer: TestResponse) throws {
                let file = "\(screens.count).html"
                screens[name] = file
                try Data(String(buffer: answer.body).utf8).write(to: folder.appending(path: file))
                let policy = answer.headers[.contentSecurityPolicy] ?? ""
                try Data(policy.utf8).write(to: folder.appending(path: "policy"))
            }
            let lists = ["sections", "topics", "persons", "pages", "menu", "log", "front", "schedule"]
            for path in lists {
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
            #expect(screens.count == lists.count + paths.count + posts.count)
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
        try fillSchedule(in: top.id, by: ada, db)
        for number in 0..<120 {
            try LogEntry.append(
                LogEntry.Kind("topic-saved"), about: "topic:\(number)", by: ada.actor,
                detail: ["name": "Topik \(number)", "address": "topik-\(number)"],
                now: now.addingTimeInterval(Double(number)), in: db)
        }
    }

    /// Article 1 is live, with a change and a withdrawal planned; 2 waits to appear although the gate would refuse it; 3 was
    /// refused. Arrangement 1 is shown, 2 is a draft.
    private static func fillSchedule(in section: Section.ID, by user: User, _ db: Connection) throws {
        let now = Date.wednesday
        let long = "Harga beras di pasar induk turun tiga pekan beruntun setelah panen raya"
        let live = try Article.publishSample(.sample(headline: long, section: section), in: db)
        _ = try WorkingCopy.open(live.id, by: user.actor, now: now, in: db)
        let next = try WorkingCopy.create(
            .sample(headline: "Cabai naik menjelang hari raya", section: section), by: user.actor, now: now, in: db)
        let refused = try WorkingCopy.create(
            .sample(headline: "Ekspor kopi tertahan", section: section), by: user.actor, now: now, in: db)
        func plan(_ kind: ScheduledAction.Kind, _ id: Article.ID, after hours: Double, zone: String = "Asia/Jakarta")
            throws
        {
            let due = now.addingTimeInterval(hours * 3_600)
            let moment = try ScheduledMoment(
                WallTime(of: due, in: TimeZone(identifier: zone) ?? .gmt), in: zone)
            try Publication.plan(
                kind, of: id, at: moment, as: .update, by: user.actor, now: now.addingTimeInterval(-86_400), in: db)
        }
        try plan(.swap, live.id, after: 20, zone: "Asia/Makassar")
        try plan(.withdraw, live.id, after: 700)
        try plan(.publish, next.article, after: -1)
        try plan(.publish, refused.article, after: -2)
        try db.execute(
            """
            UPDATE scheduled_actions SET state = 'failed', done_at = due_at,
                failure = 'gate-too-long headline gate-missing section'
            WHERE article_id = \(refused.article)
            """)
        try GateRule(.approval(strict: true)).save(by: user.actor, now: now, in: db)
        let slots = [FrontSlot(.article(live.id)), FrontSlot(.newest(section)), FrontSlot(.newest(nil))]
        var shown = try FrontArrangement.create("Pagi", slots: slots, by: user.actor, now: now, in: db)
        try shown.takeOver(at: now, until: now.addingTimeInterval(40_000), by: user.actor, now: now, in: db)
        var draft = try FrontArrangement.create(slots: slots, by: user.actor, now: now, in: db)
        draft.slots.removeFirst()
        try draft.save(by: user.actor, now: now, in: db)
    }
}
