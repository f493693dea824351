import Database
import Foundation
import Hummingbird
import Newsroom
import Shell
import Web

/// `/desk/site`: the paper's own settings.
struct SettingsRoutes {
    let database: Database
    let templates: ArrangingTemplates

    func add(to routes: DeskRoutes) {
        routes.navigate(
            NavigationEntry(.house, 10, ArrangingPhrase.settings.wording, path: "/desk/site", for: .manageSite))
        routes.get("/desk/site", .holding(.manageSite)) { _, context, _ in
            show(try await database.read { db in try Site.find(in: db) }, context)
        }
        routes.post("/desk/site", .holding(.manageSite), use: save)
    }

    private func show(_ site: Site, _ context: DeskContext, entered: Form? = nil) -> Response {
        let say = { (phrase: ArrangingPhrase) in phrase.text(context.language) }
        let accounts = site.accounts.map { "\($0.name) \($0.address)" }.joined(separator: "\n")
        let form = FormView(
            to: "/desk/site",
            [
                FieldView(.line, "name", say(.paperName), site.name).required().limit(80),
                FieldView(.line, "tagline", say(.tagline), site.tagline).limit(160),
                FieldView(.select, "language", say(.language), site.language.rawValue).required().options([
                    FieldView.Option(Language.indonesian.rawValue, say(.indonesian)),
                    FieldView.Option(Language.english.rawValue, say(.english)),
                ]),
                FieldView(.select, "zone", say(.zone), site.zone.identifier).required().hint(say(.zoneHelp)).options(
                    Array(ZoneChoice.options(top: "", near: [site.zone]).dropFirst())),
                FieldView(.line, "pattern", say(.pattern), site.pattern.description).required().hint(say(.patternHelp))
                    .limit(120),
                FieldView(.text, "accounts", say(.accounts), accounts).hint(say(.accountsHelp)).limit(4_000).rows(5),
                FieldView(.line, "followWording", say(.followWording), site.follow?.wording ?? "").limit(160),
                FieldView(.address, "followAddress", say(.followAddress), site.follow?.address ?? "").limit(500),
                FieldView(.line, "imprint", say(.imprint), site.imprint).hint(say(.imprintHelp)).limit(300),
            ],
            submit: DeskWord.save.text(context.language), entered: entered, language: context.language)
        let page = FormPage(
            title: say(.settings), help: say(.settingsHelp), listPath: "", listName: "", sitePath: "/", form: form)
        return context.page(
            templates.form, page, title: say(.settings), status: entered == nil ? .ok : .unprocessableContent)
    }

    @Sendable private func save(_ request: Request, _ context: DeskContext, _ parameters: DeskParameters) async throws
        -> Response
    {
        try context.require(.manageSite, in: nil)
        var form = try await request.form()
        let settings = try SiteForm(&form, context.language)
        try form.end()
        guard form.faults.isEmpty, let settings else {
            return show(try await database.read { db in try Site.find(in: db) }, context, entered: form)
        }
        try await database.write { db in
            var site = try Site.find(in: db)
            let before = site
            settings.write(to: &site)
            try site.save(now: context.now, in: db)
            try LogEntry.append(
                .siteSaved, about: "site", by: context.actor, detail: settings.differences(from: before),
                now: context.now, in: db)
        }
        return try context.redirect(to: "/desk/site", saying: ArrangingPhrase.settingsSaved)
    }
}
