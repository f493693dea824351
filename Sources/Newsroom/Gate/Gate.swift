package import Database
package import Foundation

/// What every article passes on its way to readers, whoever sends it: desk, timer, import.
///
/// Only the gate makes a ``GatePass``, and nothing goes live without one.
package struct Gate: Sendable {
    let rules: [GateRule]

    init(rules: [GateRule]) { self.rules = rules }

    /// The rules as they are now; takes ``ChangeLog/turn(in:)``, so that neither rules nor what they look at change before the
    /// transaction ends.
    package init(in db: Connection) throws {
        try ChangeLog.turn(in: db)
        if let known = db.batch?.rules {
            rules = known
        } else {
            rules = try GateRule.all(in: db)
            db.batch?.rules = rules
        }
    }

    /// What is in the article's way. Pure.
    func refusals(_ facts: GateFacts) -> [Refusal] {
        Self.overlong(facts.content)
            + rules.filter { rule in
                rule.isOn && (rule.section.map { facts.sections.contains($0) } ?? true)
            }.flatMap { rule in
                rule.demand.faults(of: facts).map { field, fault in
                    Refusal(rule: rule.id, name: rule.demand.name, field: field, fault: fault)
                }
            }
    }

    /// The lengths that no article may exceed, whatever the rules are and whoever asks.
    private static func overlong(_ content: ArticleContent) -> [Refusal] {
        content.overlong.compactMap { field, measured, limit in
            guard let field = GateField(rawValue: field.rawValue) else { return nil }
            return Refusal(
                rule: Refusal.programs, name: .length, field: field, fault: .tooLong(measured: measured, limit: limit))
        }
    }

    /// Lets through what nothing is in the way of. Pure.
    func pass(_ facts: GateFacts) throws(GateError) -> GatePass {
        let refusals = refusals(facts)
        guard refusals.isEmpty else { throw .refused(refusals) }
        return GatePass(article: facts.article, content: facts.content)
    }

    /// What is in the way of an article as it is in `article`, for the desk to show beforehand.
    package static func refusals(_ article: Article, now: Date, in db: Connection) throws -> [Refusal] {
        Gate(rules: try GateRule.all(in: db)).refusals(
            try GateFacts(article, WorkingCopy.find(article.id, in: db), now: now, in: db))
    }

    /// What is in the way of what would be published next: the working copy's content or, without one, what was never live.
    package static func refusals(
        _ article: Article, with copy: WorkingCopy?, now: Date, in db: Connection
    ) throws -> [Refusal] {
        guard copy != nil || article.dates == nil else { return [] }
        var next = article
        if let copy { next.content = copy.content }
        return try refusals(next, now: now, in: db)
    }

    /// Lets an article through as it is in `article`, or says why not.
    ///
    /// - Parameters:
    ///   - actor: who sends it.
    ///   - override: lets it through all the same; logged, with what was in the way.
    /// - Throws: ``GateError``.
    package func admit(
        _ article: Article, by actor: Actor, override: GateOverride? = nil, now: Date, in db: Connection
    ) throws -> GatePass {
        let copy = try WorkingCopy.find(article.id, in: db)
        return try admit(article, copy, by: actor, override: override, now: now, in: db)
    }

    /// The same with the article's working copy, if it has one, as it was read before in this transaction.
    func admit(
        _ article: Article, _ copy: WorkingCopy?, by actor: Actor, override: GateOverride?, now: Date,
        in db: Connection
    ) throws -> GatePass {
        let facts = try GateFacts(article, copy, now: now, in: db)
        guard let override else { return try pass(facts) }
        let refusals = refusals(facts)
        if refusals.isEmpty { return try pass(facts) }
        guard !refusals.contains(where: { $0.rule == Refusal.programs }) else { throw GateError.refused(refusals) }
        guard try override.isAllowed(over: refusals, in: article.content.section, db) else {
            throw GateError.overrideNotAllowed(refusals)
        }
        let rules = Set(refusals.map { "\($0.name.rawValue) (\($0.field.rawValue))" }).sorted()
        try LogEntry.append(
            .gateOverridden, about: "article:\(article.id)", by: override.by,
            detail: ["reason": override.reason, "rules": rules.joined(separator: ", "), "sent by": actor.name],
            now: now,
            in: db)
        return GatePass(article: article.id, content: article.content)
    }
}

/// That the gate has let an article's content through; good for this content and no other.
package struct GatePass: Sendable {
    let article: Article.ID
    let content: ArticleContent

    fileprivate init(article: Article.ID, content: ArticleContent) { (self.article, self.content) = (article, content) }
}

/// That somebody answers for publishing against the rules.
package struct GateOverride: Equatable, Sendable {
    package let reason: String
    package let by: Actor

    /// - Throws: ``GateError/noReason``.
    package init(reason: String, by actor: Actor) throws(GateError) {
        guard !reason.isBlank, reason.unicodeScalars.count <= 500 else { throw .noReason }
        self.reason = reason
        by = actor
    }

    /// Users need the privilege in the article's section, and over a legal hold that one too. Who runs a command has the machine
    /// and the database; the timer decides nothing.
    func isAllowed(over refusals: [Refusal], in section: Section.ID?, _ db: Connection) throws -> Bool {
        switch by {
        case .command: return true
        case .timer: return false
        case .user(let id, _):
            let rights = try Rights.of(id, in: db)
            let isHeld = refusals.contains { $0.name == .legalHold }
            return rights.allows(.overrideGate, in: section) && (!isHeld || rights.allows(.legalHold, in: section))
        }
    }
}

extension LogEntry.Kind {
    package static let gateOverridden = Self("gate-overridden")
    package static let gateChanged = Self("gate-changed")
}
