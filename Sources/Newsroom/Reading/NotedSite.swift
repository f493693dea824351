package import Foundation

/// The site's settings as a page reads them: each group is noted when it is read.
///
/// A new wording of the link under articles does not drop the lists.
package struct NotedSite {
    private let site: Site
    private let recorder: FactRecorder

    init(_ site: Site, _ recorder: FactRecorder) { (self.site, self.recorder) = (site, recorder) }

    package var name: String { noted(.frame).name }
    package var tagline: String { noted(.frame).tagline }
    package var address: String { noted(.frame).address }
    package var language: Language { noted(.frame).language }
    package var imprint: String { noted(.frame).imprint }
    package var zone: TimeZone { noted(.zone).zone }
    package var pattern: ArticlePattern { noted(.patterns).pattern }
    package var patterns: [ArticlePattern] { noted(.patterns).patterns }
    package var follow: Site.Follow? { noted(.follow).follow }
    package var accounts: [Site.Account] { noted(.accounts).accounts }
    /// Dates in the paper's language and zone.
    package var dates: DateWording { DateWording(language: language, zone: zone) }

    private func noted(_ settings: SettingsGroup) -> Site {
        recorder.note(settings)
        return site
    }
}

extension Site {
    /// The facts that differ.
    func alteredFacts(since before: Site?) -> [Fact] {
        guard let before else { return [.site, .siteZone, .sitePatterns, .siteFollow, .siteAccounts] }
        var facts: [Fact] = []
        let frame = { (site: Site) in [site.name, site.tagline, site.address, site.language.tag, site.imprint] }
        if frame(before) != frame(self) { facts.append(.site) }
        if before.zone != zone { facts.append(.siteZone) }
        if before.patterns != patterns { facts.append(.sitePatterns) }
        if before.follow != follow { facts.append(.siteFollow) }
        if before.accounts != accounts { facts.append(.siteAccounts) }
        return facts
    }
}
