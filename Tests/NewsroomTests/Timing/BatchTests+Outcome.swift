import Database
import Documents
import Facts
import Foundation
import Newsroom
import TestSupport

extension BatchTests {
    /// Plans sixty actions over three days by the seed, lets the timer do them all, four days later, in batches of a size,
    /// and says what is there then: one text for each row.
    static func outcome(_ engine: Engine, _ seed: Int, batch: Int) async throws -> [String] {
        try await TestDatabase.withNewsroom(engine) { database in
            try await database.write { db in
                var random = Seeded(state: UInt64(seed))
                let desk = try BatchDesk(strict: seed.isMultiple(of: 2), in: db)
                for number in 0..<40 { try desk.plan(number, &random, in: db) }
            }
            let later = Date.wednesday.addingTimeInterval(4 * 86_400)
            _ = try await ActionTimer(database, batch: batch) { later }.tick(perform: breaking)
            return try await database.read { db in try traces(in: db) }
        }
    }

    /// As in the program (`TimedPublication`, which is a storey above).
    static let perform: ActionTimer.Perform = { action, now, db in
        let word = action.detail[Publication.Significance.key]
        let significance = word.flatMap { Publication.Significance(rawValue: $0) }
        switch action.kind {
        case .withdraw: try Publication.withdraw(action.article, action.withdrawal, by: .timer, now: now, in: db)
        case .publish, .swap:
            try Publication.publishDue(
                action.article, as: significance ?? .minor, shown: action.due,
                only: action.kind == .publish ? .appearing : .changing, now: now, in: db)
        }
    }

    /// As in the program; some break after their effect, each in its own way.
    private static let breaking: ActionTimer.Perform = { action, now, db in
        try perform(action, now, db)
        switch action.id.number % 17 {
        case 3: throw Refused()
        case 7: try db.execute("INSERT INTO site (id) VALUES (7)")
        case 11: try db.executeLater("INSERT INTO site (id) VALUES (7)")
        case 15:
            try db.executeLater("INSERT INTO site (id) VALUES (7)")
            throw Refused()
        default: break
        }
    }

    private static func traces(in db: Connection) throws -> [String] {
        var traces: [String] = []
        for entry in try LogEntry.matching(LogFilter(), limit: 1_000, in: db) { traces.append("\(entry)") }
        for change in try ChangeLog.after(0, limit: 10_000, in: db) {
            traces.append("\(change.at) \(change.kind) \(change.subject) \(change.fact.text)")
        }
        try db.rows("SELECT list, shown_at, article_id FROM listings ORDER BY list, shown_at, article_id") { row in
            let (list, shown, article): (String, Date, Article.ID) = (
                try row["list"], try row["shown_at"], try row["article_id"]
            )
            traces.append("\(list) \(shown) \(article)")
        }
        try db.rows("SELECT id, word_count, copy_version FROM articles ORDER BY id") { row in
            let (id, words, version): (Article.ID, Int, Int) = (
                try row["id"], try row["word_count"], try row["copy_version"]
            )
            traces.append("\(id) \(words) \(version)")
        }
        for id in try db.values("SELECT id FROM articles ORDER BY id") as [Article.ID] {
            traces.append("\(try Article.find(id, in: db))")
            traces += try Revision.all(of: id, limit: 50, in: db).map { "\($0)" }
            traces += try ScheduledAction.all(of: id, limit: 50, in: db).map { "\($0)" }
            traces.append("\(String(describing: try WorkingCopy.find(id, in: db)))")
            traces.append("\(String(describing: try Withdrawal.find(id, in: db)))")
        }
        return traces
    }
}

/// A newsroom in which much is planned.
private struct BatchDesk {
    let paper: Paper
    let ada, budi: User

    init(strict: Bool, in db: Connection) throws {
        paper = try Paper(in: db)
        ada = try User.createSample("ada", as: ["chief editor": nil], in: db)
        budi = try User.createSample("budi", as: ["editor": nil], in: db)
        for rule in [.required([.headline]), .pictureCredit, .embargo, .reapproval, .legalHold] as [Demand] {
            try GateRule(rule).save(by: .command("test"), now: .wednesday, in: db)
        }
        guard strict else { return }
        try GateRule(.approval(strict: true), in: paper.news.id).save(by: .command("test"), now: .wednesday, in: db)
    }

    /// One article, with what is planned for it.
    func plan(_ number: Int, _ random: inout Seeded, in db: Connection) throws {
        let article: Article.ID
        let kinds: [ScheduledAction.Kind]
        switch number % 10 {
        case 0, 1:
            article = try Article.draft(content(number, &random), by: "import", now: Paper.earlier, in: db).id
            kinds = number.isMultiple(of: 4) ? [.publish, .withdraw] : [.publish]
        case 2, 3:
            article = try write(nil, number, &random, in: db)
            kinds = number % 10 == 3 ? [.publish, .withdraw] : [.publish]
        case 4, 5:
            article = try write(try live(number, &random, in: db), number, &random, in: db)
            kinds = number % 10 == 5 ? [.withdraw, .swap] : [.swap]
        case 6:
            article = try live(number, &random, in: db)
            kinds = [.withdraw]
        case 7:
            article = try live(number, &random, in: db)
            try Publication.withdraw(article, by: ada.actor, now: .wednesday, in: db)
            if Bool.random(using: &random) { _ = try write(article, number, &random, in: db) }
            kinds = [.publish]
        case 8:
            article = try live(number, &random, in: db)
            kinds = [.publish, .swap]
        default:
            article = try write(nil, number, &random, in: db)
            try WorkingCopy.change(article, .heldBack, by: ada.actor, now: .wednesday, in: db) {
                try $0.holdBack(by: ada.id, reason: "held", now: .wednesday)
            }
            kinds = [.publish]
        }
        for kind in kinds {
            let due = Date.wednesday.addingTimeInterval(Double(Int.random(in: 1...259_200, using: &random)))
            let moment = try ScheduledMoment(WallTime(of: due, in: .jakarta), in: "Asia/Jakarta")
            try Publication.plan(
                kind, of: article, at: moment, as: Bool.random(using: &random) ? .update : .minor,
                leaving: Withdrawal(note: number.isMultiple(of: 3) ? "Ditarik." : ""), by: ada.actor, now: .wednesday,
                in: db)
        }
    }

    private func content(_ number: Int, _ random: inout Seeded) -> ArticleContent {
        let lead = [paper.picture, paper.picture, paper.video, paper.other].randomElement(using: &random)
        return .sample(
            headline: "Artikel \(number)", body: Document(paragraphs: ["Satu \(number).", "Dua, tiga — ٣."]),
            section: [paper.food.id, paper.sport.id, paper.economy.id, nil].randomElement(using: &random) ?? nil,
            topics: [[], [paper.rice.id], [paper.league.id, paper.rice.id]].randomElement(using: &random) ?? [],
            byline: [[], [BylineEntry(paper.budi.id, as: .writer)]].randomElement(using: &random) ?? [],
            lead: Bool.random(using: &random) ? lead.map { Lead(asset: $0.id) } : nil)
    }

    private func live(_ number: Int, _ random: inout Seeded, in db: Connection) throws -> Article.ID {
        var content = content(number, &random)
        if content.lead?.asset == paper.other.id { content.lead = nil }
        let shown = Date.wednesday.addingTimeInterval(-86_400 * Double(Int.random(in: 0...2, using: &random)))
        var article = try Article.draft(content, by: "import", now: shown, in: db)
        let pass = try Gate(in: db).admit(
            article, by: .command("test"), override: try GateOverride(reason: "test", by: .command("test")), now: shown,
            in: db)
        let kind = try article.publish(pass, shown: shown, now: shown)
        try article.save(recording: kind, by: "import", now: shown, in: db)
        return article.id
    }

    /// A working copy in which Budi has typed, sometimes approved, sometimes changed after that, sometimes without words.
    private func write(
        _ id: Article.ID?, _ number: Int, _ random: inout Seeded, in db: Connection
    ) throws -> Article.ID {
        let begun = content(number, &random)
        let id = try id ?? WorkingCopy.create(begun, by: ada.actor, now: .wednesday, in: db).article
        for turn in 0..<Int.random(in: 0...2, using: &random) {
            var copy = try WorkingCopy.open(id, by: ada.actor, now: .wednesday, in: db)
            var content = content(number, &random)
            if Int.random(in: 0..<6, using: &random) == 0 { content.headline = " " }
            let sending = WorkingCopy.Sending(client: "b\(number)", number: turn, change: "{}")
            try copy.apply(content, sending, by: budi.actor, now: .wednesday, in: db)
            let approver = Bool.random(using: &random) ? ada : budi
            guard Bool.random(using: &random) else { continue }
            try WorkingCopy.change(id, .approved, by: approver.actor, now: .wednesday, in: db) {
                if $0.step < .review { try $0.submit(Workflow(), now: .wednesday) }
                try $0.approve(by: approver.id, version: $0.version, Workflow(), now: .wednesday)
            }
        }
        return id
    }
}
