import Database
import DeskTestSupport
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Newsroom
import Rules
import Shell
import TestSupport
import Testing

/// The gate's rules and the newsroom's steps as screens: what is saved, refused, logged, and by whom (V12, V18).
@Suite struct RulesRoutesTests {
    private func withDesk(
        _ engine: Engine, _ body: @escaping @Sendable (any TestClientProtocol, Database) async throws -> Void
    ) async throws {
        try await SampleDesk().withClient(
            engine, features: { [try RulesFeature(database: $0.database, theme: $0.theme)] }
        ) { client, database in
            try await database.write { db in
                _ = try User.create(User(login: "ada", name: "Ada Okafor"), now: .wednesday, in: db)
                let top = try Section.create(Section(slug: "ekonomi", name: "Ekonomi"), now: .wednesday, in: db)
                _ = try Section.create(Section(parent: top.id, slug: "mikro", name: "Mikro"), now: .wednesday, in: db)
            }
            try await body(client, database)
        }
    }

    private func post(_ client: any TestClientProtocol, _ path: String, _ body: String, as token: String = "manageGate")
        async throws -> (HTTPResponse.Status, String)
    {
        let answer = try await client.execute(
            uri: path, method: .post, headers: .signedIn(token: token), body: .init(string: body))
        return (answer.status, String(buffer: answer.body))
    }

    private func get(_ client: any TestClientProtocol, _ path: String, as token: String = "manageGate") async throws
        -> (HTTPResponse.Status, String)
    {
        let answer = try await client.execute(uri: path, method: .get, headers: .signedIn(token: token))
        return (answer.status, String(buffer: answer.body))
    }

    private static let forms: [(String, Demand)] = [
        ("demand=required&asks-headline=on&asks-lead=on&section=", .required([.headline, .lead])),
        ("demand=length&field=body&least=100&most=&section=", .length(.body, atLeast: 100, atMost: nil)),
        ("demand=picture-credit&section=", .pictureCredit), ("demand=alternative-text&section=", .alternativeText),
        ("demand=picture-rights&section=", .pictureRights), ("demand=embargo&section=", .embargo),
        ("demand=approval&strict=on&section=", .approval(strict: true)),
        ("demand=approval&section=", .approval(strict: false)), ("demand=reapproval&section=", .reapproval),
        ("demand=legal-hold&section=", .legalHold),
    ]

    @Test(arguments: Engine.available)
    func `every demand there is has a form and words, and is kept and logged as it was entered`(engine: Engine)
        async throws
    {
        try await withDesk(engine) { client, database in
            #expect(Set(Self.forms.map(\.1.name)) == Set(Demand.Name.allCases))
            for name in Demand.Name.allCases {
                let (status, page) = try await get(client, "/desk/rules/new?demand=\(name.rawValue)")
                #expect(status == .ok && page.contains("Refuses an article"))
            }
            for (body, _) in Self.forms {
                let (status, _) = try await post(client, "/desk/rules", body)
                #expect(status == .seeOther, "\(body)")
            }
            let rules = try await database.read { db in try GateRule.all(in: db) }
            #expect(rules.map(\.demand) == Self.forms.map(\.1))
            let (_, page) = try await get(client, "/desk/rules")
            for line in ["Must be filled in: Headline, Lead picture", "Body: at least 100 words", "The whole paper"] {
                #expect(page.contains(line), "\(line)")
            }
            let log = try await database.read { db in
                try LogEntry.matching(LogFilter(kind: .gateChanged), limit: 50, in: db)
            }
            #expect(log.count == Self.forms.count)
            #expect(log.allSatisfy { $0.actor == .user(1, name: "Ada Okafor") })
        }
    }

    @Test(arguments: Engine.available)
    func `a rule is changed, switched off and on, and removed`(engine: Engine) async throws {
        try await withDesk(engine) { client, database in
            _ = try await post(client, "/desk/rules", "demand=length&field=headline&least=&most=110&section=")
            let rule = try #require(try await database.read { db in try GateRule.all(in: db).first })
            let path = "/desk/rules/\(rule.id)"
            #expect(
                try await post(client, path, "version=1&field=headline&least=20&most=90&section=2&on=on").0 == .seeOther
            )
            #expect(try await post(client, "\(path)/switch", "version=2").0 == .seeOther)
            var now = try await database.read { db in try GateRule.find(rule.id, in: db) }
            #expect(
                now
                    == GateRule(
                        id: rule.id, .length(.headline, atLeast: 20, atMost: 90), in: 2, isOn: false, version: 3))
            #expect(try await get(client, "/desk/rules").1.contains("Ekonomi › Mikro"))
            #expect(try await post(client, "\(path)/switch", "version=2").0 == .conflict)
            #expect(try await post(client, "\(path)/switch", "version=3").0 == .seeOther)
            now = try await database.read { db in try GateRule.find(rule.id, in: db) }
            #expect(now.isOn)
            #expect(try await post(client, "\(path)/removal", "version=1").0 == .conflict)
            #expect(try await post(client, "\(path)/removal", "version=4").0 == .seeOther)
            #expect(try await get(client, path).0 == .notFound)
            #expect(try await get(client, "/desk/rules").1.contains("There are no rules"))
        }
    }

    @Test(arguments: Engine.available)
    func `what somebody else changed meanwhile is told, and what was entered stays`(engine: Engine) async throws {
        try await withDesk(engine) { client, database in
            _ = try await post(client, "/desk/rules", "demand=length&field=headline&least=&most=110&section=")
            let rule = try #require(try await database.read { db in try GateRule.all(in: db).first })
            let path = "/desk/rules/\(rule.id)"
            _ = try await post(client, path, "version=1&field=headline&least=&most=90&section=&on=on")
            let (status, page) = try await post(client, path, "version=1&field=headline&least=&most=70&section=&on=on")
            #expect(status == .conflict)
            #expect(page.contains("Ada Okafor changed this rule") && page.contains("Headline: at most 90 characters"))
            #expect(page.contains("value=\"70\"") && page.contains("name=\"version\" value=\"2\""))
            #expect(
                try await post(client, path, "version=2&field=headline&least=&most=70&section=&on=on").0 == .seeOther)
        }
    }

    @Test(arguments: Engine.available)
    func `what makes no sense is refused beside its field`(engine: Engine) async throws {
        try await withDesk(engine) { client, database in
            for (body, words) in [
                ("demand=required&section=", "Choose at least one."),
                ("demand=length&field=body&least=&most=&section=", "Fill in one of the two limits."),
                ("demand=length&field=body&least=9&most=3&section=", "more than the upper limit"),
                ("demand=length&field=lead&least=9&most=&section=", "Choose one of those offered."),
                ("demand=length&field=body&least=-1&most=&section=", "Enter a number from 0"),
                ("demand=embargo&section=99", "Choose one of those offered."),
                ("demand=embargo&section=x", "Choose one of those offered."),
            ] {
                let (status, page) = try await post(client, "/desk/rules", body)
                #expect(status == .unprocessableContent && page.contains(words), "\(body)")
            }
            #expect(try await post(client, "/desk/rules", "demand=nothing&section=").0 == .notFound)
            #expect(try await post(client, "/desk/rules", "demand=embargo&section=&strict=on").0 == .badRequest)
            _ = try await post(client, "/desk/rules", "demand=embargo&section=")
            let (status, page) = try await post(client, "/desk/rules", "demand=embargo&section=")
            #expect(status == .unprocessableContent && page.contains("The same rule is there already."))
            let count = try await database.read { db in try GateRule.all(in: db).count }
            #expect(count == 1)
        }
    }

    @Test(arguments: Engine.available)
    func `who may do so in a section changes that section's rules only (V12)`(engine: Engine) async throws {
        try await withDesk(engine) { client, database in
            let own = "section2-manageGate"
            #expect(try await post(client, "/desk/rules", "demand=embargo&section=", as: own).0 == .forbidden)
            #expect(try await post(client, "/desk/rules", "demand=embargo&section=1", as: own).0 == .forbidden)
            #expect(try await post(client, "/desk/rules", "demand=embargo&section=2", as: own).0 == .seeOther)
            _ = try await post(client, "/desk/rules", "demand=reapproval&section=")
            let rules = try await database.read { db in try GateRule.all(in: db) }
            let (mine, whole) = (rules[0], rules[1])
            for path in ["switch", "removal"] {
                #expect(try await post(client, "/desk/rules/\(whole.id)/\(path)", "version=1", as: own).0 == .forbidden)
            }
            #expect(try await get(client, "/desk/rules/\(whole.id)", as: own).0 == .forbidden)
            #expect(
                try await post(client, "/desk/rules/\(mine.id)", "version=1&section=&on=on", as: own).0 == .forbidden)
            let (_, page) = try await get(client, "/desk/rules", as: own)
            #expect(page.contains("/desk/rules/\(mine.id)\"") && !page.contains("/desk/rules/\(whole.id)\""))
            #expect(try await get(client, "/desk/workflow", as: own).0 == .forbidden)
            #expect(try await post(client, "/desk/workflow", "seen=", as: own).0 == .forbidden)
            #expect(try await database.read { db in try GateRule.all(in: db) } == rules)
        }
    }

    @Test(arguments: Engine.available)
    func `steps are left out and taken up again, never over what somebody else decided`(engine: Engine) async throws {
        try await withDesk(engine) { client, database in
            let all = "seen=idea+assigned+writing+review+approved+scheduled"
            #expect(try await post(client, "/desk/workflow", "\(all)&review=on").0 == .seeOther)
            #expect(try await database.read { db in try Workflow.find(in: db) } == Workflow([.review]))
            let (status, page) = try await post(client, "/desk/workflow", "\(all)&idea=on")
            #expect(
                status == .conflict && page.contains("Ada Okafor") && page.contains("Writing → In review → Scheduled"))
            #expect(page.contains("value=\"writing review scheduled\""))
            #expect(page.contains("name=\"idea\" value=\"on\" checked"))
            #expect(try await post(client, "/desk/workflow", "seen=writing+review+scheduled&idea=on").0 == .seeOther)
            #expect(try await database.read { db in try Workflow.find(in: db) } == Workflow([.idea]))
            #expect(try await post(client, "/desk/workflow", "\(all)&writing=on").0 == .badRequest)
            let log = try await database.read { db in
                try LogEntry.matching(LogFilter(kind: .workflowChanged), limit: 9, in: db)
            }
            #expect(log.count == 2)
        }
    }
}
