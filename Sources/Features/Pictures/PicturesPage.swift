import Foundation
import Newsroom
import Shell
import Templates

/// Everything `pictures.mustache` may use: the library, a page of it.
struct PicturesPage: TemplateContext {
    let query: PictureQuery
    let rows: [PictureRow]
    let tabs: [PictureTab]
    /// The rest of the list; `nil` at its end.
    let morePath: String?
    let emptyTitle: String
    let emptyHelp: String?

    static let keys: TemplateKeys<PicturesPage> = [
        .text("path") { _ in PictureQuery.path },
        .text("query") { $0.query.words },
        .list("tabs") { $0.tabs },
        .list("rows") { $0.rows },
        .flag("isEmpty") { $0.rows.isEmpty },
        .text("emptyTitle") { $0.emptyTitle },
        .text("emptyHelp") { $0.emptyHelp },
        .text("firstPath") { page in
            guard page.query.after != nil else { return nil }
            var first = page.query
            first.after = nil
            return first.address
        },
        .text("morePath") { $0.morePath },
    ]
}

/// One of the lists to work through.
struct PictureTab: TemplateContext {
    let label: String
    let path: String
    let isHere: Bool

    static let keys: TemplateKeys<PictureTab> = [
        .text("label") { $0.label }, .text("path") { $0.path }, .flag("isHere") { $0.isHere },
    ]
}

/// A picture in the list.
struct PictureRow: TemplateContext {
    let name: String
    let path: String
    /// The address of the picture itself; `nil` where there is none.
    let picture: String?
    let kind: String
    let credit: String
    let hasNoCredit: Bool
    let hasNoAlternative: Bool
    /// Until when it may be used; empty for ever.
    let ends: String
    let hasEnded: Bool

    static let keys: TemplateKeys<PictureRow> = [
        .text("name") { $0.name },
        .text("path") { $0.path },
        .text("picture") { $0.picture },
        .text("kind") { $0.kind },
        .text("credit") { $0.credit },
        .flag("hasNoCredit") { $0.hasNoCredit },
        .flag("hasNoAlternative") { $0.hasNoAlternative },
        .text("ends") { $0.ends },
        .flag("hasEnded") { $0.hasEnded },
    ]
}

extension PicturesPage {
    init(_ query: PictureQuery, _ assets: [Asset], next: PictureQuery?, _ context: DeskContext) {
        let say = { (phrase: PicturesPhrase) in phrase.text(context.language) }
        self.query = query
        rows = assets.map { PictureRow($0, context) }
        tabs =
            PictureQuery.Part.allCases.map { part in
                PictureTab(
                    label: say(part.phrase), path: PictureQuery(part).address,
                    isHere: !query.isSearch && part == query.part)
            }
        morePath = next?.address
        let isAll = !query.isSearch && query.part == .all
        emptyTitle =
            if query.isSearch {
                say(.noneFound)
            } else {
                switch query.part {
                case .all: say(.none)
                case .uncredited, .undescribed: say(.nothingMissing)
                case .ending: say(.nothingEnding)
                }
            }
        emptyHelp = isAll ? say(.noneHelp) : nil
    }
}

extension PictureRow {
    init(_ asset: Asset, _ context: DeskContext) {
        let say = { (phrase: PicturesPhrase) in phrase.text(context.language) }
        name = asset.title(context.language)
        path = "\(PictureQuery.path)/\(asset.id)"
        picture = asset.pictureName.map { SiteAddress.media($0) }
        kind = say(PicturesPhrase(asset.kind))
        credit = asset.credit
        hasNoCredit = asset.kind == .picture && asset.credit.isEmpty
        hasNoAlternative = asset.kind == .picture && asset.alternative.isEmpty
        let isOver = asset.rightsUntil.map { $0 <= context.now } ?? false
        hasEnded = isOver
        ends =
            PictureWords(asset).lastDay(in: context.zone).map { day in
                "\(say(isOver ? .endedOn : .endsOn)) \(context.dates.day(day))"
            } ?? ""
    }
}

extension Asset {
    /// What the desk calls it.
    func title(_ language: Language) -> String {
        [caption, alternative].first { !$0.isEmpty } ?? "\(PicturesPhrase.untitled.text(language)) (#\(id))"
    }
}
