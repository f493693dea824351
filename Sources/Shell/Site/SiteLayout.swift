package import Newsroom
package import Templates

/// What every page of the site shares: head, masthead, menu, foot. The outer frame of every template.
package struct SiteLayout: TemplateContext {
    package var words: Words
    package var pageTitle: String
    package var description: String?
    /// Absolute address of the page; search engines count all others as copies.
    package var canonical: String?
    package var isIndexed = true
    package var isFront = false
    package var stylesheet: String
    package var icon: String
    package var siteName: String
    package var tagline: String
    package var menu: [MenuItem] = []
    package var footerPages: [NamedLink] = []
    package var imprint: String
    package var openGraph: OpenGraph?
    /// Encoded JSON-LD.
    package var structuredData: [UInt8]?

    package init(
        siteName: String, tagline: String, imprint: String, language: Language, pageTitle: String, assets: ThemeAssets
    ) {
        words = Words(language)
        self.pageTitle = pageTitle
        stylesheet = assets.stylesheet
        icon = assets.icon
        self.siteName = siteName
        self.tagline = tagline
        self.imprint = imprint
    }

    package static let keys: TemplateKeys<SiteLayout> = [
        .object("words") { $0.words },
        .text("language") { $0.words.language.tag },
        .text("pageTitle") { $0.pageTitle },
        .text("description") { $0.description },
        .text("canonical") { $0.canonical },
        .flag("isIndexed") { $0.isIndexed },
        .flag("isFront") { $0.isFront },
        .text("stylesheet") { $0.stylesheet },
        .text("icon") { $0.icon },
        .text("siteName") { $0.siteName },
        .text("tagline") { $0.tagline },
        .text("homePath") { _ in "/" },
        .text("correctionsPath") { _ in SiteAddress.corrections() },
        .list("menu") { $0.menu },
        .list("footerPages") { $0.footerPages },
        .text("imprint") { $0.imprint },
        .object("openGraph") { $0.openGraph },
        .json("structuredData") { $0.structuredData },
    ]
}

/// Addresses of the theme's files, with the hash of their bytes in the name.
package struct ThemeAssets: Sendable, Equatable {
    package let stylesheet: String
    package let icon: String

    package init(stylesheet: String, icon: String) { (self.stylesheet, self.icon) = (stylesheet, icon) }
}

/// A name that leads somewhere.
package struct NamedLink: TemplateContext, Equatable {
    package let name: String
    package let path: String
    package var isCurrent = false

    package init(name: String, path: String, isCurrent: Bool = false) {
        (self.name, self.path, self.isCurrent) = (name, path, isCurrent)
    }

    package static let keys: TemplateKeys<NamedLink> = [
        .text("name") { $0.name }, .text("path") { $0.path }, .flag("isCurrent") { $0.isCurrent },
    ]
}

/// One entry of the menu as shown.
package struct MenuItem: TemplateContext {
    let label: String
    let path: String?
    let isCurrent: Bool
    let accounts: [NamedLink]

    package init(label: String, path: String?, isCurrent: Bool, accounts: [NamedLink]) {
        (self.label, self.path, self.isCurrent, self.accounts) = (label, path, isCurrent, accounts)
    }

    package static let keys: TemplateKeys<MenuItem> = [
        .text("label") { $0.label },
        .text("path") { $0.path },
        .flag("isCurrent") { $0.isCurrent },
        .flag("hasAccounts") { !$0.accounts.isEmpty },
        .list("accounts") { $0.accounts },
    ]
}
