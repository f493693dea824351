import Foundation
package import Newsroom
package import Templates

/// One rule of the gate that is in an article's way, in words, with a link to where it is mended: `refusal.mustache`.
package struct RefusalView: TemplateContext {
    let field: String
    let fault: String
    let rule: String
    /// For programs and for asking about it.
    let code: String
    let path: String

    package static let keys: TemplateKeys<RefusalView> = [
        .text("field") { $0.field }, .text("fault") { $0.fault }, .text("rule") { $0.rule }, .text("code") { $0.code },
        .text("path") { $0.path },
    ]

    package init(_ refusal: Refusal, of article: Article.ID, dates: DateWording) {
        field = refusal.field.wording.text(dates.language)
        fault = refusal.fault.wording(dates).text(dates.language)
        rule = refusal.name.wording.text(dates.language)
        code = refusal.code
        path = "/desk/articles/\(article)/\(refusal.field.place)"
    }
}

extension GateField {
    /// Page and part of the page about an article where the field is.
    fileprivate var place: String {
        switch self {
        case .dateline: "edit#edit-place"
        case .kicker, .headline, .summary, .body, .section, .topics, .byline, .lead: "edit#edit-\(rawValue)"
        case .embargo: "standing#plan"
        case .approval: "standing#steps"
        case .hold: "standing#hold"
        }
    }
}
