package import Database
package import Foundation

/// Somebody who signs in at the desk. Never deleted, only made inactive: revisions and the log name them.
package struct User: Identifiable, Hashable, Sendable, Record {
    package typealias ID = Identifier<User>

    package let id: ID
    /// What they type to sign in: 2 to 64 lower-case ASCII letters, digits, `.`, `_`, `-`, `@`. Unique.
    package var login: String
    /// As colleagues read it.
    package var name: String
    /// In which the desk speaks to them.
    package var language: Language
    /// The byline they write under, if any.
    package var person: Person.ID?
    /// In which they read the clock; `nil` leaves it to their browser.
    package var zone: TimeZone?
    /// Whether they may sign in. An inactive user has no rights.
    package var isActive: Bool

    package init(
        id: ID = 0, login: String, name: String, language: Language = .indonesian, person: Person.ID? = nil,
        zone: TimeZone? = nil, isActive: Bool = true
    ) {
        self.id = id
        self.login = login
        self.name = name
        self.language = language
        self.person = person
        self.zone = zone
        self.isActive = isActive
    }

    package init(row: Row) throws {
        id = try row["id"]
        login = try row["login"]
        name = try row["name"]
        language = try row["language"]
        person = try row["person_id"]
        let zoneName: String? = try row["zone"]
        zone = zoneName.flatMap { TimeZone(identifier: $0) }
        isActive = try row["is_active"]
    }

    /// Whether a login is made of what logins are made of.
    package static func isLogin(_ text: String) -> Bool {
        (2...64).contains(text.utf8.count)
            && text.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
                case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "@"): true
                default: false
                }
            }
    }

    /// As the one who did something.
    package var actor: Actor { .user(id, name: name) }
}

/// Why people, their roles or their rights cannot be changed so.
package enum PeopleError: Error, Equatable {
    case unknownUser(User.ID)
    case unknownRole(Role.ID)
    /// Not 2 to 64 lower-case ASCII letters, digits, `.`, `_`, `-`, `@`.
    case badLogin(String)
    /// A user's or role's name is empty, longer than 100 characters or has control characters.
    case badName(String)
    /// Nobody would be left who may manage users.
    case lastAdministrator
    /// Somebody still has the role.
    case roleInUse(Role.ID)
}
