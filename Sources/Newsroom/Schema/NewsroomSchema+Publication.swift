import Database

extension NewsroomSchema {
    /// What readers are told of mistakes and of what is gone.
    static let publication = Migration("2026-11-24 publication") { db in
        try db.execute(
            """
            CREATE TABLE corrections (
                id \(type: .identity),
                article_id BIGINT NOT NULL CONSTRAINT corrections_article REFERENCES articles (id),
                at BIGINT NOT NULL, text TEXT NOT NULL,
                user_id BIGINT CONSTRAINT corrections_user REFERENCES users (id), written_by TEXT NOT NULL)
            """)
        try db.execute("CREATE INDEX corrections_at ON corrections (at, id)")
        try db.execute("CREATE INDEX corrections_article ON corrections (article_id, at, id)")
        try db.execute(
            """
            CREATE TABLE withdrawals (
                article_id BIGINT PRIMARY KEY CONSTRAINT withdrawals_article REFERENCES articles (id),
                note TEXT NOT NULL,
                target_id BIGINT CONSTRAINT withdrawals_target REFERENCES articles (id), target_address TEXT,
                CONSTRAINT withdrawals_one_target CHECK (target_id IS NULL OR target_address IS NULL))
            """)
    }
}
