package import Database
package import Shell

/// How the newsroom works, as data: what the gate asks of every article, and which steps an article takes.
package struct RulesFeature: DeskFeature {
    private let rules: RuleRoutes
    private let workflow: WorkflowRoutes

    /// - Throws: what is wrong with the desk's templates.
    package init(database: Database, theme: DeskTheme) throws {
        rules = RuleRoutes(database: database, templates: try RuleTemplates(theme))
        workflow = WorkflowRoutes(
            database: database,
            template: try theme.template("workflow", WorkflowPage.self, words: RulesPhrase.self))
    }

    package func addRoutes(to routes: DeskRoutes) {
        routes.announce(RulesPhrase.self)
        rules.add(to: routes)
        workflow.add(to: routes)
    }
}
