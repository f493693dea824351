import App
import ArgumentParser
import Database

struct MigrateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate", abstract: "Bring the database's schema up to date.",
        discussion: "Each migration is one transaction. Safe to run again and on several machines at once.")

    @OptionGroup var options: ConfigurationOptions

    @Flag(help: "Print what would be done and change nothing.")
    var dryRun = false

    func run() async throws {
        try await Failure.reporting {
            let configuration = try await options.load()
            try await Server(configuration).withDatabase { database in
                let migrator = Migrator(Features.migrations)
                let names = dryRun ? try await migrator.pending(database) : try await migrator.migrate(database)
                for name in names { print("\(dryRun ? "would apply" : "applied") \(name)") }
                if names.isEmpty { print("The schema is up to date.") }
            }
        }
    }
}
