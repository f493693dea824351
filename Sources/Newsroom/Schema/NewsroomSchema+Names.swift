import Database

extension NewsroomSchema {
    /// Names to search for, and where topics that were renamed or merged are now.
    static let names = Migration("2026-11-24 names") { db in
        for statement in nameColumns { try db.execute(statement) }
        try fold("topics", db)
        try fold("persons", db)
        for statement in nameIndexes { try db.execute(statement) }
    }

    private static let nameColumns: [SQL] = [
        "ALTER TABLE topics ADD COLUMN search_name \(type: .text) NOT NULL DEFAULT ''",
        "ALTER TABLE persons ADD COLUMN search_name \(type: .text) NOT NULL DEFAULT ''",
        """
        CREATE TABLE topic_aliases (
            slug TEXT NOT NULL CONSTRAINT topic_aliases_key PRIMARY KEY,
            topic_id BIGINT NOT NULL CONSTRAINT topic_aliases_topic REFERENCES topics (id))
        """,
        """
        CREATE TABLE merged_topics (
            id BIGINT NOT NULL CONSTRAINT merged_topics_key PRIMARY KEY,
            topic_id BIGINT NOT NULL CONSTRAINT merged_topics_topic REFERENCES topics (id))
        """,
    ]

    private static let nameIndexes: [SQL] = [
        "CREATE INDEX topics_search ON topics (search_name, id)",
        "CREATE INDEX persons_search ON persons (search_name, id)",
        "CREATE INDEX topic_aliases_topic ON topic_aliases (topic_id)",
        "CREATE INDEX merged_topics_topic ON merged_topics (topic_id)",
        "CREATE INDEX article_topics_topic ON article_topics (topic_id, article_id)",
    ]

    /// A thousand at a time, so that half a million topics do not fill the memory.
    private static func fold(_ table: SQL, _ db: Connection) throws {
        var last: Int64 = 0
        while true {
            let rows: [NamedRow] = try db.all("SELECT id, name FROM \(table) WHERE id > \(last) ORDER BY id LIMIT 1000")
            for row in rows {
                try db.execute("UPDATE \(table) SET search_name = \(SearchName.of(row.name)) WHERE id = \(row.id)")
            }
            guard let end = rows.last else { return }
            last = end.id
        }
    }

    private struct NamedRow: Record {
        let id: Int64
        let name: String
        init(row: Row) throws { (id, name) = (try row["id"], try row["name"]) }
    }
}
