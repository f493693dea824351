import Database
import Foundation
import Hummingbird
import Newsroom
import Shell

/// Asks for fresh proof before what changes who may do what.
struct Freshness: Sendable {
    let database: Database
    let limits: SessionLimits

    /// - Parameter page: where they come back to.
    /// - Returns: the way to the page that asks, or `nil` when nothing needs asking.
    func ask(_ context: DeskContext, backTo page: String) async throws -> Response? {
        let limits = limits
        let isFresh = try await database.read { db in try context.isFresh(limits, in: db) }
        guard !isFresh else { return nil }
        return try context.redirect(to: "/desk/account/confirmation?next=\(page)")
    }

    /// - Throws: a 403 for scripts, which cannot be sent elsewhere.
    func require(_ context: DeskContext) async throws {
        let limits = limits
        guard try await database.read({ db in try context.isFresh(limits, in: db) }) else {
            throw AccessRefusal.notConfirmed
        }
    }
}
