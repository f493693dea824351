package import Database

/// What decides who may do what with an article: where it is, and whose.
package struct ArticleAccess: Equatable, Sendable {
    /// The section it is meant for: that of its working copy, if it has one.
    package let section: Section.ID?
    /// Who began the work on it and who is to do it.
    package let workers: Set<User.ID>

    /// `nil` when there is no such article.
    package static func find(_ id: Article.ID, in db: Connection) throws -> ArticleAccess? {
        let row: AccessRow? = try db.first(
            """
            SELECT articles.section_id, working_copies.article_id AS copy_id, working_copies.section_id AS copy_section_id,
                working_copies.owner_id, working_copies.assignee_id
            FROM articles LEFT JOIN working_copies ON working_copies.article_id = articles.id WHERE articles.id = \(id)
            """)
        return row?.access
    }

    /// Whoever has one of these in a section reads what lies in it.
    package static let reading: [Privilege] = [
        .write, .editOthers, .review, .approve, .publish, .schedule, .correct, .withdraw, .legalHold,
    ]

    package init(section: Section.ID?, workers: Set<User.ID>) { (self.section, self.workers) = (section, workers) }

    /// Readable is what lies in a section one works for, and what one works on.
    package func isReadable(by user: User.ID, _ rights: Rights) -> Bool {
        workers.contains(user) || Self.reading.contains { rights.allows($0, in: section) }
    }

    /// Own work by whoever may write at all; that of others with the privilege for it.
    package func isWritable(by user: User.ID, _ rights: Rights) -> Bool {
        (workers.contains(user) && rights.allowsAnywhere(.write)) || rights.allows(.editOthers, in: section)
    }
}

private struct AccessRow: Record {
    let access: ArticleAccess

    init(row: Row) throws {
        let section: Section.ID? = try row["section_id"]
        let copy: Article.ID? = try row["copy_id"]
        let copySection: Section.ID? = try row["copy_section_id"]
        let owner: User.ID? = try row["owner_id"]
        let assignee: User.ID? = try row["assignee_id"]
        access = ArticleAccess(
            section: copy == nil ? section : copySection, workers: Set([owner, assignee].compactMap { $0 }))
    }
}
