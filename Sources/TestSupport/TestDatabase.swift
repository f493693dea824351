package import Database
import Foundation
import Testing

/// The engines a test runs over: SQLite always, PostgreSQL when `REDAKSI_TEST_POSTGRES` says where one is.
package enum Engine: String, Sendable, CustomTestStringConvertible {
    case sqlite
    case postgres

    package static let available: [Engine] = {
        if postgresAddress != nil { return [.sqlite, .postgres] }
        print("PostgreSQL is not tested: REDAKSI_TEST_POSTGRES holds no address.")
        return [.sqlite]
    }()

    package static var servers: [Engine] { available.filter { $0 == .postgres } }

    package static var postgresAddress: String? {
        let text = ProcessInfo.processInfo.environment["REDAKSI_TEST_POSTGRES"] ?? ""
        return text.isEmpty ? nil : text
    }

    package var testDescription: String { rawValue }
}

/// A fresh database for one test, gone after it: a file, or a schema.
package enum TestDatabase {
    package static func location(_ engine: Engine) -> DatabaseLocation {
        let name = "test_" + UUID().uuidString.lowercased().replacingOccurrences(of: "-", with: "").prefix(20)
        switch engine {
        case .sqlite:
            return .sqlite(path: FileManager.default.temporaryDirectory.appending(path: "\(name).sqlite").path())
        case .postgres: return .postgres(Engine.postgresAddress ?? "", schema: name)
        }
    }

    @discardableResult package static func with<T: Sendable>(
        _ engine: Engine, at location: DatabaseLocation? = nil, readers: Int = 2,
        limits: DatabaseLimits = DatabaseLimits(), _ body: (Database) async throws -> T
    ) async throws -> T {
        await turns.take()
        let result: Result<T, any Error>
        do {
            let database = try await Database.open(
                location ?? Self.location(engine), readers: readers, limits: limits,
                rehearses: engine == .sqlite && isRehearsed)
            do { result = .success(try await body(database)) } catch { result = .failure(error) }
            try await remove(database)
        } catch {
            await turns.giveBack()
            throw error
        }
        await turns.giveBack()
        return try result.get()
    }

    /// `REDAKSI_TEST_TWICE`: every writing transaction on SQLite is run twice, the first time undone; the numbers it gives
    /// out are the same again. (PostgreSQL gives out new ones.)
    private static let isRehearsed = ProcessInfo.processInfo.environment["REDAKSI_TEST_TWICE"] != nil

    /// A server takes 100 connections unless told otherwise; a test needs up to a dozen.
    private static let turns = Turns(6)

    package static func remove(_ database: Database) async throws {
        switch database.location {
        case .sqlite(let path):
            await database.close()
            for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) }
        case .postgres:
            let again = try await Database.open(database.location, readers: 1)
            await database.close()
            try await again.write { db in
                try db.script("DO $do$ BEGIN EXECUTE format('DROP SCHEMA %I CASCADE', current_schema()); END $do$")
            }
            await again.close()
        }
    }
}

/// Lets a limited number of tests go at once.
private actor Turns {
    private var free: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    init(_ count: Int) {
        free = count
    }

    func take() async {
        if free > 0 {
            free -= 1
        } else {
            await withCheckedContinuation { waiting.append($0) }
        }
    }

    func giveBack() {
        if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
    }
}
