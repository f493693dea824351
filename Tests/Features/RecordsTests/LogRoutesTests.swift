import Database
import DeskTestSupport
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Newsroom
import Records
import Shell
import TestSupport
import Testing

/// The log on a page and as a file; V42.
@Suite struct LogRoutesTests {
    private func withDesk(
        _ engine: Engine, _ body: @escaping @Sendable (any TestClientProtocol, Database) async throws -> Void
    ) async throws {
        try await SampleDesk().withClient(engine, features: { [try RecordsFeature(desk: $0)] }) { client, database in
            try await database.write { db in
                let ada = try User.create(User(login: "ada", name: "Ada"), now: .wednesday, in: db)
                for number in 0..<120 {
                    try LogEntry.append(
                        LogEntry.Kind(number % 2 == 0 ? "topic-saved" : "site-saved"),
                        about: number % 3 == 0 ? "article:42" : "site",
                        by: number % 4 == 0 ? ada.actor : .command("import page"),
                        detail: number == 7 ? ["name": "=cmd|' /C calc'!A0", "b": "<script>\"\n"] : [:],
                        now: .wednesday.addingTimeInterval(Double(number) * 3600), in: db)
                }
            }
            try await body(client, database)
        }
    }

    @Test(arguments: Engine.available)
    func `entries come newest first, filtered and page by page`(engine: Engine) async throws {
        try await withDesk(engine) { client, _ in
            for (query, count) in [
                ("", 100), ("?before=21", 20), ("?who=ada", 30), ("?who=ada&what=topic-saved", 30),
                ("?what=site-saved&about=article:42", 20), ("?who=unknown", 0),
                // Wednesday 09:30 in Jakarta and the 14 hours until midnight.
                ("?to=2026-11-18", 15), ("?from=2026-11-19&to=2026-11-19", 24), ("?from=nonsense", 100),
            ] {
                let answer = try await client.execute(
                    uri: "/desk/log" + query, method: .get, headers: .signedIn(.readLog))
                let rows = String(buffer: answer.body).components(separatedBy: "<time ").count - 1
                #expect(answer.status == .ok)
                #expect(rows == count, "\(query)")
            }
        }
    }

    @Test func `what happened is said in words, and when by a clock that is named`() async throws {
        try await withDesk(.sqlite) { client, database in
            try await database.write { db in
                let old = Date.wednesday.addingTimeInterval(-366 * 86_400)
                try LogEntry.append(LogEntry.Kind("user.invited"), about: "user:3", by: .timer, now: old, in: db)
                try LogEntry.append(LogEntry.Kind("of-later"), about: "user:3", by: .timer, now: .wednesday, in: db)
            }
            let answer = try await client.execute(
                uri: "/desk/log?about=user:3&what=of-later", method: .get, headers: .signedIn(.readLog))
            let unknown = String(buffer: answer.body)
            #expect(unknown.contains(">of-later</span>") && unknown.contains("value=\"of-later\" selected"))
            let all = try await client.execute(
                uri: "/desk/log?about=user:3", method: .get, headers: .signedIn(.readLog))
            let page = String(buffer: all.body)
            #expect(page.contains(">User invited</span>") && page.contains("17 November 2025, 09:30 WIB"))
            #expect(page.contains("18 Nov 09:30 WIB"))
        }
    }

    @Test(arguments: Engine.available)
    func `an export holds every entry, and nothing a spreadsheet would run (V42)`(engine: Engine) async throws {
        try await withDesk(engine) { client, _ in
            let csv = try await client.execute(uri: "/desk/log/export.csv", method: .get, headers: .signedIn(.readLog))
            let lines = try await client.execute(
                uri: "/desk/log/export.jsonl?about=article:42", method: .get, headers: .signedIn(.readLog))

            #expect(csv.headers[.contentDisposition] == "attachment; filename=\"log.csv\"")
            #expect(csv.headers[.cacheControl] == "no-store")
            #expect(String(buffer: csv.body).components(separatedBy: "\r\n").count == 122)
            let objects = String(buffer: lines.body).split(separator: "\n")
            #expect(objects.count == 40)
            for object in objects {
                let read = try JSONSerialization.jsonObject(with: Data(object.utf8)) as? [String: Any]
                #expect(read?["subject"] as? String == "article:42")
                #expect((read?["hash"] as? String)?.utf8.count == 64)
            }
        }
    }

    @Test func `only who may read it everywhere may`() async throws {
        try await withDesk(.sqlite) { client, _ in
            for path in ["/desk/log", "/desk/log/export.csv", "/desk/log/export.jsonl"] {
                for token in ["none", "manageUsers", "section1-readLog"] {
                    let answer = try await client.execute(
                        uri: path, method: .get, headers: .signedIn(token: token))
                    #expect(answer.status == .forbidden, "\(path) \(token)")
                }
            }
        }
    }
}
