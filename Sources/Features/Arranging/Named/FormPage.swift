import Newsroom
import Shell
import Templates

/// Everything `form-page.mustache` may use: one thing being made or changed.
struct FormPage: TemplateContext {
    let title: String
    let help: String
    /// The list it belongs to.
    let listPath: String
    let listName: String
    /// Where readers see it; `nil` for what is not there yet.
    var sitePath: String?
    /// Something about it that cannot be changed here.
    var note: String?
    let form: FormView
    /// A second form that takes it away.
    var removal: FormView?
    var removalQuestion = ""

    static let keys: TemplateKeys<FormPage> = [
        .text("title") { $0.title },
        .text("help") { $0.help },
        .text("listPath") { $0.listPath },
        .text("listName") { $0.listName },
        .text("sitePath") { $0.sitePath },
        .text("note") { $0.note },
        .object("form") { $0.form },
        .object("removal") { $0.removal },
        .text("removalQuestion") { $0.removalQuestion },
    ]
}

extension FormPage {
    /// Of a named thing, known or new.
    init<Thing: NamedThing>(_ thing: Thing?, _ form: FormView, _ screens: NamedScreens, _ language: Language) {
        self.init(
            title: thing?.name ?? screens.new.text(language), help: "", listPath: screens.path,
            listName: screens.list.text(language), sitePath: thing?.sitePath, form: form)
    }
}
