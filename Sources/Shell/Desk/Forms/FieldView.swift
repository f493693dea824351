package import Templates

/// One field of a form as `field.mustache` shows it: label, control, hint, and what is wrong.
package struct FieldView: TemplateContext {
    package enum Kind: String, Sendable, CaseIterable {
        case line, text, select, tick, number, address, secret, date, moment, hidden

        /// Those with a template of their own.
        static let controls = allCases.filter { $0 != .hidden && $0 != .tick }
    }

    /// One choice of a list.
    package struct Option: TemplateContext {
        package let value: String
        package let label: String
        var isChosen: Bool

        package init(_ value: String, _ label: String, isChosen: Bool = false) {
            (self.value, self.label, self.isChosen) = (value, label, isChosen)
        }

        package static let keys: TemplateKeys<Option> = [
            .text("value") { $0.value }, .text("label") { $0.label }, .flag("isChosen") { $0.isChosen },
        ]
    }

    package let kind: Kind
    package let name: String
    let label: String
    /// What it holds; for a ``Kind/select`` the chosen option's value, for a ``Kind/tick`` `on` or nothing.
    package internal(set) var value: String
    /// A sentence under the label; may be empty.
    package var hint = ""
    package var isRequired = false
    /// In Unicode scalars; 0 for none. The browser counts UTF-16 and may let less in, never more.
    package var limit = 0
    /// Lines shown of a ``Kind/text``.
    package var rows = 4
    package var options: [Option] = []
    /// Whether it holds what it was made with also when the form comes back: the state of things as the page now shows it.
    package var isFresh = false
    /// What browsers may fill in (HTML standard, autofill): `current-password`; empty for nothing.
    package var autocomplete = ""
    var fault: String?
    var isFirst = false

    package init(_ kind: Kind, _ name: String, _ label: String, _ value: String = "") {
        (self.kind, self.name, self.label, self.value) = (kind, name, label, value)
    }

    package static let keys: TemplateKeys<FieldView> = [
        .choice("control", among: Kind.controls.map { "field-\($0.rawValue)" }) { "field-\($0.kind.rawValue)" },
        .flag("isTick") { $0.kind == .tick },
        .flag("isHidden") { $0.kind == .hidden },
        .flag("isPlain") { $0.kind != .hidden && $0.kind != .tick },
        .text("name") { $0.name },
        .text("label") { $0.label },
        .text("value") { $0.value },
        .flag("isChecked") { $0.kind == .tick && $0.value == "on" },
        .text("hint") { $0.hint },
        // Of a list, the first choice says itself that it may be left.
        .flag("isRequired") { $0.isRequired || $0.kind == .select },
        // A list of choices always has one chosen; HTML wants an empty first choice in one that is `required`.
        .flag("isToBeFilled") { $0.isRequired && $0.kind != .select },
        .number("limit") { $0.limit },
        .number("rows") { $0.rows },
        .list("options") { field in
            field.options.map { FieldView.Option($0.value, $0.label, isChosen: $0.value == field.value) }
        },
        .text("autocomplete") { $0.autocomplete.isEmpty ? "off" : $0.autocomplete },
        .text("fault") { $0.fault },
        .flag("isFaulty") { $0.fault != nil },
        .flag("isFirst") { $0.isFirst },
    ]
}

extension FieldView {
    package func required() -> FieldView { with { $0.isRequired = true } }
    package func hint(_ text: String) -> FieldView { with { $0.hint = text } }
    package func limit(_ scalars: Int) -> FieldView { with { $0.limit = scalars } }
    package func rows(_ count: Int) -> FieldView { with { $0.rows = count } }
    package func fresh() -> FieldView { with { $0.isFresh = true } }
    package func options(_ options: [Option]) -> FieldView { with { $0.options = options } }
    package func autocomplete(_ token: String) -> FieldView { with { $0.autocomplete = token } }

    private func with(_ change: (inout FieldView) -> Void) -> FieldView {
        var copy = self
        change(&copy)
        return copy
    }
}
