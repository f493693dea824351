import Credentials
package import Database
package import Foundation
import Newsroom
package import Shell
import Synchronization

/// Tells who somebody is by their session's token, from memory for a second and from the database otherwise.
///
/// What this process changes counts at once: a transaction that ends a session or changes what somebody may do
/// announces it, and what is held is dropped after the commit and before whoever changed it hears of it. What another
/// node or a command changes counts after a second at the latest.
package final class SessionStore: SessionReading {
    private let database: Database
    private let limits: SessionLimits
    private let held = Mutex(Held())

    private struct Held {
        var entries: [TokenDigest<SessionPurpose>: Entry] = [:]
        /// Grows with everything that is dropped, so that an answer read before is not kept after.
        var drops = 0
    }

    private struct Entry {
        let identity: DeskIdentity
        let session: Session
        let read: Date
    }

    /// Seconds an answer is held.
    private static let life = 1.0
    /// Sessions held; a thousand bytes each at most.
    private static let capacity = 5_000

    package init(database: Database, limits: SessionLimits = SessionLimits()) {
        self.database = database
        self.limits = limits
        database.observeCommits { [weak self] texts in self?.drop(texts) }
    }

    package func identity(of token: String, now: Date) async throws -> DeskIdentity? {
        guard let digest = SecretToken<SessionPurpose>(token)?.digest else { return nil }
        let (entry, drops) = held.withLock { ($0.entries[digest], $0.drops) }
        if let entry, abs(now.timeIntervalSince(entry.read)) < Self.life {
            return entry.session.isOver(now: now, limits: limits) ? nil : entry.identity
        }
        guard let (identity, session) = try await read(digest, now: now) else { return nil }
        held.withLock { held in
            guard held.drops == drops else { return }
            if held.entries.count >= Self.capacity { held.entries.removeAll() }
            held.entries[digest] = Entry(identity: identity, session: session, read: now)
        }
        return identity
    }

    private func read(
        _ digest: TokenDigest<SessionPurpose>, now: Date
    ) async throws -> (DeskIdentity, Session)? {
        let limits = limits
        let found = try await database.read { db -> (DeskIdentity, Session)? in
            guard let session = try Session.find(digest, in: db), !session.isOver(now: now, limits: limits),
                case let user = try User.find(session.user, in: db), user.isActive
            else { return nil }
            let rights = try Rights.of(user.id, in: db)
            return (DeskIdentity(user: user, rights: rights, session: SessionID(session.id.number)), session)
        }
        guard let found else { return nil }
        if now.timeIntervalSince(found.1.seen) >= 60 {
            // A full disk must not keep anybody from reading: the session is good, whatever becomes of the note.
            _ = try? await database.write { db in try Session.touch(found.1.id, now: now, in: db) }
        }
        return found
    }

    private func drop(_ texts: [String]) {
        for text in texts {
            let parts = text.utf8.split(separator: UInt8(ascii: ":"))
            guard parts.count == 2, let number = Int64(String(parts[1]) ?? "") else { continue }
            if parts[0].elementsEqual("session".utf8) {
                drop { $0.session.number == number }
            } else if parts[0].elementsEqual("user".utf8) {
                drop { $0.user.id.number == number }
            } else if parts[0].elementsEqual("role".utf8) {
                drop { _ in true }
            }
        }
    }

    private func drop(_ isMeant: (DeskIdentity) -> Bool) {
        held.withLock { held in
            held.drops += 1
            for (digest, entry) in held.entries where isMeant(entry.identity) { held.entries[digest] = nil }
        }
    }
}

// What transactions announce.
extension SessionStore {
    static func announce(session: Session.ID, in db: Connection) throws { try db.announce("session:\(session)") }

    /// What a user may do, or whether they may at all, has changed.
    static func announce(user: User.ID, in db: Connection) throws { try db.announce("user:\(user)") }

    /// What a role allows has changed.
    static func announce(role: Role.ID, in db: Connection) throws { try db.announce("role:\(role)") }
}
