package import Database

extension Topic {
    /// Topics whose names begin with `text`, whatever its case and accents, in the order of their names.
    ///
    /// One range scan of `topics_search`, however many topics there are.
    ///
    /// - Parameter last: the last topic of the page before, of the same question; `nil` for the first page.
    package static func matching(
        _ text: String, after last: Topic? = nil, limit: Int = 20, in db: Connection
    ) throws -> [Topic] {
        try db.all(search(text, after: last, limit: limit))
    }

    /// The statement of ``matching(_:after:limit:in:)``.
    package static func search(_ text: String, after last: Topic?, limit: Int) -> SQL {
        let start = searchName(text)
        // After every name that begins so: no name holds this noncharacter.
        let end = start + "\u{10FFFF}"
        return """
            SELECT \(columns) FROM topics
            WHERE merged_into IS NULL AND (search_name, id) > (\(last.map { searchName($0.name) } ?? start), \(last?.id ?? 0))
                AND search_name < \(end)
            ORDER BY search_name, id LIMIT \(limit)
            """
    }

    /// What a topic is found by: lower case, without accents, single spaces; at most 100 characters.
    package static func searchName(_ name: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in name.folded.unicodeScalars where scalar.value > 0 && scalar.value < 0x10FFFE {
            guard scalar.properties.isWhitespace else {
                scalars.append(scalar)
                continue
            }
            if let last = scalars.last, last != " " { scalars.append(" ") }
        }
        return String(scalars.prefix(100))
    }

    /// Gives every topic what it is found by.
    static func writeSearchNames(in db: Connection) throws {
        var last: ID = 0
        while true {
            let topics: [Topic] = try db.all(
                "SELECT \(columns) FROM topics WHERE id > \(last) ORDER BY id LIMIT 30")
            guard let first = topics.first, let end = topics.last else { return }
            var rows: SQL = "(\(first.id), \(searchName(first.name)))"
            for topic in topics.dropFirst() { rows += ", (\(topic.id), \(searchName(topic.name)))" }
            try db.execute(
                """
                WITH names (id, name) AS (VALUES \(rows))
                UPDATE topics SET search_name = names.name FROM names WHERE names.id = topics.id
                """)
            last = end.id
        }
    }
}
