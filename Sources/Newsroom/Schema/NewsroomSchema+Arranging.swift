import Database

extension NewsroomSchema {
    /// The front page as the desk arranges it; addresses that sections, topics and persons have left.
    static let arranging = Migration("2026-11-24 arranging") { db in
        for statement in front + formerSlugs { try db.execute(statement) }
    }

    /// A slot without an article is automatic.
    private static let front: [SQL] = [
        """
        CREATE TABLE front_arrangements (
            id \(type: .identity), name TEXT NOT NULL, starts_at BIGINT, ends_at BIGINT, revision BIGINT NOT NULL,
            CONSTRAINT front_arrangements_ends CHECK (ends_at IS NULL OR ends_at > starts_at))
        """,
        "CREATE INDEX front_arrangements_start ON front_arrangements (starts_at, id)",
        """
        CREATE TABLE front_slots (
            arrangement_id BIGINT NOT NULL CONSTRAINT front_slots_arrangement REFERENCES front_arrangements (id),
            position BIGINT NOT NULL, article_id BIGINT CONSTRAINT front_slots_article REFERENCES articles (id),
            section_id BIGINT CONSTRAINT front_slots_section REFERENCES sections (id), until_at BIGINT,
            CONSTRAINT front_slots_key PRIMARY KEY (arrangement_id, position),
            CONSTRAINT front_slots_content CHECK (article_id IS NULL OR section_id IS NULL))
        """,
        "CREATE INDEX front_slots_article ON front_slots (article_id)",
    ]

    private static let formerSlugs: [SQL] = [
        """
        CREATE TABLE former_slugs (
            kind TEXT NOT NULL CONSTRAINT former_slugs_kind CHECK (kind IN ('section', 'topic', 'person')),
            slug TEXT NOT NULL, section_id BIGINT CONSTRAINT former_slugs_section REFERENCES sections (id),
            topic_id BIGINT CONSTRAINT former_slugs_topic REFERENCES topics (id),
            person_id BIGINT CONSTRAINT former_slugs_person REFERENCES persons (id), left_at BIGINT NOT NULL,
            CONSTRAINT former_slugs_key PRIMARY KEY (kind, slug))
        """,
        "CREATE INDEX former_slugs_topic ON former_slugs (topic_id)",
    ]
}
