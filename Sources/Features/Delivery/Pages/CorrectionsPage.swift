import Newsroom
import Shell
package import Templates

/// Everything `corrections.mustache` may use: every correction, newest first.
package struct CorrectionsPage: TemplateContext {
    let entries: [CorrectionEntry]
    let pagination: Pagination?

    package static let keys: TemplateKeys<CorrectionsPage> = [
        .list("entries") { $0.entries },
        .object("pagination") { $0.pagination },
    ]
}

/// One correction in the list of all.
package struct CorrectionEntry: TemplateContext {
    let headline: String?
    let path: String?
    /// The article's language where it is not the page's.
    let foreignLanguage: String?
    let correction: CorrectionView

    init(_ entry: PublicCorrection, on site: NotedSite) {
        headline = entry.article?.headline
        path = entry.article?.address(on: site)
        foreignLanguage = entry.article.flatMap { $0.language == site.language ? nil : $0.language.tag }
        correction = CorrectionView(entry, dates: site.dates)
    }

    package static let keys: TemplateKeys<CorrectionEntry> = [
        .text("headline") { $0.headline },
        .text("path") { $0.path },
        .text("foreignLanguage") { $0.foreignLanguage },
        .object("correction") { $0.correction },
    ]
}

/// A dated note to readers that something was wrong.
package struct CorrectionView: TemplateContext {
    let date: String
    let moment: String
    let note: String

    init(_ correction: PublicCorrection, dates: DateWording) {
        date = dates.full(correction.at)
        moment = dates.machine(correction.at)
        note = correction.text
    }

    package static let keys: TemplateKeys<CorrectionView> = [
        .text("date") { $0.date }, .text("moment") { $0.moment }, .text("note") { $0.note },
    ]
}
