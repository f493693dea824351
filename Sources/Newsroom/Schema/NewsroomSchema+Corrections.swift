import Database

extension NewsroomSchema {
    /// What readers are told of mistakes, and of articles that are no longer there.
    static let corrections = Migration("2026-11-24 corrections") { db in
        for statement in statements { try db.execute(statement) }
    }

    private static let statements: [SQL] = [
        """
        CREATE TABLE corrections (
            id \(type: .identity),
            article_id BIGINT NOT NULL CONSTRAINT corrections_article REFERENCES articles (id),
            at BIGINT NOT NULL, note TEXT NOT NULL, made_by TEXT NOT NULL)
        """,
        "CREATE INDEX corrections_of_article ON corrections (article_id, at, id)",
        "CREATE INDEX corrections_order ON corrections (at, id)",
        """
        CREATE TABLE withdrawals (
            article_id BIGINT PRIMARY KEY CONSTRAINT withdrawals_article REFERENCES articles (id),
            note TEXT NOT NULL, leads_to_id BIGINT CONSTRAINT withdrawals_leads_to REFERENCES articles (id),
            leads_to TEXT, CONSTRAINT withdrawals_one_way CHECK (leads_to_id IS NULL OR leads_to IS NULL))
        """,
    ]
}
