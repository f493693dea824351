package import Database

/// The importer's own tables, oldest migration first. Append only.
package enum ImportingSchema {
    package static let migrations = [importing]

    private static let importing = Migration("2026-11-24 importing") { db in
        for statement in statements { try db.execute(statement) }
    }

    /// `imports`: which page became which article. `source` is what makes a page the same page; `headline` and
    /// `day` are its folded headline and its own date, empty when it has none; `has_address` says that `source`
    /// is an address. `import_links`: related links that lead to no article yet.
    private static let statements: [SQL] = [
        """
        CREATE TABLE imports (
            article_id BIGINT NOT NULL CONSTRAINT imports_key PRIMARY KEY
                CONSTRAINT imports_article REFERENCES articles (id),
            source TEXT NOT NULL, has_address BIGINT NOT NULL, headline TEXT NOT NULL, day TEXT NOT NULL,
            content_hash TEXT NOT NULL, imported_at BIGINT NOT NULL)
        """,
        "CREATE UNIQUE INDEX imports_source_unique ON imports (source)",
        "CREATE INDEX imports_headline ON imports (headline)",
        """
        CREATE TABLE import_links (
            article_id BIGINT NOT NULL CONSTRAINT import_links_article REFERENCES articles (id),
            position BIGINT NOT NULL, headline TEXT NOT NULL, source TEXT NOT NULL,
            CONSTRAINT import_links_key PRIMARY KEY (article_id, position))
        """,
        "CREATE INDEX import_links_headline ON import_links (headline)",
        "CREATE INDEX import_links_source ON import_links (source)",
    ]
}
