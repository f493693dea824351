import Foundation
import Newsroom
import Shell
package import Templates

/// One article in a list, as templates see it.
package struct CardView: TemplateContext {
    let headline: String
    let path: String
    let kicker: String
    let summary: Noted<String>
    let sectionName: String?
    let sectionPath: Noted<String>?
    /// “27 November 2022”
    let date: String
    /// “27 Nov 14.05”
    let time: String
    let moment: String
    /// The article's language where it is not the page's.
    let foreignLanguage: String?
    let picture: PictureView?
    let isVideo: Bool

    init(_ card: Card, on site: NotedSite, dates: DateWording) {
        headline = card.headline
        path = card.address(on: site)
        kicker = card.kicker.asKicker(beside: card.sectionName)
        summary = card.summary
        sectionName = card.sectionName
        sectionPath = card.sectionPath
        date = dates.day(card.shown)
        time = dates.short(card.shown)
        foreignLanguage = card.language == dates.language ? nil : card.language.tag
        moment = dates.machine(card.shown)
        picture = card.picture.map(PictureView.init)
        isVideo = card.isVideo
    }

    package static let keys: TemplateKeys<CardView> = [
        .text("headline") { $0.headline },
        .text("path") { $0.path },
        .text("kicker") { $0.kicker },
        .text("summary") { $0.summary.read },
        .text("sectionName") { $0.sectionName },
        .text("sectionPath") { $0.sectionPath?.read },
        .text("date") { $0.date },
        .text("time") { $0.time },
        .text("foreignLanguage") { $0.foreignLanguage },
        .text("moment") { $0.moment },
        .object("picture") { $0.picture },
        .flag("isVideo") { $0.isVideo },
    ]
}

/// A picture and its credit, which goes wherever the picture goes.
package struct PictureView: TemplateContext {
    let address: String
    let width: String?
    let height: String?
    let alternative: String
    let credit: String

    init(_ picture: CardPicture) {
        address = SiteAddress.media(picture.fileName)
        width = picture.width.map(String.init)
        height = picture.height.map(String.init)
        alternative = picture.alternative
        credit = picture.credit
    }

    init?(_ asset: Asset) {
        guard let fileName = asset.pictureName else { return nil }
        address = SiteAddress.media(fileName)
        width = asset.width.map(String.init)
        height = asset.height.map(String.init)
        alternative = asset.alternative
        credit = asset.credit
    }

    package static let keys: TemplateKeys<PictureView> = [
        .text("address") { $0.address },
        .text("width") { $0.width },
        .text("height") { $0.height },
        .text("alt") { $0.alternative },
        .text("credit") { $0.credit },
    ]
}

/// The way to the neighbouring pages of a list.
package struct Pagination: TemplateContext {
    let current: Int
    let previousPath: String?
    let nextPath: String?

    /// `nil` when the list is one page.
    init?(page: Int, hasNext: Bool, path: (Int) -> String) {
        let hasNext = hasNext && page < SiteAddress.deepestPage
        guard page > 1 || hasNext else { return nil }
        current = page
        previousPath = page > 1 ? path(page - 1) : nil
        nextPath = hasNext ? path(page + 1) : nil
    }

    package static let keys: TemplateKeys<Pagination> = [
        .number("current") { $0.current },
        .text("previousPath") { $0.previousPath },
        .text("nextPath") { $0.nextPath },
    ]
}

extension String {
    /// The kicker as it is shown; empty when it only repeats the section's name, which stands beside it. Capitals and spaces
    /// around make no difference: themes draw kickers in capitals.
    func asKicker(beside section: String?) -> String {
        let plain = { (text: String) in text.trimmingCharacters(in: .whitespaces).lowercased() }
        return section.map(plain) == plain(self) ? "" : self
    }
}
