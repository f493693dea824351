import Database

extension NewsroomSchema {
    /// The front page as the desk arranged it, and as it will be.
    static let front = Migration("2026-11-24 front page") { db in
        try db.execute(
            """
            CREATE TABLE front_slots (
                position BIGINT PRIMARY KEY,
                article_id BIGINT CONSTRAINT front_slots_article REFERENCES articles (id), list TEXT,
                CONSTRAINT front_slots_one CHECK ((article_id IS NULL) <> (list IS NULL)))
            """)
        try db.execute(
            """
            CREATE TABLE scheduled_fronts (
                id \(type: .identity), slots TEXT NOT NULL,
                wall_day BIGINT NOT NULL, wall_minute BIGINT NOT NULL, zone TEXT NOT NULL, reading TEXT NOT NULL,
                at BIGINT NOT NULL,
                state TEXT NOT NULL CONSTRAINT scheduled_fronts_state CHECK (state IN ('waiting', 'done', 'cancelled')),
                user_id BIGINT CONSTRAINT scheduled_fronts_user REFERENCES users (id), actor TEXT NOT NULL,
                actor_name TEXT NOT NULL)
            """)
        try db.execute("CREATE INDEX scheduled_fronts_waiting ON scheduled_fronts (at, id) WHERE state = 'waiting'")
    }
}
