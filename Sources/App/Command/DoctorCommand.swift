import App
import ArgumentParser
import Foundation

struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "Explain what is missing or misconfigured.",
        discussion:
            "Prints every setting with its source, then looks at folders, theme, port and database. Exit code 78 when something is wrong."
    )

    @OptionGroup var options: ConfigurationOptions

    @Flag(help: "Print the settings as the page docs/configuration.md and do nothing else.")
    var keys = false

    func run() async throws {
        try await Failure.reporting {
            guard !keys else {
                print(ConfigurationPage.markdown)
                return
            }
            let source = await options.source()
            for key in ConfigurationKey.all { print("  \(key.name) = \(source.shown(key))  (\(source.origin(key)))") }
            let findings = await Doctor(source).findings()
            for finding in findings { print("\(finding.isProblem ? "✗" : "✓") \(finding.text)") }
            if findings.contains(where: \.isProblem) { throw ExitCode(Failure.Code.configuration.rawValue) }
        }
    }
}
