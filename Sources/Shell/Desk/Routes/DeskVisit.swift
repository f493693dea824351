package import Foundation
package import Newsroom
package import Web

/// What is known of a request before anybody is known: all that a page for everyone may use.
package struct DeskVisit: Sendable {
    /// The user's language; before the sign-in the paper's.
    package private(set) var language: Language
    /// The paper's.
    package let zone: TimeZone
    /// The browser's, as far as it said.
    let browserZone: TimeZone?
    package let now: Date
    /// Who is at the other end, behind our own proxies; `nil` in tests and on a socket of the file system.
    package let client: HostAddress?
    /// Where readers find the site: scheme and host, no slash at the end.
    package let siteAddress: String
    package let cookies: Cookies
    /// Path and query as asked for.
    let path: String
    let siteName: String
    let notice: DeskNotice?
    let desk: DeskGateway
    /// What waits behind entries of the menu, by path; those without are left out.
    var counts: [String: Int] = [:]

    /// Dates in the desk's language and the paper's zone.
    package var dates: DateWording { DateWording(language: language, zone: zone) }

    /// For somebody who is known though not signed in, such as who follows an invitation.
    package func speaking(_ language: Language) -> DeskVisit {
        var copy = self
        copy.language = language
        return copy
    }
}

/// A signed-in request. It exists behind a policy only, so forgetting the sign-in does not compile.
package struct DeskContext: Sendable {
    package let visit: DeskVisit
    package let identity: DeskIdentity

    package var user: User { identity.user }
    package var rights: Rights { identity.rights }
    package var session: SessionID { identity.session }
    package var language: Language { visit.language }
    package var zone: TimeZone { visit.zone }
    package var now: Date { visit.now }
    package var dates: DateWording { visit.dates }
    /// The zone in which the user reads the clock: the one they said, else their browser's, else the paper's. The one answer
    /// to that question, for every page and form.
    package var ownZone: TimeZone { user.zone ?? visit.browserZone ?? zone }
    /// Dates in the desk's language and the user's zone.
    package var ownDates: DateWording { DateWording(language: language, zone: ownZone) }
    /// For revisions and the log.
    package var actor: Actor { .user(user.id, name: user.name) }

    /// - Throws: a 403 when the user does not hold the privilege for this section, or, with `nil`, for everything.
    package func require(_ privilege: Privilege, in section: Section.ID?) throws(DeskRefusal) {
        guard rights.allows(privilege, in: section) else { throw .forbidden }
    }
}
