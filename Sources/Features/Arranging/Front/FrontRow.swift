import Database
import Foundation
import Newsroom
import Shell
import Templates

/// One place of an arrangement as it stands in the form: what was entered, right or wrong.
struct FrontRow: TemplateContext, Equatable {
    /// `article`, `newest`, `section:3`.
    var target = "article"
    /// Number, address, or what the finder put in: `Harga beras turun · 42`.
    var article = ""
    /// Empty for never.
    var until = FrontMoment()
    var untilQuestion: FrontQuestion?
    var fault: String?
    /// From 1.
    var place = 0
    var choices: [FieldView.Option] = []
    /// What the handle and the buttons call it.
    var label = ""

    static func == (left: FrontRow, right: FrontRow) -> Bool {
        (left.target, left.article, left.until.text) == (right.target, right.article, right.until.text)
    }

    var isBlank: Bool { self == FrontRow() }

    static let keys: TemplateKeys<FrontRow> = [
        .list("choices") { row in
            row.choices.map { FieldView.Option($0.value, $0.label, isChosen: $0.value == row.target) }
        },
        .text("article") { $0.article },
        .text("until") { $0.until.text },
        .object("untilQuestion") { $0.untilQuestion },
        .flag("isUntilOdd") { $0.untilQuestion != nil },
        .text("fault") { $0.fault },
        .number("place") { $0.place },
        .text("label") { $0.label },
        .flag("isAutomatic") { $0.target != "article" },
    ]
}

extension FrontRow {
    init(_ slot: FrontSlot, _ labels: [Article.ID: ArticleLabel], _ dates: DateWording) {
        switch slot.content {
        case .article(let id): article = labels[id].map(Self.words) ?? id.description
        case .newest(nil): target = "newest"
        case .newest(let section?): target = "section:\(section)"
        }
        until = FrontMoment(slot.until, dates)
    }

    /// As the finder writes it. A headline readers do not see is not told.
    static func words(_ label: ArticleLabel) -> String {
        label.isLive ? "\(label.headline) · \(label.id)" : label.id.description
    }

    /// The article that is meant: by number, by address, or as ``words(_:)`` has it.
    func number(_ site: Site) -> Article.ID? {
        let text = article.trimmingCharacters(in: .whitespaces)
        if let id = Article.ID(text) { return id }
        if let mark = text.range(of: "·", options: .backwards),
            let id = Article.ID(text[mark.upperBound...].trimmingCharacters(in: .whitespaces))
        {
            return id
        }
        let path = text.utf8.starts(with: site.address.utf8) ? String(text.dropFirst(site.address.count)) : text
        guard case .article(let id) = SiteAddress(path: path, patterns: site.patterns) else { return nil }
        return id
    }
}
