/// A set of templates that may refer to each other: a theme.
///
/// A value: loading a theme makes a new library, and swapping it is one assignment.
package struct TemplateLibrary: Sendable {
    /// What the templates produce, which decides how values are escaped.
    package enum Kind: Sendable {
        /// HTML pages: escaped for the position in the page, refused where no escaping is safe.
        case html
        /// Plain e-mails: nothing is markup.
        case plain
        /// The Mustache specification to the letter: every value escaped as text, `{{{x}}}` not at all. For
        /// its own tests; never for pages.
        case specification
    }

    package let kind: Kind
    let templates: [String: [Node]]

    /// Parses Mustache sources by name, without extension.
    ///
    /// - Throws: every problem of syntax in every source. Names, partials and positions are checked by
    ///   ``template(_:_:)``, since only then is it known what a template is rendered over.
    package init(sources: [String: String], kind: Kind = .html) throws(TemplateError) {
        try self.init(bytes: sources.mapValues { Array($0.utf8) }, kind: kind)
    }

    /// As above. Bytes need not be valid UTF-8; literals are copied as they are.
    init(bytes: [String: [UInt8]], kind: Kind) throws(TemplateError) {
        var templates: [String: [Node]] = [:]
        var problems: [TemplateProblem] = []
        for (name, source) in bytes {
            let parsed = Parser.parse(name, source)
            templates[name] = parsed.nodes
            problems += parsed.problems
        }
        guard problems.isEmpty else { throw TemplateError(problems) }
        self.kind = kind
        self.templates = templates
    }

    /// The templates' names, sorted.
    package var names: [String] { templates.keys.sorted() }

    /// A template to render over contexts, the outermost first: `template("article", SitePage.self, ArticlePage.self)`.
    ///
    /// Checks every tag in it and in every partial and parent it reaches. Costs milliseconds: ask once when
    /// a theme is loaded, not once a page.
    ///
    /// - Throws: every unknown key, missing template and value in a position where none is safe.
    package func template<each Context: TemplateContext>(
        _ name: String, _ contexts: repeat (each Context).Type
    ) throws(TemplateError) -> Template<repeat each Context> {
        var shapes: [Shape] = []
        for context in repeat each contexts { shapes.append(Shape(context)) }
        return Template(program: try Compiler.compile(name, self, over: shapes))
    }
}
