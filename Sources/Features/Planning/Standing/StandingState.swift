import Database
import Foundation
import Newsroom
import Shell

/// What the page about an article's standing is made from, read in one transaction.
struct StandingState: Sendable {
    let article: Article
    /// `nil` when nothing is being prepared of it.
    let copy: WorkingCopy?
    let access: ArticleAccess
    let sectionName: String?
    let workflow: Workflow
    /// What the gate would refuse now.
    let refusals: [Refusal]
    let names: [User.ID: String]
    /// The login of whom it is assigned to, for the field.
    let assigneeLogin: String?
    /// What happened to it, newest first.
    let history: [LogEntry]
    let hasOlder: Bool
    /// What is scheduled.
    let waiting: [ScheduledAction]
    /// What colleagues left for whoever goes on with it, the last ones.
    let notes: [Comment]
    let tabs: ArticleTabs

    static let historyLength = 30
    private static let mostNotes = 5

    /// - Parameter older: the entry of the log after which the history goes on.
    /// - Throws: `ArticleError.unknown`.
    init(of id: Article.ID, for context: DeskContext, olderThan older: Int64? = nil, in db: Connection) throws {
        article = try Article.find(id, in: db)
        copy = try WorkingCopy.find(id, in: db)
        guard let access = try ArticleAccess.find(id, in: db) else { throw DeskRefusal.notFound }
        self.access = access
        sectionName = try access.section.flatMap { try Section.find($0, in: db)?.name }
        workflow = try Workflow.find(in: db)
        refusals = try Gate.refusals(article, with: copy, now: context.now, in: db)
        let last = try older.flatMap { try LogEntry.find($0, in: db) }
        let entries = try LogEntry.matching(
            LogFilter(subject: "article:\(id)"), olderThan: last, limit: Self.historyLength + 1, in: db)
        history = Array(entries.prefix(Self.historyLength))
        hasOlder = entries.count > Self.historyLength
        waiting = try ScheduledAction.all(of: id, limit: 50, in: db).filter { $0.state == .waiting }
        notes = try Comment.threads(of: id, .handOver, limit: Self.mostNotes, in: db).map(\.comment)
            .filter { $0.deleted == nil }
        let people = [copy?.owner, copy?.assignee, copy?.writer, copy?.hold?.by, copy?.approval?.by]
        let mentioned = people.compactMap(\.self) + notes.map(\.user) + history.flatMap(\.assignees)
        names = try User.names(of: Set(mentioned), in: db)
        assigneeLogin = try copy?.assignee.map { try User.find($0, in: db).login }
        tabs = try ArticleTabs(of: id, current: .standing, for: context.identity, context.language, in: db)
    }

    /// Whether a step, an assignment or another change is possible now.
    func isPossible(_ change: (inout WorkingCopy) throws -> Void) -> Bool {
        guard var after = copy else { return false }
        guard (try? change(&after)) != nil else { return false }
        return after != copy
    }
}
