import Database
import Newsroom
import Shell

/// Nobody gives what they do not have: a role goes to others only from who holds all of its privileges everywhere.
struct OwnRights: Sendable {
    let context: DeskContext

    init(_ context: DeskContext) { self.context = context }

    /// - Throws: a 403; 404 for a role that is not there.
    func require(for grant: Grant, in db: Connection) throws {
        guard let role = try Role.find(grant.role, in: db) else { throw DeskRefusal.notFound }
        try require(role.privileges)
    }

    func require(_ privileges: Set<Privilege>) throws {
        guard privileges.allSatisfy({ context.rights.allows($0, in: nil) }) else { throw AccessRefusal.beyondOwn }
    }
}
