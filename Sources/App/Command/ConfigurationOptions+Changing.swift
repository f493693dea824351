import App
import ArgumentParser
import Database
import Foundation

extension ConfigurationOptions {
    /// One writing transaction on the newspaper, with every refusal explained.
    ///
    /// - Returns: what the change gives, once it is committed.
    @discardableResult
    func changing<T: Sendable>(_ change: @escaping @Sendable (Connection, Date) throws -> T) async throws -> T {
        let now = Date()
        var result: T?
        try await Failure.reporting {
            let configuration = try await load()
            try await Server(configuration).withNewsroom { database in
                result = try await database.write { db in try change(db, now) }
            }
        }
        guard let result else { throw ExitCode.failure }
        return result
    }
}
