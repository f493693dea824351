import Database

extension NewsroomSchema {
    /// What was done, for the list of it; the zone in which a user reads the clock.
    static let timetable = Migration("2026-11-24 timetable") { db in
        try db.execute("ALTER TABLE users ADD COLUMN zone \(type: .text)")
        try db.execute("CREATE INDEX scheduled_actions_done ON scheduled_actions (done_at, id) WHERE state = 'done'")
    }
}
