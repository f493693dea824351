package import Database

extension ArticleAccess {
    /// Active users who may read the article and whose login or a word of whose name begins with `text`, by login: whom a
    /// comment can mention.
    package func readers(matching text: String, limit: Int = 8, in db: Connection) throws -> [User] {
        let places = try section.map { try Section.withAncestors(of: $0, in: db) } ?? []
        let users: [User] = try db.all(
            """
            SELECT \(User.columns) FROM users WHERE is_active = 1
                AND (id IN \(list: workers.sorted()) OR id IN (
                    SELECT grants.user_id FROM grants JOIN role_privileges ON role_privileges.role_id = grants.role_id
                    WHERE privilege IN \(list: Self.reading)
                        AND (grants.section_id IS NULL OR grants.section_id IN \(list: places))))
            ORDER BY login
            """)
        return Array(users.lazy.filter { $0.begins(with: text.folded) }.prefix(limit))
    }
}
