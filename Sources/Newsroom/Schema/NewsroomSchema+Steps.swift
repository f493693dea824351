import Database

extension NewsroomSchema {
    /// The board shows each step by itself, for a section, a person or everybody, by the last change or by the due moment:
    /// an index for each, in place of those without the step.
    static let steps = Migration("2026-11-24 board by steps") { db in
        for statement in stepIndexes { try db.execute(statement) }
    }

    private static let stepIndexes: [SQL] = [
        "DROP INDEX working_copies_changed",
        "DROP INDEX working_copies_section_changed",
        "DROP INDEX working_copies_assignee_changed",
        "DROP INDEX working_copies_due",
        "CREATE INDEX working_copies_section_changed ON working_copies (section_id, step, changed_at, article_id)",
        "CREATE INDEX working_copies_assignee_changed ON working_copies (assignee_id, step, changed_at, article_id)",
        "CREATE INDEX working_copies_owner_changed ON working_copies (owner_id, step, changed_at, article_id)",
        "CREATE INDEX working_copies_step_due ON working_copies (step, due_at, article_id) WHERE due_at IS NOT NULL",
        """
        CREATE INDEX working_copies_section_due ON working_copies (section_id, step, due_at, article_id)
        WHERE due_at IS NOT NULL
        """,
        """
        CREATE INDEX working_copies_assignee_due ON working_copies (assignee_id, step, due_at, article_id)
        WHERE due_at IS NOT NULL
        """,
        """
        CREATE INDEX working_copies_owner_due ON working_copies (owner_id, step, due_at, article_id)
        WHERE due_at IS NOT NULL
        """,
    ]
}
