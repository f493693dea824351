import Accounts
import Credentials
import Database
import Delivery
import Editor
import Foundation
import Newsroom
import Publishing
import Shell

/// The desk put together: its theme, its sessions, who may do what, and every feature's addresses.
enum DeskParts {
    /// - Parameter pages: what previews are drawn with.
    /// - Throws: what is wrong with the folder `Desk` or its templates.
    static func make(
        _ database: Database, site: Site, pages: SitePages, configuration: Configuration
    ) async throws -> (Desk, DeskRoutes) {
        let theme = try await DeskTheme(folder: configuration.resources.appending(path: "Desk"))
        let desk = Desk(
            database: database, theme: theme, sessions: SessionStore(database: database),
            articleRights: { right, id, identity in try await answer(right, id, identity, in: database) }, site: site,
            proxies: configuration.serving.proxies)
        let features: [any DeskFeature] = [
            try AccountsFeature(database: database, theme: theme, hasher: PasswordHasher()),
            try EditorFeature(database: database, theme: theme) { content, id, now, db in
                try pages.preview(of: content, as: id, now: now, reading: SiteReader(db))
            },
            try PublishingFeature(database: database, theme: theme),
        ]
        let routes = DeskRoutes()
        for feature in features { feature.addRoutes(to: routes) }
        return (desk, routes)
    }

    /// What lies outside one's sections and is not one's own work does not exist (V12).
    static func answer(
        _ right: ArticleRight, _ id: Article.ID, _ identity: DeskIdentity, in database: Database
    ) async throws -> ArticleAnswer {
        let user = identity.user.id
        let rights = identity.rights
        guard let access = try await database.read({ db in try ArticleAccess.find(id, in: db) }),
            access.isReadable(by: user, rights)
        else { return .hidden }
        let isAllowed =
            switch right {
            case .read, .comment: true
            case .write: access.isWritable(by: user, rights)
            case .review: rights.allows(.review, in: access.section)
            case .approve: rights.allows(.approve, in: access.section)
            case .publish: rights.allows(.publish, in: access.section)
            case .schedule: rights.allows(.schedule, in: access.section)
            case .correct: rights.allows(.correct, in: access.section)
            case .withdraw: rights.allows(.withdraw, in: access.section)
            }
        return isAllowed ? .allowed : .forbidden
    }
}
