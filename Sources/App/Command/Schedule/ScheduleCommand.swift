import App
import ArgumentParser
import Foundation
import Newsroom

/// Plans for articles; `redaksi schedule ARTICLE …` is `redaksi schedule add ARTICLE …`.
struct ScheduleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schedule", abstract: "Have an article appear or go at a moment.",
        subcommands: [
            ScheduleAddCommand.self, ScheduleListCommand.self, ScheduleMoveCommand.self, ScheduleCancelCommand.self,
            ScheduleResumeCommand.self,
        ],
        defaultSubcommand: ScheduleAddCommand.self)

    static let actor = Actor.command("schedule")
}

/// When: a wall time, in the paper's zone unless another is named.
struct MomentOptions: ParsableArguments {
    @Option(help: "The wall time, “2026-11-25 06:00”, with seconds if you like.")
    var at: String

    @Option(help: "The zone in which that is, such as Asia/Jakarta. Without it: the paper's, also when that changes.")
    var zone: String?

    @Option(help: "Where clocks show the time twice: “first” or “second”.")
    var occurrence: ScheduledMoment.Occurrence?

    /// - Throws: ``Failure``; `TimingError.unknownZone`.
    func moment(in site: Site) throws -> ScheduledMoment {
        guard let wall = WallTime(at) else {
            throw Failure(.data, "“\(at)” is no time; “2026-11-25 06:00” is.")
        }
        return try ScheduledMoment(
            wall, in: zone ?? site.zone.identifier, followingPaper: zone == nil, occurrence: occurrence)
    }
}

extension ScheduledMoment.Occurrence: ExpressibleByArgument {}
