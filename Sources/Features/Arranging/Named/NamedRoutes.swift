import Database
import Hummingbird
import Newsroom
import Shell
import Web

/// Writes what a form says and gives the thing as it is then.
typealias Saving<Thing> = @Sendable (Connection) throws -> Thing

/// The screens of one kind of named thing: its list, a form for a new or a known one, saving.
///
/// What is the same for all stands in the extensions; what a kind has besides its name and address, the kind says.
protocol NamedRoutes: Sendable {
    associatedtype Thing: NamedThing

    var database: Database { get }
    var templates: ArrangingTemplates { get }
    var screens: NamedScreens { get }

    func list(_ context: DeskContext, _ parameters: DeskParameters) async throws -> Response

    /// - Throws: a 403 when somebody who holds the screens' privilege may not change this one.
    func check(_ thing: Thing, _ context: DeskContext) throws

    /// The fields after name and address.
    func fields(_ thing: Thing?, _ context: DeskContext) async throws -> [FieldView]

    /// Reads these fields; name and slug are as entered.
    func saving(_ form: inout Form, of thing: Thing?, name: String, slug: String, _ context: DeskContext) throws
        -> Saving<Thing>

    /// The page around the form.
    func page(_ thing: Thing?, _ form: FormView, _ context: DeskContext, _ status: HTTPResponse.Status) async throws
        -> Response
}

extension NamedRoutes {
    func check(_ thing: Thing, _ context: DeskContext) {}

    func page(_ thing: Thing?, _ form: FormView, _ context: DeskContext, _ status: HTTPResponse.Status) async throws
        -> Response
    {
        show(FormPage(thing, form, screens, context.language), context, status)
    }

    func show(_ page: FormPage, _ context: DeskContext, _ status: HTTPResponse.Status) -> Response {
        context.page(templates.form, page, title: page.title, status: status)
    }

    func addScreens(to routes: DeskRoutes) {
        let (path, policy) = (screens.path, Policy.holding(screens.privilege))
        routes.navigate(
            NavigationEntry(
                screens.group, screens.place, screens.list.wording, path: path, for: screens.privilege,
                shortcut: screens.shortcut))
        routes.get(path, policy) { _, context, parameters in try await list(context, parameters) }
        routes.get("\(path)/new", policy) { _, context, _ in try await edit(nil, context) }
        routes.post(path, policy) { request, context, _ in try await save(nil, request, context) }
        routes.get("\(path)/:id", policy) { _, context, parameters in
            try await edit(find(parameters, context), context)
        }
        routes.post("\(path)/:id", policy) { request, context, parameters in
            try await save(find(parameters, context), request, context)
        }
    }

    /// The thing whose number is in the path, if the user may change it.
    func find(_ parameters: DeskParameters, _ context: DeskContext) async throws -> Thing {
        let id: Identifier<Thing> = try parameters.require("id")
        let thing = try await database.read { db in try Thing.find(id, in: db) }
        guard let thing else { throw DeskRefusal.notFound }
        try check(thing, context)
        return thing
    }

    /// - Parameter entered: what came back wrong.
    func form(_ thing: Thing?, _ context: DeskContext, entered: Form? = nil) async throws -> FormView {
        let say = { (phrase: ArrangingPhrase) in phrase.text(context.language) }
        let named = [
            FieldView(.line, screens.name.rawValue, say(screens.name), thing?.name ?? "").required()
                .limit(screens.nameLimit),
            FieldView(.line, "slug", say(.address), thing?.slug ?? "").hint(say(.addressHelp)).limit(80),
        ]
        return FormView(
            to: thing.map { screens.path(of: $0.id) } ?? screens.path, try await named + fields(thing, context),
            submit: DeskWord.save.text(context.language), entered: entered, cancelPath: screens.path,
            language: context.language)
    }

    private func edit(_ thing: Thing?, _ context: DeskContext, entered: Form? = nil) async throws -> Response {
        let form = try await form(thing, context, entered: entered)
        return try await page(thing, form, context, entered == nil ? .ok : .unprocessableContent)
    }

    private func save(_ thing: Thing?, _ request: Request, _ context: DeskContext) async throws -> Response {
        var form = try await request.form(upTo: screens.formLimit)
        let name = form.line(screens.name.rawValue, 1...screens.nameLimit)
        let slug = form.slug(from: name)
        let saving = try saving(&form, of: thing, name: name, slug: slug, context)
        try form.end()
        if form.faults.isEmpty {
            do {
                try await database.write { db in
                    let saved = try saving(db)
                    try LogEntry.append(
                        thing == nil ? screens.created : screens.saved, about: "\(screens.subject):\(saved.id)",
                        by: context.actor, detail: [screens.name.rawValue: name, "address": slug], now: context.now,
                        in: db)
                }
            } catch {
                try form.fault(error, context.language)
            }
        }
        guard form.faults.isEmpty else { return try await edit(thing, context, entered: form) }
        return try context.redirect(to: screens.path, saying: screens.isSaved)
    }
}

extension Form {
    /// The slug field: what was entered, or one made from the name.
    fileprivate mutating func slug(from name: String) -> String {
        let entered = line("slug", 0...80)
        guard !entered.isEmpty else { return Slug.from(name, fallback: "") }
        if !Slug.isValid(entered) { fault("slug", .notASlug) }
        return entered
    }

    /// What only the database can know becomes a fault beside its field; anything else is thrown on.
    fileprivate mutating func fault(_ error: any Error, _ language: Language) throws {
        switch error {
        case SiteError.badSlug: fault("slug", .notASlug)
        case SiteError.reservedSlug: fault("slug", .reserved)
        case DatabaseError.constraint(.unique, _): fault("slug", .taken)
        case SiteError.loop: fault("parent", .other(ArrangingPhrase.underItself.text(language)))
        // What was chosen is gone by now.
        case DatabaseError.constraint(.foreignKey, _): throw DeskRefusal.stale
        default: throw error
        }
    }
}
