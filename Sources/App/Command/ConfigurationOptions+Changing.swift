import App
import Database
import Foundation

extension ConfigurationOptions {
    /// One writing transaction on the newspaper, with every refusal explained.
    func changing(_ change: @escaping @Sendable (Connection, Date) throws -> Void) async throws {
        let now = Date()
        try await Failure.reporting {
            let configuration = try await load()
            try await Server(configuration).withNewsroom { database in
                try await database.write { db in try change(db, now) }
            }
        }
    }
}
