import Foundation
import Newsroom
import Shell
import Templates

/// One working copy on the board.
struct BoardCard: TemplateContext {
    let headline: String
    /// The editor, for who may write in it; else its standing.
    let path: String
    let standingPath: String
    let section: String
    let assignee: String
    let due: String?
    let machineDue: String
    let isOverdue: Bool
    /// Written, and planned if that is known.
    let wordCount: String
    let marks: [Mark]
    let changed: String
    let machineChanged: String
    let changedBy: String

    /// A state that one must not overlook.
    struct Mark: TemplateContext {
        let text: String
        /// `good`, `warn`, `danger` or `accent`.
        let kind: String

        static let keys: TemplateKeys<Mark> = [.text("text") { $0.text }, .text("kind") { $0.kind }]
    }

    static let keys: TemplateKeys<BoardCard> = [
        .text("headline") { $0.headline }, .text("path") { $0.path }, .text("standingPath") { $0.standingPath },
        .text("section") { $0.section }, .text("assignee") { $0.assignee }, .text("due") { $0.due },
        .text("machineDue") { $0.machineDue }, .flag("isOverdue") { $0.isOverdue }, .text("wordCount") { $0.wordCount },
        .flag("hasMarks") { !$0.marks.isEmpty }, .list("marks") { $0.marks }, .text("changed") { $0.changed },
        .text("machineChanged") { $0.machineChanged }, .text("changedBy") { $0.changedBy },
    ]

    init(
        _ item: BoardItem, sections: [Section.ID: String], names: [User.ID: String], for context: DeskContext,
        _ dates: DateWording
    ) {
        let language = dates.language
        let say = { (phrase: BoardPhrase) in phrase.text(language) }
        let access = ArticleAccess(
            section: item.section, workers: Set([item.owner, item.assignee].compactMap(\.self)))
        standingPath = "/desk/articles/\(item.article)/standing"
        path =
            access.isWritable(by: context.user.id, context.rights)
            ? "/desk/articles/\(item.article)/edit" : standingPath
        headline = item.headline.isEmpty ? say(.untitled) : item.headline
        section = item.section.flatMap { sections[$0] } ?? say(.noSection)
        assignee = item.assignee.map { names[$0] ?? "" } ?? say(.nobody)
        due = item.due.map { "\(dates.short($0)) \(dates.zoneName(at: $0))" }
        machineDue = item.due.map(dates.machine) ?? ""
        isOverdue = item.due.map { $0 < context.now } ?? false
        wordCount = item.length.map { "\(item.words) / \($0)" } ?? "\(item.words)"
        changed = dates.short(item.changed)
        machineChanged = dates.machine(item.changed)
        changedBy = item.changedBy
        marks = Self.marks(of: item, now: context.now, dates)
    }

    private static func marks(of item: BoardItem, now: Date, _ dates: DateWording) -> [Mark] {
        var marks: [Mark] = []
        func add(_ phrase: BoardPhrase, _ kind: String, _ more: String = "") {
            marks.append(Mark(text: phrase.text(dates.language) + more, kind: kind))
        }
        if item.isHeld { add(.held, "danger") }
        if let embargo = item.embargo, embargo > now {
            add(.embargoUntil, "warn", " \(dates.short(embargo)) \(dates.zoneName(at: embargo))")
        }
        switch item.isApprovalCurrent {
        case true: add(.isApproved, "good")
        case false: add(.changedSinceApproval, "warn")
        case nil: break
        }
        if item.isLive { add(.isLive, "accent") }
        return marks
    }
}
