import Database
import Foundation
import Hummingbird
import Newsroom
import Shell
import Web

/// `/desk/persons`: who is named on articles.
struct PersonRoutes {
    let database: Database
    let templates: ArrangingTemplates

    func add(to routes: DeskRoutes) {
        routes.navigate(
            NavigationEntry(
                .people, 10, ArrangingPhrase.persons.wording, path: "/desk/persons", for: .managePersons,
                shortcut: "g p"))
        routes.get("/desk/persons", .holding(.managePersons), use: list)
        routes.get("/desk/persons/new", .holding(.managePersons)) { _, context, _ in edit(nil, context) }
        routes.post("/desk/persons", .holding(.managePersons)) { request, context, _ in
            try await save(nil, request, context)
        }
        routes.get("/desk/persons/:id", .holding(.managePersons)) { _, context, parameters in
            edit(try await find(parameters), context)
        }
        routes.post("/desk/persons/:id", .holding(.managePersons)) { request, context, parameters in
            try await save(find(parameters), request, context)
        }
    }

    @Sendable private func list(_ request: Request, _ context: DeskContext, _ parameters: DeskParameters) async throws
        -> Response
    {
        let query = parameters.query("q", as: String.self) ?? ""
        let after = parameters.query("after", as: Person.ID.self)
        let persons = try await database.read { db in
            try Person.named(query, after: after, limit: NamesPage.length + 1, in: db)
        }
        let shown = persons.prefix(NamesPage.length)
        let say = { (phrase: ArrangingPhrase) in phrase.text(context.language) }
        var page = NamesPage(
            title: say(.persons), help: say(.personsHelp), path: "/desk/persons", newName: say(.newPerson),
            findLabel: say(.findPerson), query: query, emptyTitle: say(query.isEmpty ? .noPersons : .noneFound))
        page.rows = shown.map { person in
            NamesPage.Row(
                name: person.name, note: person.title, path: "/desk/persons/\(person.id)",
                sitePath: SiteAddress.person(person.slug))
        }
        page.isContinued = after != nil
        if persons.count > shown.count, let last = shown.last {
            page.morePath = NamesPage.next("/desk/persons", query: query, after: last.id.description)
        }
        return context.page(templates.names, page, title: say(.persons))
    }

    private func find(_ parameters: DeskParameters) async throws -> Person {
        let id: Person.ID = try parameters.require("id")
        let person = try await database.read { db in try Person.find(id, in: db) }
        guard let person else { throw DeskRefusal.notFound }
        return person
    }

    private func edit(_ person: Person?, _ context: DeskContext, entered: Form? = nil) -> Response {
        let say = { (phrase: ArrangingPhrase) in phrase.text(context.language) }
        let form = FormView(
            to: person.map { "/desk/persons/\($0.id)" } ?? "/desk/persons",
            [
                FieldView(.line, "name", say(.name), person?.name ?? "").required().limit(120),
                FieldView(.line, "slug", say(.address), person?.slug ?? "").hint(say(.addressHelp)).limit(80),
                FieldView(.line, "title", say(.personTitle), person?.title ?? "").hint(say(.personTitleHelp)).limit(
                    120),
                FieldView(.text, "biography", say(.biography), person?.biography ?? "").limit(2_000).rows(6),
            ],
            submit: DeskWord.save.text(context.language), entered: entered, cancelPath: "/desk/persons",
            language: context.language)
        let title = person?.name ?? say(.newPerson)
        let page = FormPage(
            title: title, help: "", listPath: "/desk/persons", listName: say(.persons),
            sitePath: person.map { SiteAddress.person($0.slug) }, form: form)
        return context.page(
            templates.form, page, title: title, status: entered == nil ? .ok : .unprocessableContent)
    }

    private func save(_ person: Person?, _ request: Request, _ context: DeskContext) async throws -> Response {
        var form = try await request.form()
        let name = form.line("name", 1...120)
        let slug = form.slug(from: name)
        let title = form.line("title", 0...120)
        let biography = form.text("biography", 0...2_000)
        try form.end()
        let isSaved = try await Arranging.save(&form, in: database) { db in
            if var person {
                (person.name, person.slug, person.title, person.biography) = (name, slug, title, biography)
                try person.save(now: context.now, in: db)
                try LogEntry.append(
                    .personSaved, about: "person:\(person.id)", by: context.actor,
                    detail: ["name": name, "address": slug], now: context.now, in: db)
            } else {
                let created = try Person.create(
                    slug: slug, name: name, title: title, biography: biography, now: context.now, in: db)
                try LogEntry.append(
                    .personCreated, about: "person:\(created.id)", by: context.actor,
                    detail: ["name": name, "address": slug], now: context.now, in: db)
            }
        }
        guard isSaved else { return edit(person, context, entered: form) }
        return try context.redirect(to: "/desk/persons", saying: ArrangingPhrase.personSaved)
    }
}
