package import Database

/// One thing an article must fulfil before readers see it: data, changed by the desk.
package struct GateRule: Identifiable, Equatable, Sendable {
    package let id: Identifier<GateRule>
    /// It holds for articles in this section and those under it; `nil` for all.
    package var section: Section.ID?
    package var demand: Demand
    /// A rule that is switched off asks for nothing.
    package var isOn: Bool
    /// From 1, one more with each change; whoever changes it says which one they saw.
    package let version: Int

    package init(
        id: Identifier<GateRule> = 0, _ demand: Demand, in section: Section.ID? = nil, isOn: Bool = true,
        version: Int = 1
    ) {
        self.id = id
        self.section = section
        self.demand = demand
        self.isOn = isOn
        self.version = version
    }
}

/// What a rule asks for.
package enum Demand: Equatable, Sendable {
    /// These fields are not empty.
    case required([GateField])
    /// Kicker, headline and summary in characters, the body in words.
    case length(GateField, atLeast: Int?, atMost: Int?)
    /// Every picture, at the head and in the body, says who made it.
    case pictureCredit
    /// Every picture says what it shows.
    case alternativeText
    /// The paper may still show every asset.
    case pictureRights
    /// The embargo is over.
    case embargo
    /// Somebody approved it who neither began it nor was assigned to it; `strict`: who wrote no word of it.
    case approval(strict: Bool)
    /// What was approved has not been changed since.
    case reapproval
    /// The lawyers do not hold it back.
    case legalHold

    package var name: Name {
        switch self {
        case .required: .required
        case .length: .length
        case .pictureCredit: .pictureCredit
        case .alternativeText: .alternativeText
        case .pictureRights: .pictureRights
        case .embargo: .embargo
        case .approval: .approval
        case .reapproval: .reapproval
        case .legalHold: .legalHold
        }
    }

    /// The stored names never change.
    package enum Name: String, CaseIterable, Sendable, SQLConvertible {
        case required, length, embargo, approval, reapproval
        case pictureCredit = "picture-credit"
        case alternativeText = "alternative-text"
        case pictureRights = "picture-rights"
        case legalHold = "legal-hold"
    }
}

/// What a refusal points at: a field of the editor, or a part of the working copy's standing.
package enum GateField: String, CaseIterable, Codable, Sendable {
    case kicker, headline, summary, dateline, body, section, topics, byline, lead
    case embargo, approval, hold
}
