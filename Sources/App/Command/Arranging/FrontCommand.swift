import ArgumentParser
import Database
import Foundation
import Newsroom

/// `redaksi front …`
struct FrontCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "front", abstract: "Show and arrange the front page.",
        discussion: """
            In force is the arrangement that took over last and has not ended. Without any the front page makes itself of \
            what is newest.
            """,
        subcommands: [ShowFront.self, SetFront.self, CancelFront.self], defaultSubcommand: ShowFront.self)
}

/// `redaksi front show`
struct ShowFront: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Print what is in force, what is scheduled, and the drafts.")

    @OptionGroup var options: ConfigurationOptions

    func run() async throws {
        print(try await options.changing { db, now in try FrontListing(at: now, in: db).text })
    }
}

/// `redaksi front set 42 newest:olahraga newest`
struct SetFront: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "set", abstract: "Arrange the front page, now or for a moment to come.",
        discussion: """
            Slots in their order: the first leads, the next four stand beside it, the rest are the editors' picks; 20 at \
            the most. A slot is an article's number (as in /read42/…), “newest”, or “newest:SECTION” with a section's \
            address. “42<2026-11-25T18:00” is left out from that moment on. Moments are in the paper's time zone.

            A withdrawn article falls out of its slot and what follows moves up. --automatic gives the page back to itself.

            Example: redaksi front set 42 51 newest:olahraga newest --at 2026-11-25T05:00 --until 2026-11-25T12:00
            """)

    @OptionGroup var options: ConfigurationOptions
    @Argument(help: ArgumentHelp("An article's number, newest, or newest:SECTION.", valueName: "slot"))
    var slots: [String] = []
    @Flag(help: "Arrange nothing: the page makes itself.") var automatic = false
    @Option(help: "When it takes over, such as 2026-11-25T05:00; now when left out.") var at: String?
    @Option(help: "When it ends by itself and the one before is back.") var until: String?
    @Option(help: "What the desk calls it.") var name = ""
    @Flag(help: "Only keep it as a draft.") var draft = false

    func validate() throws {
        if slots.isEmpty != automatic { throw ValidationError("Give slots, or --automatic.") }
        if draft, at != nil || until != nil {
            throw ValidationError("A draft has no moment: leave out --at and --until.")
        }
    }

    func run() async throws {
        let (at, until, name, draft, words) = (at, until, name, draft, slots)
        let done = try await options.changing { db, now in
            let zone = try Site.find(in: db).zone
            let slots = try words.map { try FrontSlot(word: $0, zone: zone, in: db) }
            let starts = try at.map { try Moment.read($0, zone) }
            let ends = try until.map { try Moment.read($0, zone) }
            let actor = Actor.command("front set")
            var arrangement = try FrontArrangement.create(name, slots: slots, by: actor, now: now, in: db)
            if !draft {
                try arrangement.takeOver(at: starts ?? now, until: ends, by: actor, now: now, in: db)
            }
            return "Arrangement \(arrangement.id): \(Moment.standing(of: arrangement, at: now, zone))."
        }
        print(done)
    }
}

/// `redaksi front cancel 7`
struct CancelFront: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cancel", abstract: "Make an arrangement a draft again.",
        discussion: "One in force leaves the page at once, and the one before it is back. One to come does not.")

    @OptionGroup var options: ConfigurationOptions
    @Argument(help: "The arrangement's number, as “redaksi front show” prints it.") var arrangement: Int64

    func run() async throws {
        let id = FrontArrangement.ID(arrangement)
        try await options.changing { db, now in
            var found = try FrontArrangement.find(id, in: db)
            try found.setAside(by: .command("front cancel"), now: now, in: db)
        }
        print("Arrangement \(arrangement) is a draft.")
    }
}
