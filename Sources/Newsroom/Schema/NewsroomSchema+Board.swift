import Database

extension NewsroomSchema {
    /// The board's orders: each list of working copies is a walk along one of these, newest change first.
    static let board = Migration("2026-11-24 board") { db in
        for index in boardIndexes { try db.execute(index) }
    }

    private static let boardIndexes: [SQL] = [
        "CREATE INDEX working_copies_changed ON working_copies (changed_at, article_id)",
        "CREATE INDEX working_copies_step_changed ON working_copies (step, changed_at, article_id)",
        "CREATE INDEX working_copies_section_changed ON working_copies (section_id, changed_at, article_id)",
        "CREATE INDEX working_copies_assignee_changed ON working_copies (assignee_id, changed_at, article_id)",
        "CREATE INDEX working_copies_due ON working_copies (due_at, article_id) WHERE due_at IS NOT NULL",
    ]

    /// What colleagues say to one another about an article; readers never see it.
    static let comments = Migration("2026-11-24 comments") { db in
        try db.execute(
            """
            CREATE TABLE comments (
                id \(type: .identity),
                article_id BIGINT NOT NULL CONSTRAINT comments_article REFERENCES articles (id),
                answers_id BIGINT CONSTRAINT comments_answers REFERENCES comments (id),
                at BIGINT NOT NULL, user_id BIGINT NOT NULL CONSTRAINT comments_user REFERENCES users (id),
                passage TEXT, block BIGINT, version BIGINT, text TEXT NOT NULL,
                settled_at BIGINT, settled_by BIGINT CONSTRAINT comments_settled REFERENCES users (id),
                CONSTRAINT comments_settlement CHECK ((settled_at IS NULL) = (settled_by IS NULL)))
            """)
        try db.execute("CREATE INDEX comments_article ON comments (article_id, id)")
        try db.execute(
            """
            CREATE TABLE mentions (
                comment_id BIGINT NOT NULL CONSTRAINT mentions_comment REFERENCES comments (id),
                user_id BIGINT NOT NULL CONSTRAINT mentions_user REFERENCES users (id), seen_at BIGINT,
                CONSTRAINT mentions_key PRIMARY KEY (comment_id, user_id))
            """)
        try db.execute("CREATE INDEX mentions_unseen ON mentions (user_id, comment_id) WHERE seen_at IS NULL")
    }
}
