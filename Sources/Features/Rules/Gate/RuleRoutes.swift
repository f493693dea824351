import Database
import Foundation
import Hummingbird
import Newsroom
import Shell
import Web

/// `/desk/rules`: what the gate asks for. Who holds the privilege for a section changes that section's rules.
struct RuleRoutes: Sendable {
    let database: Database
    let templates: RuleTemplates

    func add(to routes: DeskRoutes) {
        routes.navigate(
            NavigationEntry(
                .house, 20, RulesPhrase.rules.wording, path: "/desk/rules", for: .manageGate, shortcut: "g r"))
        routes.get("/desk/rules", .holding(.manageGate), use: list)
        routes.get("/desk/rules/new", .holding(.manageGate), use: choose)
        routes.post("/desk/rules", .holding(.manageGate), use: create)
        routes.get("/desk/rules/:number", .holding(.manageGate), use: edit)
        routes.post("/desk/rules/:number", .holding(.manageGate), use: save)
        routes.post("/desk/rules/:number/switch", .holding(.manageGate), use: flip)
        routes.post("/desk/rules/:number/removal", .holding(.manageGate), use: remove)
    }

    @Sendable func list(_ request: Request, context: DeskContext, parameters: DeskParameters) async throws -> Response {
        let (rules, choices) = try await database.read { db in
            (try GateRule.all(in: db), try SectionChoices(in: db))
        }
        let page = RulesPage(rows: rules.map { RuleRow($0, choices, context) })
        return context.page(templates.list, page, title: RulesPhrase.rules.text(context.language))
    }

    /// First what is asked for, then the form for it.
    @Sendable func choose(_ request: Request, context: DeskContext, parameters: DeskParameters) async throws
        -> Response
    {
        guard let name = parameters.query("demand", as: String.self).flatMap({ Demand.Name(rawValue: $0) }) else {
            let page = RuleChoicePage(demands: Demand.Name.allCases.map { DemandView($0, context.language) })
            return context.page(templates.choice, page, title: RulesPhrase.newRule.text(context.language))
        }
        return try await RuleAnswer(name, context).response(from: self)
    }

    @Sendable func edit(_ request: Request, context: DeskContext, parameters: DeskParameters) async throws -> Response {
        let rule = try await find(parameters)
        try context.require(.manageGate, in: rule.section)
        return try await RuleAnswer(rule, context).response(from: self)
    }

    @Sendable func create(_ request: Request, context: DeskContext, parameters: DeskParameters) async throws
        -> Response
    {
        var form = try await request.form()
        guard let name = form.choice("demand", Demand.Name.self) else { throw DeskRefusal.notFound }
        let entered = EnteredRule(&form, name, context.language)
        try form.end()
        guard let demand = try await check(entered, &form, context, among: nil) else {
            return try await RuleAnswer(name, context, form).response(from: self)
        }
        let rule = GateRule(demand, in: entered.section)
        let (actor, now) = (context.actor, context.now)
        try await database.write { db in _ = try rule.save(by: actor, now: now, in: db) }
        return try context.redirect(to: "/desk/rules", saying: RulesPhrase.ruleAdded)
    }

    @Sendable func save(_ request: Request, context: DeskContext, parameters: DeskParameters) async throws -> Response {
        let rule = try await find(parameters)
        try context.require(.manageGate, in: rule.section)
        var form = try await request.form()
        let version = form.require("version", form.number("version", 1...Int.max)) ?? 0
        let isOn = form.tick("on")
        let entered = EnteredRule(&form, rule.demand.name, context.language)
        try form.end()
        guard let demand = try await check(entered, &form, context, among: rule.id) else {
            return try await RuleAnswer(rule, context, form).response(from: self)
        }
        let changed = GateRule(id: rule.id, demand, in: entered.section, isOn: isOn, version: version)
        let (actor, now) = (context.actor, context.now)
        do {
            try await database.write { db in _ = try changed.save(by: actor, now: now, in: db) }
        } catch GateRuleError.stale(let current) {
            return try await RuleAnswer(changed, context, over: current).response(from: self)
        } catch GateRuleError.unknown {
            throw DeskRefusal.stale
        }
        return try context.redirect(to: "/desk/rules", saying: RulesPhrase.ruleSaved)
    }

    @Sendable func flip(_ request: Request, context: DeskContext, parameters: DeskParameters) async throws -> Response {
        let rule = try await find(parameters)
        try context.require(.manageGate, in: rule.section)
        let version = try await version(request)
        let changed = GateRule(id: rule.id, rule.demand, in: rule.section, isOn: !rule.isOn, version: version)
        let (actor, now) = (context.actor, context.now)
        try await refusing {
            try await database.write { db in _ = try changed.save(by: actor, now: now, in: db) }
        }
        return try context.redirect(to: "/desk/rules", saying: changed.isOn ? RulesPhrase.ruleOn : .ruleOff)
    }

    @Sendable func remove(_ request: Request, context: DeskContext, parameters: DeskParameters) async throws
        -> Response
    {
        let rule = try await find(parameters)
        try context.require(.manageGate, in: rule.section)
        let version = try await version(request)
        let (actor, now) = (context.actor, context.now)
        try await refusing {
            try await database.write { db in
                try GateRule.delete(rule.id, version: version, by: actor, now: now, in: db)
            }
        }
        return try context.redirect(to: "/desk/rules", saying: RulesPhrase.ruleRemoved)
    }

    /// The demand, when section and demand can be; else the form has faults.
    private func check(
        _ entered: EnteredRule, _ form: inout Form, _ context: DeskContext, among own: GateRule.ID?
    ) async throws -> Demand? {
        guard form.faults.isEmpty, let demand = entered.demand else { return nil }
        let (rules, choices) = try await database.read { db in
            (try GateRule.all(in: db), try SectionChoices(in: db))
        }
        if let section = entered.section, !choices.contains(section) {
            form.fault("section", .unknown)
            return nil
        }
        try context.require(.manageGate, in: entered.section)
        if rules.contains(where: { $0.id != own && $0.section == entered.section && $0.demand == demand }) {
            form.fault("section", .other(RulesPhrase.sameRule.text(context.language)))
            return nil
        }
        return demand
    }

    private func version(_ request: Request) async throws -> Int {
        var form = try await request.form()
        let version = form.number("version", 1...Int.max)
        try form.end()
        guard let version, form.faults.isEmpty else { throw DeskRefusal.stale }
        return version
    }

    private func find(_ parameters: DeskParameters) async throws -> GateRule {
        let id: GateRule.ID = try parameters.require("number")
        do {
            return try await database.read { db in try GateRule.find(id, in: db) }
        } catch is GateRuleError {
            throw DeskRefusal.notFound
        }
    }

    private func refusing(_ work: () async throws -> Void) async throws {
        do { try await work() } catch is GateRuleError { throw DeskRefusal.stale }
    }
}

/// What a form says of a rule.
private struct EnteredRule {
    let section: Section.ID?
    let demand: Demand?

    init(_ form: inout Form, _ name: Demand.Name, _ language: Language) {
        section = form.choice("section", Section.ID.self)
        demand = RuleForm(name: name).demand(&form, language)
    }
}
