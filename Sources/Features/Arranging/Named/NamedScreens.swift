import Database
import Newsroom
import Shell

/// What the screens of one kind of named thing are called, where they are and for whom.
struct NamedScreens: Sendable {
    /// In the log: `topic` of `topic:7`.
    let subject: String
    let created, saved: LogEntry.Kind

    /// The list's; the form of a new thing is under it at `new`, a known one's at its number.
    let path: String
    let privilege: Privilege
    /// Of the entry in the desk's menu.
    let group: NavigationEntry.Group, place: Int
    var shortcut: String?

    let list, listHelp, new, none, isSaved: ArrangingPhrase
    /// Beside the field that finds names by how they begin; `nil` where all of them are shown.
    var find: ArrangingPhrase?
    /// The label of the field with the thing's name; the field, and the detail of the log, is called as its key.
    var name = ArrangingPhrase.name
    /// In Unicode scalars.
    var nameLimit = 120
    /// Bytes of a form.
    var formLimit = 65_536

    func path<Thing>(of id: Identifier<Thing>) -> String { "\(path)/\(id)" }
}
