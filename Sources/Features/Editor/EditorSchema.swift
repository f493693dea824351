package import Database

/// The editor's own tables, oldest migration first. Append only.
package enum EditorSchema {
    package static let migrations = [editor, names, states]

    private static let editor = Migration("2026-11-24 editor") { db in
        for statement in statements { try db.execute(statement) }
    }

    /// `revision_notes`: what somebody wrote beside a revision they saved. `preview_links`: for people without an account;
    /// only the token's hash is kept.
    private static let statements: [SQL] = [
        """
        CREATE TABLE revision_notes (
            article_id BIGINT NOT NULL, number BIGINT NOT NULL, note TEXT NOT NULL,
            CONSTRAINT revision_notes_key PRIMARY KEY (article_id, number))
        """,
        """
        CREATE TABLE preview_links (
            id \(type: .identity), token_hash TEXT NOT NULL,
            article_id BIGINT NOT NULL CONSTRAINT preview_links_article REFERENCES articles (id),
            revision BIGINT, made_by BIGINT NOT NULL, made_at BIGINT NOT NULL, expires_at BIGINT NOT NULL)
        """,
        "CREATE UNIQUE INDEX preview_links_token ON preview_links (token_hash)",
        "CREATE INDEX preview_links_article ON preview_links (article_id, expires_at)",
    ]

    /// What lists and pickers find things by: names in lower case, kept by the database itself, compared by code point.
    private static let names = Migration("2026-11-24 editor names") { db in
        // SQLite adds computed columns only when they are not stored, PostgreSQL only when they are.
        switch db.dialect {
        case .sqlite:
            for statement in sqliteColumns { try db.execute(statement) }
        case .postgres:
            for statement in postgresColumns { try db.execute(statement) }
        }
        for statement in indexes { try db.execute(statement) }
    }

    /// The list of one state: a million live articles are not walked through for the few drafts between them.
    private static let states = Migration("2026-11-24 editor states") { db in
        try db.execute("CREATE INDEX articles_state ON articles (state, id)")
        try db.execute("CREATE INDEX articles_state_headline ON articles (state, headline_lower, id)")
    }

    private static let sqliteColumns: [SQL] = [
        "ALTER TABLE articles ADD COLUMN headline_lower TEXT GENERATED ALWAYS AS (lower(substr(headline, 1, 100))) VIRTUAL",
        "ALTER TABLE working_copies ADD COLUMN headline_lower TEXT GENERATED ALWAYS AS (lower(substr(headline, 1, 100))) VIRTUAL",
        "ALTER TABLE topics ADD COLUMN name_lower TEXT GENERATED ALWAYS AS (lower(name)) VIRTUAL",
        "ALTER TABLE persons ADD COLUMN name_lower TEXT GENERATED ALWAYS AS (lower(name)) VIRTUAL",
        "ALTER TABLE assets ADD COLUMN caption_lower TEXT GENERATED ALWAYS AS (lower(substr(caption, 1, 100))) VIRTUAL",
    ]

    private static let postgresColumns: [SQL] = [
        """
        ALTER TABLE articles ADD COLUMN headline_lower TEXT COLLATE "C"
            GENERATED ALWAYS AS (lower(substr(headline, 1, 100))) STORED
        """,
        """
        ALTER TABLE working_copies ADD COLUMN headline_lower TEXT COLLATE "C"
            GENERATED ALWAYS AS (lower(substr(headline, 1, 100))) STORED
        """,
        """
        ALTER TABLE topics ADD COLUMN name_lower TEXT COLLATE "C" GENERATED ALWAYS AS (lower(name)) STORED
        """,
        """
        ALTER TABLE persons ADD COLUMN name_lower TEXT COLLATE "C" GENERATED ALWAYS AS (lower(name)) STORED
        """,
        """
        ALTER TABLE assets ADD COLUMN caption_lower TEXT COLLATE "C"
            GENERATED ALWAYS AS (lower(substr(caption, 1, 100))) STORED
        """,
    ]

    private static let indexes: [SQL] = [
        "CREATE INDEX articles_headline_lower ON articles (headline_lower, id)",
        "CREATE INDEX working_copies_headline_lower ON working_copies (headline_lower, article_id)",
        "CREATE INDEX topics_name_lower ON topics (name_lower, id)",
        "CREATE INDEX persons_name_lower ON persons (name_lower, id)",
        "CREATE INDEX assets_caption_lower ON assets (kind, caption_lower, id)",
        "CREATE INDEX assets_newest ON assets (kind, id)",
    ]
}
