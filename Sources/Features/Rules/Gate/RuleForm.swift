import Newsroom
import Shell
import Web

/// The form of one rule: its fields from a demand, and the demand from what was entered.
struct RuleForm: Sendable {
    let name: Demand.Name

    /// Fields an article has that can be asked for.
    static let askable = GateField.allCases.filter { ![.embargo, .approval, .hold].contains($0) }
    /// Fields that have a length.
    static let measurable: [GateField] = [.kicker, .headline, .summary, .body]

    static func tick(_ field: GateField) -> String { "asks-\(field.rawValue)" }

    /// - Parameter demand: what the fields hold; `nil` for an empty form.
    func fields(_ demand: Demand?, _ language: Language) -> [FieldView] {
        let say = { (phrase: RulesPhrase) in phrase.text(language) }
        switch name {
        case .required:
            var asked: [GateField] = []
            if case .required(let fields)? = demand { asked = fields }
            return Self.askable.map {
                FieldView(.tick, Self.tick($0), $0.wording.text(language), asked.contains($0) ? "on" : "")
            }
        case .length:
            var (field, least, most): (GateField, Int?, Int?) = (.headline, nil, nil)
            if case .length(let measured, let atLeast, let atMost)? = demand {
                (field, least, most) = (measured, atLeast, atMost)
            }
            return [
                FieldView(.select, "field", say(.field), field.rawValue).required().hint(say(.fieldHint)).options(
                    Self.measurable.map { FieldView.Option($0.rawValue, $0.wording.text(language)) }),
                FieldView(.number, "least", say(.atLeast), least.map { "\($0)" } ?? "").hint(say(.lengthHint)),
                FieldView(.number, "most", say(.atMost), most.map { "\($0)" } ?? "").hint(say(.lengthHint)),
            ]
        case .approval:
            var isStrict = false
            if case .approval(let strict)? = demand { isStrict = strict }
            return [FieldView(.tick, "strict", say(.strict), isStrict ? "on" : "").hint(say(.strictHint))]
        case .pictureCredit, .alternativeText, .pictureRights, .embargo, .reapproval, .legalHold: return []
        }
    }

    /// What was entered; `nil` with faults beside the fields.
    func demand(_ form: inout Form, _ language: Language) -> Demand? {
        switch name {
        case .required:
            var asked: [GateField] = []
            for field in Self.askable where form.tick(Self.tick(field)) { asked.append(field) }
            if asked.isEmpty {
                form.fault(Self.tick(.headline), .other(RulesPhrase.nothingAsked.text(language)))
            }
            return form.faults.isEmpty ? .required(asked) : nil
        case .length: return length(&form, language)
        case .approval: return .approval(strict: form.tick("strict"))
        case .pictureCredit: return .pictureCredit
        case .alternativeText: return .alternativeText
        case .pictureRights: return .pictureRights
        case .embargo: return .embargo
        case .reapproval: return .reapproval
        case .legalHold: return .legalHold
        }
    }

    private func length(_ form: inout Form, _ language: Language) -> Demand? {
        let field = form.require("field", form.choice("field", GateField.self))
        let least = form.number("least", 0...1_000_000)
        let most = form.number("most", 0...1_000_000)
        if let field, !Self.measurable.contains(field) { form.fault("field", .unknown) }
        if form.faults.isEmpty {
            if least == nil, most == nil { form.fault("least", .other(RulesPhrase.oneOfBoth.text(language))) }
            if let least, let most, least > most {
                form.fault("least", .other(RulesPhrase.leastAboveMost.text(language)))
            }
        }
        guard let field, form.faults.isEmpty else { return nil }
        return .length(field, atLeast: least, atMost: most)
    }
}
