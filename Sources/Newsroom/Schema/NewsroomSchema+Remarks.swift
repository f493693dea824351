import Database

extension NewsroomSchema {
    /// Comments whose writer put other words, or took them back.
    static let remarks = Migration("2026-11-24 remarks") { db in
        try db.execute("ALTER TABLE comments ADD COLUMN edited_at BIGINT")
        try db.execute("ALTER TABLE comments ADD COLUMN deleted_at BIGINT")
    }
}
