import Database
import Newsroom
import Shell
import Web

/// Saves what a form says, and turns what only the database can know into faults beside the fields.
///
/// - Parameters:
///   - address: the field that holds the slug.
///   - work: one transaction.
/// - Returns: whether it was saved; otherwise the form has faults now.
func save(
    _ form: inout Form, address: String = "slug", in database: Database,
    _ work: @escaping @Sendable (Connection) throws -> Void
) async throws -> Bool {
    guard form.faults.isEmpty else { return false }
    do {
        try await database.write { db in try work(db) }
        return true
    } catch SiteError.badSlug {
        form.fault(address, .notASlug)
    } catch SiteError.reservedSlug {
        form.fault(address, .reserved)
    } catch DatabaseError.constraint(.unique, _) {
        form.fault(address, .taken)
    } catch DatabaseError.constraint(.foreignKey, _) {
        // What was chosen is gone by now.
        throw DeskRefusal.stale
    }
    return false
}

extension Form {
    /// The slug field: what was entered, or one made from the name.
    mutating func slug(_ field: String = "slug", from name: String) -> String {
        let entered = line(field, 0...80)
        guard !entered.isEmpty else { return Slug.from(name, fallback: "") }
        if !Slug.isValid(entered) { fault(field, .notASlug) }
        return entered
    }
}
