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
            "board", "board?view=week", "board?step=writing&person=me", "board?person=zzz", "articles/4/standing",
            "articles/5/standing", "articles/6/standing", "articles/4/publication", "articles/1/revisions",
            "rules", "rules/new", "rules/new?demand=required", "rules/new?demand=length", "rules/7", "rules/8",
            "workflow",
            "mentions", "articles/30/comments", "articles/30/comments?show=settled", "articles/31/comments",
            "schedule", "schedule?part=failed", "schedule?part=done", "articles/1/publication",
            "articles/1/schedule/1", "articles/2/publication", "articles/3/publication", "front", "front/1", "front/2",
            "pictures", "pictures?show=ending", "pictures?q=zzz", "pictures/1", "pictures/2", "pictures/3?article=4",
            "articles/33/publication",
        ]
        let posts = [
            ("sections", "name=&slug=X&parent=9&summary="), ("topics/1/merge", "into="),
            ("menu", "label=&target=video&address=&do=save"), ("menu", "do=add"),
            ("site", "name=&tagline=&language=en&zone=x&pattern=x&accounts=x&followWording=x&followAddress=&imprint="),
            ("board", "headline=&person=a&due=x&length=x"), ("articles/4/assignment", "standing=1&person=ada"),
            ("articles/4/return", "standing=2&reason="),
            ("topics", "name=X&role=admin"), ("rules", "demand=required&section="),
            ("rules", "demand=length&field=body&least=9&most=3&section="),
            ("rules/8", "version=9&field=headline&least=&most=90&section=&on=on"),
            ("workflow", "seen=writing+scheduled&review=on"), ("articles/4/comments", "kind=comment&text="),
            ("articles/4/comments/1/answers", "text="),
            ("articles/2/schedule", "kind=publish&at=2027-03-28T02:30&zone=Europe/Berlin"),
            ("articles/2/schedule", "kind=publish&at=2027-10-31T02:30&zone=Europe/Berlin"),
            ("articles/2/publication", "version=0"), ("articles/1/withdrawal", "note=&address=https://mitra.example/"),
            ("pictures/1", "caption=Lain&credit=Lain&alternative=&rights=&until=2026-02-30&seen=x&article=4"),
            ("pictures/1", "caption=Lain&credit=Lain&alternative=&rights=&until=&seen=x&article=4"),
            ("front/1", "name=&revision=1&at=&until=&do=save&target=article&article=99&slot-until=&slot-meant="),
            ("front/2", "name=Pagi&revision=1&at=&until=&do=save&target=article&article=1&slot-until=&slot-meant="),
        ]
        let pages = SitePages(theme: try Theme(folder: SharedFolder.project.appending(path: "Themes/broadsheet")))
        try await SampleDesk().withTable(
            migrations: Features.migrations, articleRights: { _, _, _ in .allowed },
            features: { try DeskFeatures.all($0, pages: pages) }
        ) { client, database, _ in
            var screens: [String: String] = [:]
            func keep(_ name: String, _ answer: TestResponse) throws {
                let file = "\(screens.count).html"
                screens[name] = file
                try Data(String(buffer: answer.body).utf8).write(to: folder.appending(path: file))
                let policy = answer.headers[.contentSecurityPolicy] ?? ""
                try Data(policy.utf8).write(to: folder.appending(path: "policy"))
            }
            let lists = [
                "sections", "topics", "persons", "pages", "menu", "log", "front", "schedule", "board", "rules",
                "mentions", "pictures",
            ]
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
}
