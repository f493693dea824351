import Database

/// A small table: numbered notes.
struct Note: Record, Equatable, Sendable {
    typealias ID = Identifier<Note>

    let id: ID
    let text: String
    let mood: String?

    init(_ id: ID, _ text: String, mood: String? = nil) {
        self.id = id
        self.text = text
        self.mood = mood
    }

    init(row: Row) throws {
        id = try row["id"]
        text = try row["text"]
        mood = try row["mood"]
    }

    static func createTable(_ database: Database) async throws {
        try await database.write { db in
            try db.execute(
                """
                CREATE TABLE notes (
                    id \(type: .identity),
                    text \(type: .text) NOT NULL CONSTRAINT notes_text_length CHECK (length(text) < 100),
                    mood TEXT,
                    CONSTRAINT notes_mood_unique UNIQUE (mood)
                )
                """)
        }
    }
}
