import Database
import Hummingbird
import Newsroom
import Shell
import Web

/// `/desk/persons`: who is named on articles.
struct PersonRoutes: NamedRoutes {
    let database: Database
    let templates: ArrangingTemplates
    let screens = NamedScreens(
        subject: "person", created: .personCreated, saved: .personSaved, path: "/desk/persons",
        privilege: .managePersons, group: .people, place: 10, shortcut: "g p", list: .persons, listHelp: .personsHelp,
        new: .newPerson, none: .noPersons, isSaved: .personSaved, find: .findPerson)

    func list(_ context: DeskContext, _ parameters: DeskParameters) async throws -> Response {
        try await names(context, parameters, note: \.title) { try Person.named($0, after: $1, limit: $2, in: $3) }
    }

    func fields(_ person: Person?, _ context: DeskContext) -> [FieldView] {
        let say = { (phrase: ArrangingPhrase) in phrase.text(context.language) }
        return [
            FieldView(.line, "title", say(.personTitle), person?.title ?? "").hint(say(.personTitleHelp)).limit(120),
            FieldView(.text, "biography", say(.biography), person?.biography ?? "").limit(2_000).rows(6),
        ]
    }

    func saving(_ form: inout Form, of person: Person?, name: String, slug: String, _ context: DeskContext)
        -> Saving<Person>
    {
        let title = form.line("title", 0...120)
        let biography = form.text("biography", 0...2_000)
        return { db in
            guard var person else {
                return try Person.create(
                    slug: slug, name: name, title: title, biography: biography, now: context.now, in: db)
            }
            (person.name, person.slug, person.title, person.biography) = (name, slug, title, biography)
            try person.save(now: context.now, in: db)
            return person
        }
    }
}
