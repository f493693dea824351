import Database
import Foundation
import Newsroom
import Shell

/// What a page of the board is made from, read in one transaction.
struct BoardState: Sendable {
    struct Column: Sendable {
        let step: Step
        /// At most ``BoardState/mostCounted``.
        let count: Int
        let items: [BoardItem]
        /// Where it goes on.
        let next: BoardPlace?
    }

    let columns: [Column]
    let sections: [Section]
    let names: [User.ID: String]
    /// Whom the filter means.
    let person: Colleague
    let alarm: TimerAlarm

    /// Items of a column, and of a step by itself.
    static let columnLength = 20
    static let pageLength = 50
    static let mostCounted = 1_000

    init(_ query: BoardQuery, for context: DeskContext, in zone: TimeZone, _ db: Connection) throws {
        let user = context.user
        sections = try Section.all(in: db)
        alarm = try TimerAlarm(for: user, context.rights, now: context.now, in: db)
        person = query.person == BoardQuery.me ? .one(user) : try Colleague(query.person, in: db)
        let assignee: User.ID?
        switch person {
        case .nobody: assignee = nil
        case .one(let colleague): assignee = colleague.id
        case .several, .unknown:
            (columns, names) = ([], [:])
            return
        }
        let workflow = try Workflow.find(in: db)
        let order = query.order(now: context.now, in: zone)
        let length = query.step == nil ? Self.columnLength : Self.pageLength
        var columns: [Column] = []
        for step in Step.allCases where query.step == nil || query.step == step {
            let board = Board(
                step, section: query.section, assignee: assignee, reader: Board.Reader(user.id, context.rights),
                order: order)
            let count = try board.count(upTo: Self.mostCounted, in: db)
            // What stands at a step the newsroom has left out stays there until its next.
            guard count > 0 || workflow.uses(step) || query.step == step else { continue }
            let items = count == 0 ? [] : try board.items(after: query.after, limit: length + 1, in: db)
            let shown = Array(items.prefix(length))
            columns.append(
                Column(
                    step: step, count: count, items: shown,
                    next: items.count > length ? shown.last.map(board.place) : nil))
        }
        self.columns = columns
        names = try User.names(of: Set(columns.flatMap(\.items).compactMap(\.assignee)), in: db)
    }
}
