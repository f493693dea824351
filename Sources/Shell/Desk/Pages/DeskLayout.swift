import Newsroom
package import Templates

/// The frame of every page of the desk: head, menu, who is signed in, what just happened. The outermost context of
/// every template.
package struct DeskLayout: TemplateContext {
    let language: Language
    let words: Phrasebook<DeskWord>
    let pageTitle: String
    let siteName: String
    let stylesheet: String
    let icon: String
    let scripts: [String]
    let navigation: [NavigationGroup]
    /// The name of who is signed in; `nil` before.
    let userName: String?
    let notice: String?
    let isFailure: Bool

    package static let keys: TemplateKeys<DeskLayout> = [
        .object("words") { $0.words },
        .text("language") { $0.language.tag },
        .text("pageTitle") { $0.pageTitle },
        .text("siteName") { $0.siteName },
        .text("sitePath") { _ in "/" },
        .text("deskPath") { _ in "/desk" },
        .text("stylesheet") { $0.stylesheet },
        .text("icon") { $0.icon },
        .texts("scripts") { $0.scripts },
        .list("navigation") { $0.navigation },
        .flag("isSignedIn") { $0.userName != nil },
        .text("userName") { $0.userName },
        .text("accountPath") { _ in "/desk/account" },
        .text("signInPath") { _ in "/desk/sign-in" },
        .text("signOutPath") { _ in "/desk/sign-out" },
        .text("notice") { $0.notice },
        .flag("isFailure") { $0.isFailure },
    ]
}

/// A part of the menu.
package struct NavigationGroup: TemplateContext {
    let label: String
    let entries: [NavigationLink]

    package static let keys: TemplateKeys<NavigationGroup> = [
        .text("label") { $0.label }, .list("entries") { $0.entries },
    ]
}

/// An entry of the menu as shown.
package struct NavigationLink: TemplateContext {
    let name: String
    let path: String
    let isCurrent: Bool
    let shortcut: String?
    /// What waits there; `nil` for nothing.
    let count: String?

    package static let keys: TemplateKeys<NavigationLink> = [
        .text("name") { $0.name }, .text("path") { $0.path }, .flag("isCurrent") { $0.isCurrent },
        .text("shortcut") { $0.shortcut }, .text("count") { $0.count },
    ]

    init(_ entry: NavigationEntry, isCurrent: Bool, count: Int, _ language: Language) {
        name = entry.label.text(language)
        path = entry.path
        self.isCurrent = isCurrent
        shortcut = entry.shortcut
        self.count = count == 0 ? nil : count < 100 ? "\(count)" : "99+"
    }
}

extension DeskLayout {
    init(_ visit: DeskVisit, _ identity: DeskIdentity?, title: String, scripts: [String]) {
        language = visit.language
        words = Phrasebook(visit.language)
        pageTitle = title
        siteName = visit.siteName
        let theme = visit.desk.desk.theme
        stylesheet = theme.stylesheet
        icon = theme.icon
        self.scripts = [theme.script] + scripts
        notice = visit.notice?.wording.text(visit.language)
        isFailure = visit.notice?.isFailure ?? false
        userName = identity?.user.name
        guard let identity else {
            navigation = []
            return
        }
        let shown = visit.desk.navigation.filter { $0.isShown(to: identity.rights) }
        let current = shown.filter { $0.isAbove(visit.path) }.max { $0.path.utf8.count < $1.path.utf8.count }?.path
        navigation = NavigationEntry.Group.allCases.compactMap { group in
            let entries = shown.filter { $0.group == group }
            guard !entries.isEmpty else { return nil }
            return NavigationGroup(
                label: group.wording.text(visit.language),
                entries: entries.map {
                    NavigationLink(
                        $0, isCurrent: $0.path == current, count: visit.counts[$0.path] ?? 0, visit.language)
                })
        }
    }
}
