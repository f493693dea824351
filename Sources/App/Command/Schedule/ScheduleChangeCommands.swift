import App
import ArgumentParser
import Database
import Foundation
import Newsroom

struct ScheduleMoveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "move", abstract: "Give what is scheduled another moment.")

    @Argument(help: "Its number in “redaksi schedule list”.")
    var number: Int64

    @OptionGroup var when: MomentOptions
    @OptionGroup var options: ConfigurationOptions

    func run() async throws {
        try await Failure.reporting {
            let configuration = try await options.load()
            let (id, when) = (ScheduledAction.ID(number), when)
            let lines = try await Server(configuration).withNewsroom { database in
                try await database.write { db in
                    let site = try Site.find(in: db)
                    return try ScheduledAction.reschedule(
                        id, to: try when.moment(in: site), by: ScheduleCommand.actor, now: Date(), in: db
                    ).lines(site)
                }
            }
            for line in lines { Terminal.say(line) }
        }
    }
}

struct ScheduleCancelCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "cancel", abstract: "Give up what is scheduled.")

    @Argument(help: "Its number in “redaksi schedule list”.")
    var number: Int64

    @OptionGroup var options: ConfigurationOptions

    func run() async throws {
        try await Failure.reporting {
            let configuration = try await options.load()
            let id = ScheduledAction.ID(number)
            try await Server(configuration).withNewsroom { database in
                try await database.write { db in
                    try Publication.cancelPlan(id, by: ScheduleCommand.actor, now: Date(), in: db)
                }
            }
            Terminal.say("Cancelled number \(id).")
        }
    }
}

struct ScheduleResumeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resume", abstract: "Say that this machine's clock is right.",
        discussion: """
            When a clock goes back by more than five minutes, nothing scheduled is done until it has caught up. If it was \
            ahead before and is right now, say so with this command.
            """)

    @OptionGroup var options: ConfigurationOptions

    func run() async throws {
        try await Failure.reporting {
            let configuration = try await options.load()
            try await Server(configuration).withNewsroom { database in
                try await database.write { db in
                    try ActionTimer.resume(by: ScheduleCommand.actor, now: Date(), in: db)
                }
            }
            Terminal.say("The timer goes on.")
        }
    }
}
