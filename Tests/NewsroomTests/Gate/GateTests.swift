import Database
import Documents
import Foundation
import Newsroom
import TestSupport
import Testing

@Suite struct GateTests {
    let now = Date.wednesday

    @Test(arguments: Engine.available)
    func `an article is not saved with other words than the gate let through`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            try await database.write { db in
                var article = try Article.publishSample(in: db)
                let kind = try article.correct(in: db)
                article.content.headline = "Lain"

                #expect(throws: ArticleError.notAdmitted) {
                    try article.save(recording: kind, by: "ada", now: now, in: db)
                }
                #expect(throws: ArticleError.notAdmitted) {
                    var other = try Article.find(article.id, in: db)
                    try other.save(recording: .saved, by: "ada", now: now, in: db)
                }
                let pass = try Gate(in: db).admit(article, by: .timer, now: now, in: db)
                article.content.headline = "Lain lagi"
                #expect(throws: ArticleError.notAdmitted) { _ = try article.correct(pass) }
            }
        }
    }

    @Test(arguments: Engine.available)
    func `a rule of a section holds under it and nowhere else`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            try await database.write { db in
                let paper = try Paper(in: db)
                try GateRule(.required([.kicker, .topics]), in: paper.economy.id)
                    .save(by: .command("test"), now: now, in: db)
                var content = paper.content()
                content.topics = []

                #expect(throws: GateError.self) { _ = try Article.publishSample(content, in: db) }
                content.section = paper.news.id
                #expect(throws: Never.self) { _ = try Article.publishSample(content, in: db) }
            }
        }
    }

    /// A working copy holds more than an article may: once, publishing it was an error of the program.
    @Test(arguments: Engine.available)
    func `what is too long for any article is refused by name, and nobody overrides it`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            try await database.write { db in
                let desk = try GateDesk(in: db)
                var copy = try WorkingCopy.create(.sample(), by: desk.ada.actor, now: now, in: db)
                var content = copy.content
                content.kicker = String(repeating: "k", count: 101)
                let sending = WorkingCopy.Sending(client: "a", number: 1, change: "{}")
                try copy.apply(content, sending, by: desk.ada.actor, now: now, in: db)
                let override = try GateOverride(reason: "Mendesak", by: .command("test"))
                for override in [nil, override] {
                    let error = #expect(throws: GateError.self) {
                        try Publication.publish(
                            copy.article, by: desk.ada.actor, override: override, now: now, in: db)
                    }
                    guard case .refused(let refusals) = error else { continue }
                    #expect(refusals.map(\.rule) == [Refusal.programs])
                    #expect(refusals.map(\.fault) == [.tooLong(measured: 101, limit: 100)])
                }
            }
        }
    }

    @Test(arguments: Engine.available)
    func `who has the privilege overrides with a reason, and the log keeps it`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine, rules: Violation.rules) { database in
            try await database.write { db in
                let desk = try GateDesk(in: db)
                let idea = try WorkingCopy.create(.sample(), by: desk.ada.actor, now: now, in: db)
                let copy = try desk.prepare(idea, [.creditMissing, .unapproved], in: db)

                #expect(throws: GateError.noReason) { try GateOverride(reason: "\n", by: desk.ada.actor) }
                #expect(throws: GateError.self) {
                    let override = try GateOverride(reason: "Mendesak", by: desk.budi.actor)
                    try Publication.publish(copy.article, by: desk.budi.actor, override: override, now: now, in: db)
                }
                let override = try GateOverride(reason: "Mendesak", by: desk.ada.actor)
                try Publication.publish(copy.article, by: desk.ada.actor, override: override, now: now, in: db)

                let log = try LogEntry.matching(LogFilter(kind: .gateOverridden), limit: 9, in: db)
                #expect(
                    log.map(\.detail) == [
                        #"{"reason":"Mendesak","rules":"approval (approval), picture-credit (lead)","sent by":"Ada"}"#
                    ])
                #expect(try Article.find(copy.article, in: db).dates != nil)
            }
        }
    }

    @Test(arguments: Engine.available)
    func `over a legal hold the privilege for holds is needed too`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine, rules: [.legalHold]) { database in
            try await database.write { db in
                let desk = try GateDesk(in: db)
                let role = try Role.create("berani", [.overrideGate], in: db)
                try Grant.replaceAll(of: desk.budi.id, with: [Grant(role.id)], in: db)
                let idea = try WorkingCopy.create(.sample(), by: desk.ada.actor, now: now, in: db)
                let copy = try desk.prepare(idea, [.held], in: db)

                #expect(throws: GateError.self) {
                    let override = try GateOverride(reason: "Mendesak", by: desk.budi.actor)
                    try Publication.publish(copy.article, by: desk.budi.actor, override: override, now: now, in: db)
                }
                let override = try GateOverride(reason: "Somasi dicabut", by: desk.ada.actor)
                try Publication.publish(copy.article, by: desk.ada.actor, override: override, now: now, in: db)
            }
        }
    }

    @Test(arguments: Engine.available)
    func `a hold on the copy holds back an import's correction of the article too`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine, rules: [.legalHold]) { database in
            try await database.write { db in
                let ada = try User.createSample("ada", in: db)
                var article = try Article.publishSample(in: db)
                var copy = try WorkingCopy.open(article.id, by: ada.actor, now: now, in: db)
                try copy.holdBack(by: ada.id, reason: "Somasi", now: now)
                try copy.saveStanding(in: db)

                #expect(throws: GateError.self) { _ = try article.correct(in: db) }
            }
        }
    }

    @Test(arguments: Engine.available)
    func `a new paper asks for headline, body, credits, rights, embargo, approval kept and no hold`(engine: Engine)
        async throws
    {
        try await TestDatabase.with(engine) { database in
            _ = try await Migrator(NewsroomSchema.migrations).migrate(database)
            let rules = try await database.read { db in try GateRule.all(in: db).map(\.demand) }
            #expect(
                rules == [
                    .required([.headline, .body]), .pictureCredit, .pictureRights, .embargo, .reapproval, .legalHold,
                ])
        }
    }

    @Test(arguments: Engine.available)
    func `rules are kept as they were made, changed and taken away`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine, rules: Violation.rules) { database in
            try await database.write { db in
                var rules = try GateRule.all(in: db)
                #expect(rules.map(\.demand) == Violation.rules)
                rules[1].demand = .length(.body, atLeast: 10, atMost: nil)
                let saved = try rules[1].save(by: .command("test"), now: now, in: db)
                try GateRule.delete(rules[0].id, version: 1, by: .command("test"), now: now, in: db)

                #expect(saved.version == 2)
                #expect(try GateRule.all(in: db) == [saved] + rules.dropFirst(2))
                #expect(throws: GateRuleError.stale(saved)) {
                    try rules[1].save(by: .command("test"), now: now, in: db)
                }
                #expect(throws: GateRuleError.stale(saved)) {
                    try GateRule.delete(saved.id, version: 1, by: .command("test"), now: now, in: db)
                }
                #expect(throws: GateRuleError.senseless) {
                    try GateRule(.required([.hold])).save(by: .timer, now: now, in: db)
                }
                #expect(throws: GateRuleError.senseless) {
                    try GateRule(.length(.lead, atLeast: 1, atMost: 2)).save(by: .timer, now: now, in: db)
                }
                #expect(try LogEntry.matching(LogFilter(kind: .gateChanged), limit: 9, in: db).count == 2)
            }
        }
    }

    @Test(arguments: Engine.available)
    func `a rule that is switched off is in nobody's way, and on again it is`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine, rules: [.required([.kicker])]) { database in
            try await database.write { db in
                let article = try Article.find(
                    WorkingCopy.create(.sample(), by: .timer, now: now, in: db).article, in: db)
                var bare = article
                bare.content.kicker = ""
                var rule = try GateRule.all(in: db)[0]
                #expect(try Gate.refusals(bare, now: now, in: db).map(\.rule) == [rule.id])

                rule.isOn = false
                rule = try rule.save(by: .command("test"), now: now, in: db)
                #expect(try Gate.refusals(bare, now: now, in: db).isEmpty)

                rule.isOn = true
                try rule.save(by: .command("test"), now: now, in: db)
                #expect(try Gate.refusals(bare, now: now, in: db).count == 1)
            }
        }
    }

    @Test(arguments: Engine.available)
    func `the workflow is saved over what was seen only, and logged`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            try await database.write { db in
                let all = Workflow()
                let short = Workflow([.review])
                try short.save(over: all, by: .command("test"), now: now, in: db)

                #expect(try Workflow.find(in: db) == short)
                #expect(throws: WorkflowError.stale(short)) {
                    try Workflow([.idea]).save(over: all, by: .command("test"), now: now, in: db)
                }
                let entries = try LogEntry.matching(LogFilter(kind: .workflowChanged), limit: 9, in: db)
                #expect(
                    entries.map(\.detail) == [
                        #"{"from":"idea assigned writing review approved scheduled","to":"writing review scheduled"}"#
                    ])
            }
        }
    }

    @Test(arguments: Engine.available)
    func `what was saved behind the copy's back is not overwritten`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            try await database.write { db in
                let ada = try User.createSample("ada", in: db)
                var article = try Article.publishSample(in: db)
                var copy = try WorkingCopy.open(article.id, by: ada.actor, now: now, in: db)
                article.content.summary = "Dari impor"
                try article.correctSample(in: db)

                #expect(throws: WorkError.overtaken(revision: article.revision)) {
                    try Publication.publish(article.id, by: ada.actor, now: now, in: db)
                }
                try copy.rebase(onto: article.revision, in: db)
                #expect(throws: Never.self) { try Publication.publish(article.id, by: ada.actor, now: now, in: db) }
            }
        }
    }
}
