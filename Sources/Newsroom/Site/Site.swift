package import Foundation

/// The paper's own settings: one row, changed by the desk.
package struct Site: Equatable, Sendable {
    package var name: String
    /// A line under the name. May be empty.
    package var tagline: String
    /// Where readers find the site: scheme and host, no slash at the end. Canonical links begin with it.
    package var address: String
    /// The paper's time zone, an IANA name: `Asia/Jakarta`.
    package var zone: TimeZone
    /// The interface's language.
    package var language: Language
    package var pattern: ArticlePattern
    /// Patterns of earlier days, newest first. Their addresses redirect for ever.
    package var formerPatterns: [ArticlePattern]
    /// The link that asks readers to follow the paper elsewhere, in the paper's own words.
    package var follow: Follow?
    package var accounts: [Account]
    /// One line at the foot of every page: publisher, address, press council number. May be empty.
    package var imprint: String

    /// “Yuk follow kami di Google News …” and where it leads.
    package struct Follow: Equatable, Codable, Sendable {
        package var wording: String
        package var address: String
        package init(wording: String, address: String) { (self.wording, self.address) = (wording, address) }
    }

    /// One of the paper's own social media accounts.
    package struct Account: Equatable, Codable, Sendable {
        package var name: String
        package var address: String
        package init(name: String, address: String) { (self.name, self.address) = (name, address) }
    }

    package init(
        name: String, tagline: String = "", address: String, zone: TimeZone, language: Language,
        pattern: ArticlePattern = .standard, formerPatterns: [ArticlePattern] = [], follow: Follow? = nil,
        accounts: [Account] = [], imprint: String = ""
    ) {
        self.name = name
        self.tagline = tagline
        self.address = address
        self.zone = zone
        self.language = language
        self.pattern = pattern
        self.formerPatterns = formerPatterns
        self.follow = follow
        self.accounts = accounts
        self.imprint = imprint
    }

    /// Dates in the paper's language and zone.
    package var dates: DateWording { DateWording(language: language, zone: zone) }
    /// Patterns an incoming address is tried against, today's first.
    package var patterns: [ArticlePattern] { [pattern] + formerPatterns }
}
