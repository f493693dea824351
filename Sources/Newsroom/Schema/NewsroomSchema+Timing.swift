import Database

extension NewsroomSchema {
    /// What is to happen by itself, and the latest moment the timer has seen.
    static let timing = Migration("2026-11-24 timing") { db in
        for statement in scheduledActions { try db.execute(statement) }
    }

    private static let scheduledActions: [SQL] = [
        """
        CREATE TABLE scheduled_actions (
            id \(type: .identity),
            article_id BIGINT NOT NULL CONSTRAINT scheduled_actions_article REFERENCES articles (id),
            kind TEXT NOT NULL CONSTRAINT scheduled_actions_kind CHECK (kind IN ('publish', 'swap', 'withdraw')),
            wall_time TEXT NOT NULL, zone TEXT NOT NULL,
            follows_paper BIGINT NOT NULL CONSTRAINT scheduled_actions_follows CHECK (follows_paper IN (0, 1)),
            occurrence TEXT CONSTRAINT scheduled_actions_occurrence CHECK (occurrence IN ('first', 'second')),
            due_at BIGINT NOT NULL, moved_from BIGINT,
            actor TEXT NOT NULL, actor_name TEXT NOT NULL, made_at BIGINT NOT NULL,
            state TEXT NOT NULL CONSTRAINT scheduled_actions_state
                CHECK (state IN ('waiting', 'done', 'failed', 'cancelled')),
            fence BIGINT NOT NULL, claimed_until BIGINT NOT NULL, done_at BIGINT, failure TEXT, detail TEXT NOT NULL,
            CONSTRAINT scheduled_actions_over CHECK ((state = 'waiting') = (done_at IS NULL)))
        """,
        "CREATE INDEX scheduled_actions_due ON scheduled_actions (due_at, id) WHERE state = 'waiting'",
        """
        CREATE UNIQUE INDEX scheduled_actions_waiting_unique ON scheduled_actions (article_id, kind)
        WHERE state = 'waiting'
        """,
        "CREATE INDEX scheduled_actions_failed ON scheduled_actions (done_at, id) WHERE state = 'failed'",
        "CREATE INDEX scheduled_actions_of_article ON scheduled_actions (article_id, id)",
        """
        CREATE TABLE timer_clock (
            id BIGINT PRIMARY KEY CONSTRAINT timer_clock_single CHECK (id = 1), latest_at BIGINT NOT NULL)
        """,
    ]
}
