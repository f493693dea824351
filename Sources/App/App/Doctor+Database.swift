import Database
import Foundation
import Newsroom

/// What concerns the database: whether it answers, fits the program and holds a newspaper.
extension Doctor {
    func database(_ configuration: Configuration) async -> [Finding] {
        if case .sqlite(let path) = configuration.database, !FileManager.default.fileExists(atPath: path) {
            return [Finding(isProblem: false, text: "The database \(path) will be made at the first start.")]
        }
        do {
            return try await Server(configuration).withDatabase { database in try await newspaper(in: database) }
        } catch {
            return [Finding(isProblem: true, text: "The database \(configuration.database): \(error)")]
        }
    }

    /// Changes nothing: also not the schema.
    func newspaper(in database: Database) async throws -> [Finding] {
        let answers = Finding(isProblem: false, text: "The database \(database.location) answers.")
        let pending = try await Migrator(Features.migrations).pending(database)
        guard pending.isEmpty else {
            return [
                answers,
                Finding(
                    isProblem: true, text: "The schema is \(pending.count) migrations behind: run “redaksi migrate”."),
            ]
        }
        do {
            let site = try await database.read { db in try Site.find(in: db) }
            return [answers, Finding(isProblem: false, text: "The newspaper is “\(site.name)” at \(site.address).")]
        } catch SiteError.notSetUp {
            return [
                answers,
                Finding(
                    isProblem: true,
                    text:
                        "The database holds no newspaper yet: “redaksi new FILE” makes yours, “redaksi demo” a sample."),
            ]
        }
    }
}
