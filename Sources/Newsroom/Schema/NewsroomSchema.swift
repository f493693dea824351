package import Database

/// The newsroom's tables, oldest migration first. Append only; nothing here is edited after a release.
package enum NewsroomSchema {
    package static let migrations = [
        newsroom, people, work, gate, publication, board, comments, topics, persons, timing,
        arranging, steps, talk, timetable, remarks, pictures,
    ]

    private static let newsroom = Migration("2026-11-24 newsroom") { db in
        for statement in site + parts + articles + changes { try db.execute(statement) }
    }

    /// `addresses` holds the one-word addresses, which sections and plain pages share.
    private static let site: [SQL] = [
        """
        CREATE TABLE site (
            id BIGINT PRIMARY KEY CONSTRAINT site_single CHECK (id = 1),
            name TEXT NOT NULL, tagline TEXT NOT NULL, address TEXT NOT NULL, time_zone TEXT NOT NULL,
            language TEXT NOT NULL, article_pattern TEXT NOT NULL, former_patterns TEXT NOT NULL,
            follow_wording TEXT, follow_address TEXT, accounts TEXT NOT NULL, imprint TEXT NOT NULL)
        """,
        "CREATE TABLE addresses (slug TEXT NOT NULL, CONSTRAINT addresses_slug_unique UNIQUE (slug))",
        """
        CREATE TABLE sections (
            id \(type: .identity), parent_id BIGINT CONSTRAINT sections_parent REFERENCES sections (id),
            slug TEXT NOT NULL CONSTRAINT sections_address REFERENCES addresses (slug),
            name TEXT NOT NULL, summary TEXT NOT NULL, position BIGINT NOT NULL)
        """,
        "CREATE UNIQUE INDEX sections_slug_unique ON sections (slug)",
        "CREATE INDEX sections_parent ON sections (parent_id, position)",
        """
        CREATE TABLE pages (
            id \(type: .identity), slug TEXT NOT NULL CONSTRAINT pages_address REFERENCES addresses (slug),
            title TEXT NOT NULL, updated_at BIGINT NOT NULL, body TEXT NOT NULL)
        """,
        "CREATE UNIQUE INDEX pages_slug_unique ON pages (slug)",
        """
        CREATE TABLE menu_entries (
            position BIGINT PRIMARY KEY, label TEXT NOT NULL,
            kind TEXT NOT NULL CONSTRAINT menu_entries_kind
                CHECK (kind IN ('section', 'page', 'video', 'index', 'accounts', 'address')),
            section_id BIGINT CONSTRAINT menu_entries_section REFERENCES sections (id),
            page_id BIGINT CONSTRAINT menu_entries_page REFERENCES pages (id), address TEXT)
        """,
    ]

    private static let parts: [SQL] = [
        "CREATE TABLE topics (id \(type: .identity), slug TEXT NOT NULL, name TEXT NOT NULL, summary TEXT NOT NULL)",
        "CREATE UNIQUE INDEX topics_slug_unique ON topics (slug)",
        """
        CREATE TABLE persons (
            id \(type: .identity), slug TEXT NOT NULL, name TEXT NOT NULL, title TEXT NOT NULL, biography TEXT NOT NULL)
        """,
        "CREATE UNIQUE INDEX persons_slug_unique ON persons (slug)",
        """
        CREATE TABLE assets (
            id \(type: .identity),
            kind TEXT NOT NULL CONSTRAINT assets_kind CHECK (kind IN ('picture', 'video', 'file')),
            file_name TEXT, media_type TEXT, byte_count BIGINT, poster_name TEXT, width BIGINT, height BIGINT, source_address TEXT,
            caption TEXT NOT NULL, credit TEXT NOT NULL, alternative TEXT NOT NULL, rights TEXT NOT NULL,
            created_at BIGINT NOT NULL)
        """,
    ]

    /// The body stands last in its row, so that lists read a row's first page only.
    private static let articles: [SQL] = [
        """
        CREATE TABLE articles (
            id \(type: .identity), kicker TEXT NOT NULL, headline TEXT NOT NULL, summary TEXT NOT NULL,
            dateline_place TEXT, dateline_publication TEXT,
            section_id BIGINT CONSTRAINT articles_section REFERENCES sections (id),
            lead_asset_id BIGINT CONSTRAINT articles_lead REFERENCES assets (id), lead_caption TEXT,
            language TEXT NOT NULL, slug TEXT NOT NULL,
            state TEXT NOT NULL CONSTRAINT articles_state CHECK (state IN ('draft', 'live', 'withdrawn')),
            shown_at BIGINT, first_published_at BIGINT, updated_at BIGINT, withdrawn_at BIGINT,
            revision BIGINT NOT NULL, word_count BIGINT NOT NULL, body TEXT NOT NULL,
            CONSTRAINT articles_live_dates
                CHECK (state <> 'live' OR (shown_at IS NOT NULL AND first_published_at IS NOT NULL)))
        """,
        """
        CREATE TABLE revisions (
            article_id BIGINT NOT NULL CONSTRAINT revisions_article REFERENCES articles (id),
            number BIGINT NOT NULL, saved_at BIGINT NOT NULL, saved_by TEXT NOT NULL, content TEXT NOT NULL,
            CONSTRAINT revisions_key PRIMARY KEY (article_id, number))
        """,
        """
        CREATE TABLE article_topics (
            article_id BIGINT NOT NULL CONSTRAINT article_topics_article REFERENCES articles (id),
            position BIGINT NOT NULL, topic_id BIGINT NOT NULL CONSTRAINT article_topics_topic REFERENCES topics (id),
            CONSTRAINT article_topics_key PRIMARY KEY (article_id, position))
        """,
        """
        CREATE TABLE article_persons (
            article_id BIGINT NOT NULL CONSTRAINT article_persons_article REFERENCES articles (id),
            position BIGINT NOT NULL, person_id BIGINT NOT NULL CONSTRAINT article_persons_person REFERENCES persons (id),
            role TEXT NOT NULL, CONSTRAINT article_persons_key PRIMARY KEY (article_id, position))
        """,
        """
        CREATE TABLE listings (
            list \(type: .text) NOT NULL, shown_at BIGINT NOT NULL,
            article_id BIGINT NOT NULL CONSTRAINT listings_article REFERENCES articles (id))
        """,
        "CREATE UNIQUE INDEX listings_order ON listings (list, shown_at DESC, article_id DESC)",
        "CREATE INDEX listings_article ON listings (article_id)",
    ]

    private static let changes: [SQL] = [
        """
        CREATE TABLE changes (
            seq \(type: .identity), at BIGINT NOT NULL, kind TEXT NOT NULL, subject TEXT NOT NULL, fact TEXT NOT NULL)
        """
    ]
}
