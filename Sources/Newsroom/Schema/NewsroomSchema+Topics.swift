import Database

extension NewsroomSchema {
    /// Topics that became one, and names as people type them into a picker.
    static let topics = Migration("2026-11-24 topics") { db in
        for statement in topicStatements { try db.execute(statement) }
        var names: [(Topic.ID, String)] = []
        try db.rows("SELECT id, name FROM topics") { row in names.append((try row["id"], try row["name"])) }
        for (id, name) in names { try db.execute("UPDATE topics SET search = \(name.folded) WHERE id = \(id)") }
    }

    private static let topicStatements: [SQL] = [
        "ALTER TABLE topics ADD COLUMN merged_into BIGINT CONSTRAINT topics_merged REFERENCES topics (id)",
        "ALTER TABLE topics ADD COLUMN search \(type: .text) NOT NULL DEFAULT ''",
        "CREATE INDEX topics_search ON topics (search, id)",
        "CREATE INDEX article_topics_topic ON article_topics (topic_id)",
    ]
}
