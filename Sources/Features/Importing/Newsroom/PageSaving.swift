import Database
import Documents
import Foundation
import Newsroom

/// One page on its way into the newsroom, inside one transaction.
struct PageSaving: Sendable {
    let page: ExtractedPage
    let site: Site
    /// Articles this run has already had a page for, and which.
    let claimed: [Article.ID: String]
    let now: Date
    /// Lets what the paper's rules refuse through all the same.
    let override: GateOverride?

    struct Result: Sendable {
        var outcome: ImportReport.Outcome
        var notes: [ImportReport.Note] = []
    }

    func save(in db: Connection) throws -> Result {
        let key = SourceKey(page, zone: site.zone)
        guard let record = try ImportRecord.find(key, in: db) else { return try create(key, in: db) }
        if record.contentHash == key.contentHash {
            return Result(outcome: .unchanged(record.article))
        }
        return try update(record, key, in: db)
    }

    private func create(_ key: SourceKey, in db: Connection) throws -> Result {
        var notes: [ImportReport.Note] = []
        let lead = try page.lead.flatMap { try makeLead($0, replacing: nil, in: db) }
        let (content, open) = try content(lead: lead, article: nil, &notes, in: db)
        var article = try Article.draft(content, by: PageImport.author, now: now, in: db)
        let change = try article.publish(try pass(article, in: db), shown: page.published?.moment ?? now, now: now)
        try article.save(recording: change, by: PageImport.author, now: now, in: db)
        try ImportRecord.insert(key, article: article.id, now: now, in: db)
        try RelatedLinks.remember(open, of: article.id, in: db)
        try linkEarlier(to: article.id, key, &notes, in: db)
        return Result(outcome: .imported(article.id, address: try address(article, in: db)), notes: notes)
    }

    private func update(_ record: ImportRecord, _ key: SourceKey, in db: Connection) throws -> Result {
        if let name = claimed[record.article] { return Result(outcome: .leftAlone(record.article, .claimed(by: name))) }
        var article = try Article.find(record.article, in: db)
        guard let dates = article.dates else { return Result(outcome: .leftAlone(article.id, .notLive)) }
        let newest = try Revision.newest(of: article.id, in: db)
        guard newest?.savedBy == PageImport.author else {
            return Result(outcome: .leftAlone(article.id, .edited(by: newest?.savedBy ?? "")))
        }
        var notes: [ImportReport.Note] = []
        let lead = try page.lead.flatMap { try makeLead($0, replacing: article.content.lead, in: db) }
        var (content, open) = try content(lead: lead, article: article.id, &notes, in: db)
        content.slug = article.content.slug
        try record.update(key, now: now, in: db)
        try RelatedLinks.remember(open, of: article.id, in: db)
        if content != article.content {
            article.content = content
            let change = try article.correct(try pass(article, in: db))
            try article.save(recording: change, by: PageImport.author, now: now, in: db)
        }
        if let moment = page.published?.moment, moment != dates.shown, page.published?.source != .text {
            notes.append(.dateNotMoved(from: dates.shown, to: moment))
        }
        try linkEarlier(to: article.id, key, &notes, in: db)
        return Result(outcome: .updated(article.id, address: try address(article, in: db)), notes: notes)
    }

    /// Articles imported before that name this page get their link.
    private func linkEarlier(
        to article: Article.ID, _ key: SourceKey, _ notes: inout [ImportReport.Note], in db: Connection
    ) throws {
        for id in try RelatedLinks.waiting(for: key, in: db) where id != article {
            var earlier = try Article.find(id, in: db)
            let newest = try Revision.newest(of: id, in: db)
            guard newest?.savedBy == PageImport.author, earlier.dates != nil else {
                notes.append(.notLinked(from: id, editedBy: newest?.savedBy ?? ""))
                continue
            }
            let (body, open) = try RelatedLinks(site: site).resolve(earlier.content.body, except: id, in: db)
            guard body != earlier.content.body else { continue }
            earlier.content.body = body
            let admitted: GatePass
            do { admitted = try pass(earlier, in: db) } catch is GateError {
                notes.append(.notAdmitted(from: id))
                continue
            }
            try earlier.save(recording: try earlier.correct(admitted), by: PageImport.author, now: now, in: db)
            try RelatedLinks.remember(open, of: id, in: db)
            notes.append(.linkedLater(from: id))
        }
    }

    private func pass(_ article: Article, in db: Connection) throws -> GatePass {
        try Gate(in: db).admit(article, by: .command(PageImport.author), override: override, now: now, in: db)
    }

    private func address(_ article: Article, in db: Connection) throws -> String {
        let section: String? = try article.content.section.flatMap {
            try db.value("SELECT slug FROM sections WHERE id = \($0)")
        }
        let day = CivilDay(of: article.dates?.shown ?? now, in: site.zone)
        return site.pattern.address(.init(id: article.id, slug: article.content.slug, section: section, day: day))
    }
}
