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
    /// Of the picture it is about, in the library; `nil` where there is none, and for who may not change it.
    var picture: Int64?
    /// The form of this picture, from which one comes back to the article.
    var picturePath: String?

    package static let keys: TemplateKeys<RefusalView> = [
        .text("field") { $0.field }, .text("fault") { $0.fault }, .text("rule") { $0.rule }, .text("code") { $0.code },
        .text("path") { $0.path },
        .text("picture") { $0.picture.map { "\($0)" } },
        .text("picturePath") { $0.picturePath },
    ]

    /// - Parameter rights: of who looks at it.
    package init(_ refusal: Refusal, of article: Article.ID, for rights: Rights, dates: DateWording) {
        field = refusal.field.wording.text(dates.language)
        fault = refusal.fault.wording(dates).text(dates.language)
        rule = refusal.name.wording.text(dates.language)
        code = refusal.code
        path = "/desk/articles/\(article)/\(refusal.field.place)"
        guard let asset = refusal.fault.asset, rights.allowsAnywhere(.manageAssets) else { return }
        picture = asset
        picturePath = "/desk/pictures/\(asset)?article=\(article)"
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
