import App
import ArgumentParser
import Database
import Foundation
import Newsroom

struct ScheduleAddCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Schedule an article (the word “add” may be left out).",
        discussion: """
            The server does it at the second; what came due while none was running is done when one starts. “redaksi schedule \
            list” shows what waits and what was refused; “move NUMBER”, “cancel NUMBER” and “resume” have a --help of their \
            own.
            """)

    enum Plan: String, EnumerableFlag {
        case publish, withdraw

        static func help(for plan: Plan) -> ArgumentHelp? {
            switch plan {
            case .publish: "Put it before readers."
            case .withdraw: "Take it away from readers."
            }
        }

        var kind: ScheduledAction.Kind {
            switch self {
            case .publish: .publish
            case .withdraw: .withdraw
            }
        }
    }

    @Argument(help: "The article's number, as in its address: /read42/….")
    var article: Int64

    @Flag var plan: Plan
    @OptionGroup var when: MomentOptions
    @OptionGroup(title: "What a withdrawal leaves to readers") var notice: WithdrawalOptions
    @OptionGroup var options: ConfigurationOptions

    func validate() throws {
        guard plan == .withdraw || notice.withdrawal == Withdrawal() else {
            throw ValidationError("--note, --to-article and --to-address go with --withdraw.")
        }
    }

    func run() async throws {
        try await Failure.reporting {
            let configuration = try await options.load()
            let (kind, article, when, notice) = (plan.kind, Article.ID(article), when, notice.withdrawal)
            let lines = try await Server(configuration).withNewsroom { database in
                try await database.write { db in
                    let site = try Site.find(in: db)
                    let action = try Publication.plan(
                        kind, of: article, at: try when.moment(in: site), leaving: notice, by: ScheduleCommand.actor,
                        now: Date(), in: db)
                    return action.lines(site)
                }
            }
            for line in lines { Terminal.say(line) }
        }
    }
}
