import App
import ArgumentParser
import Database
import Foundation
import Newsroom

struct ScheduleListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Show what waits, the soonest first, and what was refused in the last week.")

    @Option(help: "How many of each, 1 to 1000.")
    var limit = 100

    @OptionGroup var options: ConfigurationOptions

    func validate() throws {
        guard (1...1000).contains(limit) else { throw ValidationError("--limit is a number from 1 to 1000.") }
    }

    func run() async throws {
        try await Failure.reporting {
            let configuration = try await options.load()
            let (limit, now) = (limit, Date())
            let lines = try await Server(configuration).withNewsroom { database in
                try await database.read { db in
                    let site = try Site.find(in: db)
                    let standing = try ActionTimer.standing(at: now, in: db)
                    var lines: [String] = []
                    if standing.isHeld {
                        lines.append(
                            "HELD: this machine's clock has gone back by more than five minutes; nothing is done. See “redaksi schedule resume --help”."
                        )
                    }
                    if standing.late > 0 {
                        lines.append("LATE: \(standing.late) should have happened. Is “redaksi serve” running?")
                    }
                    let waiting = try ScheduledAction.waiting(limit: limit, in: db)
                    lines += waiting.flatMap { $0.lines(site) }
                    let week = now.addingTimeInterval(-7 * 86_400)
                    lines += try ScheduledAction.failed(since: week, limit: limit, in: db).flatMap { $0.lines(site) }
                    return lines.isEmpty ? ["Nothing is scheduled."] : lines
                }
            }
            for line in lines { Terminal.say(line) }
        }
    }
}

extension ScheduledAction {
    /// What a person reads: number, article, what and when, in its own zone and the paper's; and what is odd about it.
    func lines(_ site: Site) -> [String] {
        let zone = moment.zone ?? .gmt
        let shown = WallTime(of: due, in: zone)
        var line = "\(id)  article \(article)  \(kind.rawValue)  \(shown) \(moment.zoneName)"
        if zone != site.zone { line += "  = \(WallTime(of: due, in: site.zone)) \(site.zone.identifier)" }
        switch state {
        case .waiting: break
        case .done: line += "  done"
        case .cancelled: line += "  cancelled"
        case .failed(_, let reason): line += "  REFUSED: \(reason)"
        }
        var lines = [line]
        switch moment.resolution {
        case .once: break
        case nil: lines.append("    The zone \(moment.zoneName) is not known to this program any more.")
        case .skipped: lines.append("    Clocks skip \(moment.wall) there; it is the first moment after.")
        case .twice(let first, _):
            lines.append(
                "    Clocks show \(moment.wall) twice there; this is the \(due == first ? "first" : "second") (--occurrence)."
            )
        }
        if !withdrawal.note.isEmpty { lines.append("    Readers are told: \(withdrawal.note)") }
        switch withdrawal.target {
        case .article(let id): lines.append("    It leads to article \(id).")
        case .address(let address): lines.append("    It leads to \(address).")
        case nil: break
        }
        if let movedFrom {
            lines.append(
                "    Moved by a change of its zone: it was \(WallTime(of: movedFrom, in: site.zone)) \(site.zone.identifier)."
            )
        }
        return lines
    }
}
