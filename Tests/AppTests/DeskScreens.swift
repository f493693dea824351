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
        ]
        let posts = [
            ("sections", "name=&slug=X&parent=9&summary="), ("topics/1/merge", "into="),
            ("menu", "label=&target=video&address=&do=save"), ("menu", "do=add"),
            ("site", "name=&tagline=&language=en&zone=x&pattern=x&accounts=x&followWording=x&followAddress=&imprint="),
            ("topics", "name=X&role=admin"),
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
            for path in ["sections", "topics", "persons", "pages", "menu", "log"] {
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
            #expect(screens.count == 6 + paths.count + posts.count)
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
        for number in 0..<120 {
            try LogEntry.append(
                LogEntry.Kind("topic-saved"), about: "topic:\(number)", by: ada.actor,
                detail: ["name": "Topik \(number)", "address": "topik-\(number)"],
                now: now.addingTimeInterval(Double(number)), in: db)
        }
    }
}
