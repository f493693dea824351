import App
import ArgumentParser
import Newsroom

struct LogCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "log", abstract: "The log of who did what at the desk.",
        subcommands: [LogVerifyCommand.self])
}

/// `redaksi log verify`
struct LogVerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Check that no entry of the log was changed, removed or put in.",
        discussion: """
            Every entry holds the hash of the one before it. Prints the newest entry's number and hash; keep them outside the \
            database and give them back with --known: then it is noticed too when the newest entries were cut off. Ends with \
            65 when the log is broken, and names the first entry that is.
            """)

    @OptionGroup var options: ConfigurationOptions

    @Option(help: "An entry known from before, NUMBER:HASH.")
    var known: String?

    func run() async throws {
        try await Failure.reporting {
            let link = try known.map { try Self.link($0) }
            let configuration = try await options.load()
            try await Server(configuration).withDatabase { database in
                switch try await LogChain.verify(database, known: link) {
                case .whole(last: nil): print("The log is empty.")
                case .whole(last: let last?): print("The log is whole up to entry \(last.sequence):\(last.hash)")
                case .broken(let sequence, let fault):
                    throw Failure(.data, "the log is broken at entry \(sequence): \(Self.explanation(fault))")
                }
            }
        }
    }

    private static func link(_ text: String) throws -> LogChain.Link {
        let parts = text.utf8.split(separator: UInt8(ascii: ":")).map { String(Substring($0)) }
        guard parts.count == 2, let sequence = Int64(parts[0]), sequence > 0, parts[1].utf8.count == 64 else {
            throw ValidationError("--known is NUMBER:HASH as this command prints it.")
        }
        return LogChain.Link(sequence: sequence, hash: parts[1])
    }

    private static func explanation(_ fault: LogChain.Break) -> String {
        switch fault {
        case .missing: "it is missing."
        case .altered: "it was changed after it was written."
        case .unlinked: "it does not follow the entry before it."
        case .other: "it is not the entry that was known."
        }
    }
}
