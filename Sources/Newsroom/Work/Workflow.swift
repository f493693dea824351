package import Database

/// The steps a newsroom takes from idea to page; it may leave out all but writing and scheduled.
package struct Workflow: Equatable, Sendable {
    /// In the order in which they are taken.
    package let steps: [Step]

    /// - Parameter steps: what is used; writing and scheduled always are.
    package init(_ steps: Set<Step> = Set(Step.allCases)) {
        self.steps = Step.allCases.filter { steps.contains($0) || $0 == .writing || $0 == .scheduled }
    }

    package func uses(_ step: Step) -> Bool { steps.contains(step) }

    /// Where a new article begins.
    package var first: Step { steps.first ?? .writing }

    /// - Throws: whatever the database throws; a paper that never chose uses every step.
    package static func find(in db: Connection) throws -> Workflow {
        guard let words = try DeskSetting.find("workflow", in: db) else { return Workflow() }
        return Workflow(
            Set(words.utf8.split(separator: UInt8(ascii: " ")).compactMap { Step(rawValue: String(Substring($0))) }))
    }

    /// Working copies at a step that is no longer used stay there until their next.
    package func save(in db: Connection) throws {
        try DeskSetting.save("workflow", steps.map(\.rawValue).joined(separator: " "), in: db)
    }
}

/// The table `desk_settings`: choices of the newsroom that readers never see.
enum DeskSetting {
    static func find(_ name: String, in db: Connection) throws -> String? {
        try db.value("SELECT value FROM desk_settings WHERE name = \(name)")
    }

    static func save(_ name: String, _ value: String, in db: Connection) throws {
        try db.execute(
            """
            INSERT INTO desk_settings (name, value) VALUES (\(name), \(value))
            ON CONFLICT (name) DO UPDATE SET value = excluded.value
            """)
    }
}
