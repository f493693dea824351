import Database
import Foundation
import Newsroom
import Shell

/// What the page about an article's publication is made from, read in one transaction.
struct PublicationState: Sendable {
    let article: Article
    let copy: WorkingCopy?
    /// Whether whoever looks may write in it.
    let mayWrite: Bool
    /// What is in the way of what would be published.
    let refusals: [Refusal]
    let tabs: ArticleTabs
    /// What readers find where it was, when somebody said so.
    let withdrawal: Withdrawal?
    let corrections: [Correction]
    /// Its address on the site; `nil` while readers have none.
    let sitePath: String?
    /// What is planned, the soonest first.
    let waiting: [ScheduledAction]
    /// What the gate would say of the publications among them at their moments, as things stand.
    let warnings: [ScheduledAction.ID: [Refusal]]
    /// What was refused in the last week, unless the same was planned anew since; the newest first.
    let failed: [ScheduledAction]

    /// - Throws: `ArticleError.unknown`.
    init(of id: Article.ID, for context: DeskContext, in db: Connection) throws {
        article = try Article.find(id, in: db)
        copy = try WorkingCopy.find(id, in: db)
        var next = article
        if let copy { next.content = copy.content }
        let isToCome = copy != nil || article.dates == nil
        let now = context.now
        refusals = isToCome ? try Gate.refusals(next, now: now, in: db) : []
        mayWrite =
            try ArticleAccess.find(id, in: db)?.isWritable(by: context.user.id, context.rights) ?? false
        tabs = try ArticleTabs(of: id, current: .publication, for: context.identity, context.language, in: db)
        withdrawal = try Withdrawal.find(id, in: db)
        corrections = try Correction.all(of: id, in: db)
        let site = try Site.find(in: db)
        let section = try article.content.section.flatMap { try Section.find($0, in: db)?.slug }
        sitePath = article.dates.map { [article] dates in
            site.pattern.address(
                .init(
                    id: article.id, slug: article.content.slug, section: section,
                    day: CivilDay(of: dates.shown, in: site.zone)))
        }
        let planned = try ScheduledAction.all(of: id, limit: 50, in: db)
        waiting = planned.filter { $0.state == .waiting }.sorted { ($0.due, $0.id) < ($1.due, $1.id) }
        var warnings: [ScheduledAction.ID: [Refusal]] = [:]
        for action in waiting where action.kind != .withdraw {
            warnings[action.id] = try Gate.refusals(next, now: max(now, action.due), in: db)
        }
        self.warnings = warnings
        var newest: Set<ScheduledAction.Kind> = []
        failed = planned.filter { action in
            guard newest.insert(action.kind).inserted, case .failed(let at, _) = action.state else { return false }
            return now.timeIntervalSince(at) < 7 * 86_400
        }
    }

    /// Whether the article was saved since its working copy began: the two have to be brought together first.
    var isOvertaken: Bool { copy.map { $0.base != article.revision } ?? false }
    var section: Section.ID? { copy.map(\.content.section) ?? article.content.section }
    var headline: String { copy?.content.headline ?? article.content.headline }
}
