import Database

extension NewsroomSchema {
    /// Persons' names as people type them into a search.
    static let persons = Migration("2026-11-24 persons") { db in
        try db.execute("ALTER TABLE persons ADD COLUMN search \(type: .text) NOT NULL DEFAULT ''")
        var names: [(Person.ID, String)] = []
        try db.rows("SELECT id, name FROM persons") { row in names.append((try row["id"], try row["name"])) }
        for (id, name) in names { try db.execute("UPDATE persons SET search = \(name.folded) WHERE id = \(id)") }
        try db.execute("CREATE INDEX persons_search ON persons (search, id)")
    }
}
