import Database

extension NewsroomSchema {
    /// Hand-over notes, what stood around a passage, the orders in which comments are shown; rules that are switched off.
    static let talk = Migration("2026-11-24 talk") { db in
        for statement in talkStatements { try db.execute(statement) }
    }

    private static let talkStatements: [SQL] = [
        """
        ALTER TABLE comments ADD COLUMN kind TEXT NOT NULL DEFAULT 'comment'
            CONSTRAINT comments_kind CHECK (kind IN ('comment', 'hand-over'))
        """,
        "ALTER TABLE comments ADD COLUMN words_before TEXT",
        "ALTER TABLE comments ADD COLUMN words_after TEXT",
        """
        CREATE INDEX comments_open ON comments (article_id, kind, id) WHERE answers_id IS NULL AND settled_at IS NULL
        """,
        """
        CREATE INDEX comments_settled_order ON comments (article_id, id)
            WHERE answers_id IS NULL AND settled_at IS NOT NULL
        """,
        "CREATE INDEX comments_answers_order ON comments (answers_id, id) WHERE answers_id IS NOT NULL",
        "ALTER TABLE gate_rules ADD COLUMN is_on BIGINT NOT NULL DEFAULT 1",
        "ALTER TABLE gate_rules ADD COLUMN version BIGINT NOT NULL DEFAULT 1",
    ]
}
