import Database

extension NewsroomSchema {
    /// Working copies, their journal, and the desk's own settings.
    static let work = Migration("2026-11-24 work") { db in
        for statement in copies { try db.execute(statement) }
    }

    /// Headline, section and number of words stand beside the content for lists. The content stands last, see `articles`.
    private static let copies: [SQL] = [
        // The version at which an article's last working copy ended: numbers are never used again.
        "ALTER TABLE articles ADD COLUMN copy_version BIGINT NOT NULL DEFAULT 0",
        """
        CREATE TABLE working_copies (
            article_id BIGINT PRIMARY KEY CONSTRAINT working_copies_article REFERENCES articles (id),
            version BIGINT NOT NULL, base BIGINT NOT NULL, standing BIGINT NOT NULL,
            step TEXT NOT NULL CONSTRAINT working_copies_step
                CHECK (step IN ('idea', 'assigned', 'writing', 'review', 'approved', 'scheduled')),
            step_at BIGINT NOT NULL,
            owner_id BIGINT CONSTRAINT working_copies_owner REFERENCES users (id),
            assignee_id BIGINT CONSTRAINT working_copies_assignee REFERENCES users (id),
            writer_id BIGINT CONSTRAINT working_copies_writer REFERENCES users (id),
            due_at BIGINT, planned_length BIGINT, embargo_until BIGINT,
            held_by BIGINT CONSTRAINT working_copies_held REFERENCES users (id), held_at BIGINT, held_reason TEXT,
            approved_by BIGINT CONSTRAINT working_copies_approved REFERENCES users (id), approved_at BIGINT,
            approved_version BIGINT,
            changed_at BIGINT NOT NULL, changed_by TEXT NOT NULL,
            headline TEXT NOT NULL, section_id BIGINT CONSTRAINT working_copies_section REFERENCES sections (id),
            word_count BIGINT NOT NULL, content TEXT NOT NULL,
            CONSTRAINT working_copies_hold CHECK ((held_by IS NULL) = (held_at IS NULL)),
            CONSTRAINT working_copies_approval CHECK
                ((approved_by IS NULL) = (approved_at IS NULL) AND (approved_by IS NULL) = (approved_version IS NULL)))
        """,
        """
        CREATE TABLE copy_journal (
            article_id BIGINT NOT NULL CONSTRAINT copy_journal_copy REFERENCES working_copies (article_id),
            version BIGINT NOT NULL, client TEXT NOT NULL, number BIGINT NOT NULL, at BIGINT NOT NULL,
            user_id BIGINT CONSTRAINT copy_journal_user REFERENCES users (id), change TEXT NOT NULL,
            CONSTRAINT copy_journal_key PRIMARY KEY (article_id, version))
        """,
        "CREATE UNIQUE INDEX copy_journal_sent_once ON copy_journal (article_id, client, number)",
        "CREATE TABLE desk_settings (name TEXT PRIMARY KEY, value TEXT NOT NULL)",
    ]
}
