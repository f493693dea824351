package import Database
package import Foundation
package import Logging

/// The program's settings, read and checked once at start.
package struct Configuration: Sendable {
    package let dataFolder: URL
    package let database: DatabaseLocation
    package let readers: Int
    package let host: String
    package let port: Int
    /// Scheme and host, no slash at the end; `nil` leaves the site's own setting.
    package let address: String?
    package let resources: URL
    package let themeFolder: URL
    package let logLevel: Logger.Level
    package let serving: ServingSettings

    /// Pictures and videos.
    package var mediaFolder: URL { dataFolder.appending(path: "media") }
    /// How the desk looks.
    var deskFolder: URL { resources.appending(path: "Desk") }

    /// - Throws: ``ConfigurationProblems`` with everything that is wrong, together.
    package init(_ source: ConfigurationSource) throws(ConfigurationProblems) {
        var checks = ConfigurationChecks(source)
        let dataFolder = URL(filePath: source.text(.data), directoryHint: .isDirectory)
        let database = checks.database(in: dataFolder)
        let readers = checks.number(.readers, in: 1...64)
        let port = checks.number(.port, in: 0...65_535)
        let address = checks.address()
        let resources = checks.resources()
        let theme = checks.theme(in: resources)
        let logLevel = checks.logLevel()
        let serving = checks.serving()
        guard checks.problems.isEmpty, let database, let resources, let theme else {
            throw ConfigurationProblems(checks.problems)
        }
        self.dataFolder = dataFolder
        self.database = database
        self.readers = readers
        self.host = source.text(.host)
        self.port = port
        self.address = address
        self.resources = resources
        self.themeFolder = theme
        self.logLevel = logLevel
        self.serving = serving
    }
}

/// Everything that is wrong with the settings, together.
package struct ConfigurationProblems: Error, Equatable, CustomStringConvertible {
    package let problems: [String]

    package init(_ problems: [String]) { self.problems = problems }

    package var description: String { problems.joined(separator: "\n") }
}
