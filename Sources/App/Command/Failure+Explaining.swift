import App
import Database
import Delivery
import Foundation
import Newsroom
import Templates

extension Failure {
    /// What a person can do about an error that a command met.
    init(explaining error: any Error) {
        switch error {
        case let error as TemplateError:
            self.init(.configuration, "The theme has mistakes:\n\(error)")
        case ThemeError.missing(let what):
            self.init(.configuration, "The theme is incomplete: there is no \(what).")
        case SiteError.notSetUp:
            self.init(.configuration, "This database holds no newspaper yet. Make one with “redaksi demo”.")
        case DemoError.notEmpty:
            self.init(
                .cannotCreate,
                "This database already has articles; the demo newspaper goes into an empty one. Give another --data folder."
            )
        case DemoError.malformed(let file, let what):
            self.init(.data, "The demo file \(file) cannot be used: \(what)")
        case DemoError.unknown(let file, let kind, let name):
            self.init(.data, "The demo file \(file) names a \(kind) that is not in paper.json: \(name)")
        case let error as MigrationError:
            self.init(.configuration, "\(error)")
        case let error as DatabaseError:
            self.init(.unavailable, "The database: \(error)")
        default:
            self.init(.software, "\(error)")
        }
    }
}
