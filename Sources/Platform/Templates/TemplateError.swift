/// Everything wrong with a set of templates, all problems together, ordered by template and line.
///
/// Thrown when a theme is loaded or a template is asked for, never while a page is rendered.
package struct TemplateError: Error, Equatable, CustomStringConvertible {
    package let problems: [TemplateProblem]

    /// Sorts and drops repetitions: a partial used in ten places reports a mistake once.
    package init(_ problems: [TemplateProblem]) {
        var unique: [TemplateProblem] = []
        for problem in problems.sorted(by: TemplateProblem.precedes) where unique.last != problem {
            unique.append(problem)
        }
        self.problems = unique
    }

    /// One problem a line, in the form compilers use: `article.mustache:12:7: message. What to do.`
    package var description: String {
        problems.map(\.description).joined(separator: "\n")
    }
}

/// One mistake in one template, and what its author can do about it.
package struct TemplateProblem: Equatable, Sendable, CustomStringConvertible {
    /// The template's name, without its extension.
    package let template: String
    /// From 1; 0 when the trouble is with the whole file.
    package let line: Int
    /// In bytes, from 1; 0 when the trouble is with the whole line.
    package let column: Int
    package let message: String
    /// The next step, a sentence.
    package let help: String

    package var description: String {
        "\(template).mustache:\(line):\(column): \(message) \(help)"
    }

    static func precedes(_ left: TemplateProblem, _ right: TemplateProblem) -> Bool {
        (left.template, left.line, left.column, left.message, left.help)
            < (right.template, right.line, right.column, right.message, right.help)
    }
}
