import Database

extension NewsroomSchema {
    /// The gate's rules, and until when the paper may show an asset.
    static let gate = Migration("2026-11-24 gate") { db in
        try db.execute("ALTER TABLE assets ADD COLUMN rights_until BIGINT")
        try db.execute(
            """
            CREATE TABLE gate_rules (
                id \(type: .identity), section_id BIGINT CONSTRAINT gate_rules_section REFERENCES sections (id),
                rule TEXT NOT NULL, parameters TEXT NOT NULL)
            """)
        for (rule, parameters) in rules {
            try db.execute("INSERT INTO gate_rules (rule, parameters) VALUES (\(rule), \(parameters))")
        }
    }

    /// What a paper asks of every article until it decides otherwise.
    private static let rules = [
        ("required", #"{"fields":["headline","body"]}"#), ("picture-credit", "{}"), ("picture-rights", "{}"),
        ("embargo", "{}"), ("reapproval", "{}"), ("legal-hold", "{}"),
    ]
}
