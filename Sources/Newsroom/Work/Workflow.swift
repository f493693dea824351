package import Database
package import Foundation

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
        try DeskSetting.save("workflow", words, in: db)
    }

    /// Writes it and logs it, if it is still what somebody saw.
    ///
    /// - Parameter seen: the workflow this one was made from.
    /// - Throws: ``WorkflowError/stale(_:)``.
    package func save(over seen: Workflow, by actor: Actor, now: Date, in db: Connection) throws {
        try ChangeLog.turn(in: db)
        let current = try Workflow.find(in: db)
        guard current == seen else { throw WorkflowError.stale(current) }
        guard current != self else { return }
        try save(in: db)
        try LogEntry.append(
            .workflowChanged, about: "workflow", by: actor, detail: ["from": current.words, "to": words], now: now,
            in: db)
    }

    /// As it is stored and logged.
    private var words: String { steps.map(\.rawValue).joined(separator: " ") }
}

/// Why a workflow is not saved.
package enum WorkflowError: Error, Equatable {
    /// Somebody changed it meanwhile: as it is now.
    case stale(Workflow)
}

extension LogEntry.Kind {
    package static let workflowChanged = Self("workflow-changed")
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
