package import Database

extension Topic {
    /// Topics whose name begins with `prefix`, whatever case and accents, by name; those after `topic` for the next page.
    ///
    /// One range scan of the index `topics_search`: the same few rows are read with ten topics and with half a million.
    package static func named(_ prefix: String, after topic: ID? = nil, limit: Int, in db: Connection) throws -> [Topic]
    {
        try db.all(try query(prefix, after: topic, limit: limit, in: db))
    }

    /// The statement behind ``named(_:after:limit:in:)``, for the test that asks the engines how they would run it.
    package static func query(_ prefix: String, after topic: ID?, limit: Int, in db: Connection) throws -> SQL {
        let start = prefix.folded
        let last: String? = try topic.flatMap { try db.value("SELECT search FROM topics WHERE id = \($0)") }
        return """
            SELECT \(columns) FROM topics
            WHERE (search, id) > (\(last ?? start), \(last == nil ? 0 : topic ?? 0))
                AND search < \(start + "\u{10FFFF}") AND merged_into IS NULL
            ORDER BY search, id LIMIT \(limit)
            """
    }

    /// How many live articles are about it; counts no further than `limit`.
    package static func articleCount(of topic: ID, upTo limit: Int, in db: Connection) throws -> Int {
        try db.value(
            """
            SELECT count(*) FROM (
                SELECT 1 FROM listings WHERE list = \(ListName.topic(topic).name) LIMIT \(limit)) AS counted
            """) ?? 0
    }

    /// The addresses that lead to the topic besides its own; at most 100.
    package static func formerSlugs(of topic: ID, in db: Connection) throws -> [String] {
        try FormerSlug.slugs(of: topic, in: db)
    }
}
