import Accounts
import App
import ArgumentParser
import Foundation
import Newsroom

struct UserCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "user", abstract: "Users of the desk: make one, list them, let somebody in again.",
        subcommands: [Add.self, List.self, Unlock.self, Reset.self])

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make a user and print the link they sign in with first.",
            discussion: """
                The link works once, for three days. The first user of a new paper is its administrator: \
                “redaksi user add sari --role administrator”.
                """)

        @Argument(help: "What they type to sign in: 2 to 64 of a–z, digits, “.”, “_”, “-”, “@”.") var login: String
        @Option(help: "As colleagues read it; the login when it is not given.") var name: String?
        @Option(help: "The desk's language for them, id or en; the paper's when it is not given.") var language: String?
        @Option(help: "What they may do, in every section: administrator, reporter, editor …") var role: String?

        @OptionGroup var options: ConfigurationOptions

        func run() async throws {
            try await Failure.reporting {
                let language = try language.map { text in
                    guard let language = Language(rawValue: text) else {
                        throw Failure(.data, "“\(text)” is no language of the interface; there are id and en.")
                    }
                    return language
                }
                try await Server(try await options.load()).withNewsroom { database in
                    let link = try await UserCommands(database: database, now: Date())
                        .add(login: login, name: name ?? login, language: language, role: role)
                    print(link)
                }
            }
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print every user: login, state, name and roles, separated by tabs.")

        @OptionGroup var options: ConfigurationOptions

        func run() async throws {
            try await Failure.reporting {
                try await Server(try await options.load()).withNewsroom { database in
                    for line in try await UserCommands(database: database, now: Date()).list() { print(line) }
                }
            }
        }
    }

    struct Unlock: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Forget a user's failed tries to sign in; a disabled user may sign in again.")

        @Argument(help: "The user's login.") var login: String
        @OptionGroup var options: ConfigurationOptions

        func run() async throws {
            try await Failure.reporting {
                try await Server(try await options.load()).withNewsroom { database in
                    try await UserCommands(database: database, now: Date()).unlock(login: login)
                    Terminal.say("\(login) may sign in.")
                }
            }
        }
    }

    struct Reset: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print a new link for a user who cannot sign in.",
            discussion: """
                The link lets them choose a new password; a second step stays. With --afresh their password, passkeys, \
                authenticator app and recovery codes are removed and their sessions end at once.
                """)

        @Argument(help: "The user's login.") var login: String
        @Flag(help: "Remove everything they sign in with.") var afresh = false
        @OptionGroup var options: ConfigurationOptions

        func run() async throws {
            try await Failure.reporting {
                try await Server(try await options.load()).withNewsroom { database in
                    print(try await UserCommands(database: database, now: Date()).reset(login: login, afresh: afresh))
                }
            }
        }
    }
}
