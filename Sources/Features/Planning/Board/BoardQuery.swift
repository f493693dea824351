import Foundation
import Newsroom
import Shell
import Web

/// What an address of the board asks for.
struct BoardQuery: Sendable, Equatable {
    /// By due moment.
    enum View: String, CaseIterable, Sendable {
        case all, today, week
    }

    var view = View.all
    /// Only this step, page by page.
    var step: Step?
    var section: Section.ID?
    /// As typed: a login or a name; `me` for whoever asks.
    var person = ""
    var after: BoardPlace?

    static let me = "me"

    init() {}

    init(_ parameters: DeskParameters) {
        view = parameters.query("view", as: String.self).flatMap { View(rawValue: $0) } ?? .all
        step = parameters.query("step", as: String.self).flatMap { Step(rawValue: $0) }
        section = parameters.query("section")
        person = parameters.query("person") ?? ""
        after = step == nil ? nil : parameters.query("after")
    }

    var isFiltered: Bool { section != nil || !person.isEmpty }

    /// Days and weeks are those of `zone`; a week ends with its Sunday. What is overdue is in both.
    func order(now: Date, in zone: TimeZone) -> Board.Order {
        let today = CivilDay(of: now, in: zone)
        switch view {
        case .all: return .changed
        case .today: return .due(before: today.adding(days: 1).start(in: zone))
        case .week: return .due(before: today.adding(days: 7 - (today.weekday + 6) % 7).start(in: zone))
        }
    }

    /// The address that asks for the same but for a change.
    func path(_ change: (inout BoardQuery) -> Void = { _ in }) -> String {
        var query = self
        query.after = nil
        change(&query)
        var parts: [String] = []
        if query.view != .all { parts.append("view=\(query.view.rawValue)") }
        if let step = query.step { parts.append("step=\(step.rawValue)") }
        if let section = query.section { parts.append("section=\(section)") }
        if !query.person.isEmpty { parts.append("person=\(QueryText.encode(query.person))") }
        if let after = query.after { parts.append("after=\(after)") }
        return "/desk/board" + (parts.isEmpty ? "" : "?" + parts.joined(separator: "&"))
    }
}
