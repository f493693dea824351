package import Newsroom

/// Who may use an address of the desk. Every address declares one.
package enum Policy: Hashable, Sendable {
    /// Also who has not signed in: signing in itself, the desk's files.
    case anyone
    case signedIn
    /// Who holds the privilege, for one section at least; the handler asks about the section.
    case holding(Privilege)
    /// What the path's `id` names is an article, and this is to be done with it. Decided from rights, section, state
    /// and whose article it is.
    case article(ArticleRight)
}

/// What somebody may do with one article.
package enum ArticleRight: String, CaseIterable, Sendable {
    case read, comment, write, review, approve, publish, schedule, correct, withdraw, hold
}
