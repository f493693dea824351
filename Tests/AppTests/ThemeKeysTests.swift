import Delivery
import Foundation
import Shell
import Templates
import TestSupport
import Testing

/// docs/themes/keys.md against the keys that the program declares.
@Suite struct ThemeKeysTests {
    private static let declared: [String: Set<String>] = [
        "SiteLayout": names(SiteLayout.self), "MenuItem": names(MenuItem.self), "NamedLink": names(NamedLink.self),
        "OpenGraph": names(OpenGraph.self), "FrontPage": names(FrontPage.self),
        "SectionBlock": names(SectionBlock.self), "SectionPage": names(SectionPage.self),
        "TopicPage": names(TopicPage.self), "PersonPage": names(PersonPage.self), "VideoPage": names(VideoPage.self),
        "IndexPage": names(IndexPage.self), "IndexEntry": names(IndexEntry.self),
        "CalendarView": names(CalendarView.self).union(names(CalendarView.DayView.self)),
        "ArticlePage": names(ArticlePage.self), "LeadView": names(LeadView.self), "VideoView": names(VideoView.self),
        "CreditView": names(CreditView.self), "PlainPageView": names(PlainPageView.self),
        "ProblemPage": names(ProblemPage.self), "CardView": names(CardView.self),
        "CorrectionsPage": names(CorrectionsPage.self),
        "CorrectionEntry": names(CorrectionEntry.self),
        "CorrectionView": names(CorrectionView.self),
        "PictureView": names(PictureView.self), "Pagination": names(Pagination.self), "Words": names(Words.self),
    ]

    private static func names<Context: TemplateContext>(_: Context.Type) -> Set<String> {
        Set(Context.keys.values.keys)
    }

    @Test func `the manual of templates has every key, and no other`() throws {
        let page = try String(contentsOf: SharedFolder.project.appending(path: "docs/themes/keys.md"), encoding: .utf8)
        let written = Self.keys(in: page)

        #expect(Set(written.keys) == Set(Self.declared.keys))
        for (name, keys) in Self.declared {
            #expect(keys.subtracting(written[name] ?? []).sorted() == [], "missing in the manual: \(name)")
            #expect((written[name] ?? []).subtracting(keys).sorted() == [], "not declared: \(name)")
        }
    }

    /// By heading: what stands in backticks in the first column of its tables.
    private static func keys(in page: String) -> [String: Set<String>] {
        var keys: [String: Set<String>] = [:]
        var heading: String?
        for line in page.split(separator: "\n") {
            if line.hasPrefix("#") {
                heading = String(line.drop { $0 == "#" || $0 == " " })
            } else if line.hasPrefix("| `"), let heading {
                let cell = line.dropFirst(2).prefix { $0 != "|" }
                let names = cell.split(separator: "`").enumerated().filter { $0.offset % 2 == 0 }
                keys[heading, default: []].formUnion(names.map { String($0.element) }.filter { $0 != " " })
            }
        }
        // The first table names templates.
        keys["Every template and its keys"] = nil
        return keys
    }
}
