package import Foundation
package import Newsroom

/// Who somebody is, by the session their browser names.
package struct DeskIdentity: Sendable {
    package let user: User
    package let rights: Rights
    package let session: SessionID

    package init(user: User, rights: Rights, session: SessionID) {
        (self.user, self.rights, self.session) = (user, rights, session)
    }
}

/// Which session it is, for showing and ending it. Not the secret that opens it.
package struct SessionID: Hashable, Sendable {
    package let number: Int64

    package init(_ number: Int64) { self.number = number }
}

/// Knows the sessions. The feature Accounts does; the application hands it over.
package protocol SessionReading: Sendable {
    /// - Parameter token: what the session cookie holds, from outside.
    /// - Returns: `nil` when there is no such session, when it has ended, or when its user may no longer sign in.
    func identity(of token: String, now: Date) async throws -> DeskIdentity?
}
