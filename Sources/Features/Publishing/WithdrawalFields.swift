import Newsroom
import Shell
import Web

/// The part of a form that says what readers find where a withdrawn article was: a note, another page.
///
/// To a page of this site it needs nothing more; to another site only who says so in as many words (V28): a form that was
/// filled in carelessly, or by somebody else, sends nobody away.
struct WithdrawalFields {
    /// Before the names of the fields, where a page has two of these forms.
    var prefix = ""

    /// For what is planned.
    static let planned = WithdrawalFields(prefix: "plan-")

    /// - Returns: what was entered; `nil` when the form has faults now.
    func read(_ form: inout Form, _ context: DeskContext) -> Withdrawal? {
        let note = form.text(prefix + "note", 0...1_000)
        let address = form.line(prefix + "address", 0...500)
        let mayLeave = form.tick(prefix + "away")
        let target = address.isEmpty ? nil : Withdrawal.Target(typed: address, siteAddress: context.visit.siteAddress)
        if !address.isEmpty, target == nil {
            form.fault(prefix + "address", .other(PublishingPhrase.leadToWrong.text(context.language)))
        }
        if target?.isForeign ?? false, !mayLeave {
            form.fault(prefix + "away", .other(PublishingPhrase.leadsAway.text(context.language)))
        }
        return form.faults.isEmpty ? Withdrawal(note: note, leadingTo: target) : nil
    }

    func fields(_ withdrawal: Withdrawal?, entered: Form?, _ context: DeskContext) -> [FieldView] {
        let say = { (phrase: PublishingPhrase) in phrase.text(context.language) }
        var address = ""
        switch withdrawal?.target {
        case .address(let text): address = text
        case .article(let id): address = "/read\(id)"
        case nil: break
        }
        var fields = [
            FieldView(.text, prefix + "note", say(.withdrawalNote), withdrawal?.note ?? "").limit(1_000)
                .hint(say(.withdrawalHint)),
            FieldView(.line, prefix + "address", say(.leadTo), address).limit(500).hint(say(.leadToHint)),
        ]
        let typed = entered?.entered(prefix + "address") ?? address
        if let target = Withdrawal.Target(typed: typed, siteAddress: context.visit.siteAddress), target.isForeign {
            fields.append(
                FieldView(.tick, prefix + "away", "\(say(.mayLeadAway)) \(typed)", entered == nil ? "on" : "")
                    .hint(say(.leadsAway)))
        }
        return fields
    }
}
