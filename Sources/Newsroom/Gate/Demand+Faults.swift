import Documents
import Foundation

extension Demand {
    /// Where and how an article does not fulfil the demand. Pure.
    func faults(of facts: GateFacts) -> [(GateField, Refusal.Fault)] {
        switch self {
        case .required(let fields): fields.filter { facts.content.isEmpty($0) }.map { ($0, .missing) }
        case .length(let field, let least, let most): length(field, least, most, facts.content)
        case .pictureCredit:
            facts.pictures.filter { !$0.hasCredit }.map { ($0.field, .noCredit(asset: $0.asset)) }
        case .alternativeText:
            facts.pictures.filter { !$0.hasAlternative }.map { ($0.field, .noAlternative(asset: $0.asset)) }
        case .pictureRights:
            facts.rights.filter { $0.until <= facts.now }
                .map { ($0.field, .rightsEnded(asset: $0.asset, $0.until)) }
        case .embargo:
            facts.embargo.map { $0 > facts.now ? [(.embargo, .embargo(until: $0))] : [] } ?? []
        case .approval(let strict): approval(strict, facts)
        case .reapproval:
            facts.approval != nil && !facts.isApprovalCurrent ? [(.approval, .changedSinceApproval)] : []
        case .legalHold: facts.isHeld ? [(.hold, .heldBack)] : []
        }
    }

    private func approval(_ strict: Bool, _ facts: GateFacts) -> [(GateField, Refusal.Fault)] {
        guard let approval = facts.approval else { return [(.approval, .notApproved)] }
        let own = strict ? facts.owners.union(facts.writers) : facts.owners
        return own.contains(approval.by) ? [(.approval, .approvedByWriter)] : []
    }

    private func length(
        _ field: GateField, _ least: Int?, _ most: Int?, _ content: ArticleContent
    ) -> [(GateField, Refusal.Fault)] {
        guard let measured = content.length(of: field) else { return [] }
        if let least, measured < least { return [(field, .tooShort(measured: measured, limit: least))] }
        if let most, measured > most { return [(field, .tooLong(measured: measured, limit: most))] }
        return []
    }
}

extension ArticleContent {
    fileprivate func isEmpty(_ field: GateField) -> Bool {
        switch field {
        case .kicker: kicker.isBlank
        case .headline: headline.isBlank
        case .summary: summary.isBlank
        case .dateline: dateline == nil
        case .body: body.isEmpty
        case .section: section == nil
        case .topics: topics.isEmpty
        case .byline: byline.isEmpty
        case .lead: lead == nil
        case .embargo, .approval, .hold: false
        }
    }

    /// Characters, or words of the body; `nil` for what has no length.
    fileprivate func length(of field: GateField) -> Int? {
        switch field {
        case .kicker: kicker.unicodeScalars.count
        case .headline: headline.unicodeScalars.count
        case .summary: summary.unicodeScalars.count
        case .body: body.wordCount
        case .dateline, .section, .topics, .byline, .lead, .embargo, .approval, .hold: nil
        }
    }
}
