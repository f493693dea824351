package import Newsroom
package import Templates
package import Web

/// A form as `form.mustache` shows it.
///
/// Without an entered ``Form`` the fields hold what they were made with; with one, what was entered, and what is wrong
/// stands beside them and, as links, above.
package struct FormView: TemplateContext {
    let action: String
    package internal(set) var fields: [FieldView]
    let submit: String
    let cancelPath: String?
    let isDangerous: Bool

    /// - Parameters:
    ///   - action: where it is posted to.
    ///   - submit: what the button says.
    ///   - entered: what came back wrong.
    ///   - cancelPath: where the way out leads.
    package init(
        to action: String, _ fields: [FieldView], submit: String, entered: Form? = nil, cancelPath: String? = nil,
        isDangerous: Bool = false, language: Language
    ) {
        self.action = action
        self.submit = submit
        self.cancelPath = cancelPath
        self.isDangerous = isDangerous
        self.fields = fields
        guard let entered else { return }
        var isFirst = true
        for index in self.fields.indices {
            let name = fields[index].name
            if fields[index].isFresh { continue }
            // A password is never written into a page.
            self.fields[index].value = fields[index].kind == .secret ? "" : entered.entered(name)
            guard let fault = entered.faults.first(where: { $0.field == name }) else { continue }
            // Browsers show no day or moment that is none, and complain about it.
            if [.date, .moment].contains(fields[index].kind) { self.fields[index].value = "" }
            self.fields[index].fault = fault.reason.wording.text(language)
            self.fields[index].isFirst = isFirst
            isFirst = false
        }
    }

    /// Adds a field that holds what it was made with, whatever was entered.
    package mutating func add(_ field: FieldView) { fields.append(field) }

    package static let keys: TemplateKeys<FormView> = [
        .text("action") { $0.action },
        .list("fields") { $0.fields },
        .list("faults") { $0.fields.filter { $0.fault != nil } },
        .flag("hasFaults") { $0.fields.contains { $0.fault != nil } },
        .text("submit") { $0.submit },
        .text("cancelPath") { $0.cancelPath },
        .flag("isDangerous") { $0.isDangerous },
    ]
}
