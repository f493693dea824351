package import Database
package import Newsroom

extension ArticleAccess {
    /// What the gateway asks for addresses of one article.
    package static func answers(in database: Database) -> Desk.ArticleRights {
        { right, id, identity in
            guard let access = try await database.read({ db in try find(id, in: db) }) else { return .hidden }
            return access.answer(right, identity)
        }
    }

    /// What lies outside one's sections and is not one's own work does not exist (V12).
    func answer(_ right: ArticleRight, _ identity: DeskIdentity) -> ArticleAnswer {
        let rights = identity.rights
        guard isReadable(by: identity.user.id, rights) else { return .hidden }
        let isAllowed =
            switch right {
            case .read, .comment: true
            case .write: isWritable(by: identity.user.id, rights)
            case .review: rights.allows(.review, in: section)
            case .approve: rights.allows(.approve, in: section)
            case .publish: rights.allows(.publish, in: section)
            case .schedule: rights.allows(.schedule, in: section)
            case .correct: rights.allows(.correct, in: section)
            case .withdraw: rights.allows(.withdraw, in: section)
            case .hold: rights.allows(.legalHold, in: section)
            }
        return isAllowed ? .allowed : .forbidden
    }
}
