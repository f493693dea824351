import App
import ArgumentParser

/// The program: one binary with a command for each thing it can do.
@main
struct Redaksi: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "redaksi",
        abstract: "A newsroom and its newspaper in one server.",
        discussion: """
            Every setting can be given as an option, as an environment variable (REDAKSI_HTTP_PORT for --http-port) or in \
            redaksi.json. Exit codes are those of sysexits.h: 64 wrong usage, 65 bad input, 66 no such file, 69 database not reachable or port taken, 70 an error of the program, \
            73 cannot create, 78 wrong configuration.
            """,
        version: Version.current,
        subcommands: [
            ServeCommand.self, NewCommand.self, DemoCommand.self, ImportCommand.self, UserCommand.self,
            CorrectCommand.self, WithdrawCommand.self, ReinstateCommand.self, FrontCommand.self, TopicCommand.self,
            MigrateCommand.self, ScheduleCommand.self,
            LogCommand.self, DoctorCommand.self,
            VersionCommand.self,
        ])
}

struct VersionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "version", abstract: "Print the version.")

    func run() { print("redaksi \(Version.current)") }
}
