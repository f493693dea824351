import Database
import Foundation
import Hummingbird
import Newsroom
import Shell
import Web

/// `/desk/workflow`: which steps the newsroom uses.
struct WorkflowRoutes: Sendable {
    let database: Database
    let template: DeskTemplate<RulesPhrase, WorkflowPage>

    func add(to routes: DeskRoutes) {
        routes.navigate(
            NavigationEntry(.house, 30, RulesPhrase.workflow.wording, path: "/desk/workflow", for: .manageGate))
        routes.get("/desk/workflow", .holding(.manageGate)) { _, context, _ in
            try context.require(.manageGate, in: nil)
            let workflow = try await database.read { db in try Workflow.find(in: db) }
            return show(workflow, seen: workflow, context)
        }
        routes.post("/desk/workflow", .holding(.manageGate), use: save)
    }

    /// `seen`: the steps that were on the page, so that nobody overwrites what somebody else decided meanwhile.
    @Sendable func save(_ request: Request, context: DeskContext, parameters: DeskParameters) async throws -> Response {
        try context.require(.manageGate, in: nil)
        var form = try await request.form()
        let seen = Self.workflow(form.line("seen", 0...200))
        var chosen: Set<Step> = []
        for step in Step.allCases where step.mayBeLeftOut && form.tick(step.rawValue) { chosen.insert(step) }
        try form.end()
        guard form.faults.isEmpty else { throw DeskRefusal.stale }
        let workflow = Workflow(chosen)
        let (actor, now) = (context.actor, context.now)
        do {
            try await database.write { db in try workflow.save(over: seen, by: actor, now: now, in: db) }
        } catch WorkflowError.stale(let current) {
            let entry = try await database.read { db in
                try LogEntry.matching(LogFilter(kind: .workflowChanged), limit: 1, in: db).first
            }
            return show(workflow, seen: current, context, over: (current, entry))
        }
        return try context.redirect(to: "/desk/workflow", saying: RulesPhrase.workflowSaved)
    }

    private static func workflow(_ words: String) -> Workflow {
        Workflow(
            Set(words.utf8.split(separator: UInt8(ascii: " ")).compactMap { Step(rawValue: String(Substring($0))) }))
    }

    private func show(
        _ workflow: Workflow, seen: Workflow, _ context: DeskContext, over change: (Workflow, LogEntry?)? = nil
    ) -> Response {
        let language = context.language
        let remark = change.map { current, entry in
            let steps = current.steps.map { $0.wording.text(language) }.joined(separator: " → ")
            let who = entry.map { "\($0.actor.name), \(context.ownDates.short($0.at)): " } ?? ""
            return "\(who)\(steps). \(RulesPhrase.yoursBelow.text(language))"
        }
        let page = WorkflowPage(
            steps: Step.allCases.map { StepView($0, in: workflow, language) },
            seen: seen.steps.map(\.rawValue).joined(separator: " "), remark: remark)
        return context.page(
            template, page, title: RulesPhrase.workflow.text(language), status: change == nil ? .ok : .conflict)
    }
}
