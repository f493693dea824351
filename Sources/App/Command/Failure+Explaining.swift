import Accounts
import App
import Database
import Delivery
import Edge
import Foundation
import Newsroom
import Shell
import Templates

extension Failure {
    /// What a person can do about an error that a command met.
    init(explaining error: any Error) {
        switch error {
        case let error as StartError:
            self.init(start: error)
        case let error as TemplateError:
            self.init(.configuration, "The theme has mistakes:\n\(error)")
        case ThemeError.missing(let what):
            self.init(.configuration, "The theme is incomplete: there is no \(what).")
        case DeskThemeError.missing(let what):
            self.init(.configuration, "The desk is incomplete: there is no \(what) in the folder Desk.")
        case DeskThemeError.unknownKind(let name):
            self.init(.configuration, "The desk has a file of a kind that is not served: \(name).")
        case let error as CertificateProblem:
            self.init(.configuration, "The certificate: \(error).")
        case SiteError.notSetUp:
            self.init(
                .configuration,
                "This database holds no newspaper yet. Make one: “redaksi new FILE” for your own, “redaksi demo” for a sample."
            )
        case DemoError.malformed(let file, let what):
            self.init(.data, "The demo file \(file) cannot be used: \(what)")
        case DemoError.unknown(let file, let kind, let name):
            self.init(.data, "The demo file \(file) names a \(kind) that is not in paper.json: \(name)")
        case let error as PaperError:
            self.init(paper: error)
        case let error as ArticleError: self.init(article: error)
        case let error as PublicationError: self.init(publication: error)
        case let error as UserCommands.Refusal:
            self.init(user: error)
        case let error as FrontError: self.init(front: error)
        case let error as SiteError: self.init(site: error)
        case DatabaseError.constraint(.unique, let name) where name == "topics_slug_unique":
            self.init(.data, "Another topic has that address, or had it before it was merged.")
        case let error as ArticlePattern.PatternError:
            self.init(
                .data,
                "The address pattern of articles cannot be used: \(error). It needs {id}, such as /read{id}/{slug}.")
        case let error as TimingError:
            self.init(timing: error)
        case let error as MigrationError:
            self.init(.configuration, "\(error)")
        case let error as DatabaseError:
            self.init(.unavailable, "The database: \(error)")
        default:
            self.init(.software, "\(error)")
        }
    }

    /// Of several, the first decides the code: all are about files that settings name.
    private init(start error: StartError) {
        switch error {
        case .files(let errors):
            let failures = errors.map(Failure.init(explaining:))
            self.init(
                failures.first?.code ?? .configuration, failures.map(\.description).joined(separator: "\n"))
        case .cannotListen(let problem):
            self.init(problem.isTaken ? .unavailable : .configuration, "\(problem)")
        case .cannotMakeFolder(let path, let reason):
            self.init(.cannotCreate, "The folder \(path) cannot be made (\(reason)): give another --data.")
        }
    }

    private init(user error: UserCommands.Refusal) {
        switch error {
        case .unknownLogin(let login):
            self.init(.data, "No user has the login “\(login)”; “redaksi user list” shows them.")
        case .unknownRole(let role, let known):
            self.init(.data, "There is no role “\(role)”; there are \(known.joined(separator: ", ")).")
        case .loginTaken(let login): self.init(.cannotCreate, "Somebody has the login “\(login)” already.")
        case .badLogin(let login):
            self.init(.data, "“\(login)” is no login: 2 to 64 of a–z, digits, “.”, “_”, “-”, “@”.")
        case .inactive(let login):
            self.init(.data, "“\(login)” is disabled; “redaksi user unlock \(login)” lets them in again.")
        }
    }

    private init(paper error: PaperError) {
        switch error {
        case .unreadable(let file, let what):
            self.init(.data, "\(file) does not describe a newspaper: \(what). Demo/paper.json shows the form.")
        case .badLanguage(let name):
            self.init(.data, "“\(name)” is no language of the interface; there are id and en.")
        case .badTimeZone(let name):
            self.init(.data, "“\(name)” is no time zone; IANA names such as Asia/Jakarta are.")
        case .badSlug(let slug):
            self.init(
                .data,
                "“\(slug)” cannot be the address of a section or page: lower-case letters, digits and hyphens, each once, none of the site's own words."
            )
        case .unknownParent(let slug):
            self.init(.data, "No section before it in the list has the slug “\(slug)”.")
        case .exists(let name):
            self.init(
                .cannotCreate,
                "This database holds a newspaper already, “\(name)”. Give another --data folder or --database.")
        }
    }
}
