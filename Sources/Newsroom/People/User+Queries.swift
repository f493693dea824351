package import Database
package import Foundation

extension User {
    static let columns: SQL = "id, login, name, language, person_id, zone, is_active"

    /// Writes a new user, without any rights yet.
    ///
    /// - Throws: ``PeopleError/badLogin(_:)``, ``PeopleError/badName(_:)``; a constraint error named
    ///   `users_login_unique` when somebody has the login.
    package static func create(_ new: User, now: Date, in db: Connection) throws -> User {
        try new.requireNames()
        return try db.one(
            """
            INSERT INTO users (login, name, language, person_id, zone, is_active, created_at)
            VALUES (\(new.login), \(new.name), \(new.language), \(new.person), \(new.zone?.identifier),
                \(new.isActive), \(now))
            RETURNING \(columns)
            """)
    }

    /// - Throws: ``PeopleError/unknownUser(_:)``.
    package static func find(_ id: ID, in db: Connection) throws -> User {
        let user: User? = try db.first("SELECT \(columns) FROM users WHERE id = \(id)")
        guard let user else { throw PeopleError.unknownUser(id) }
        return user
    }

    /// What colleagues are called, by their numbers; at most 500 are looked up.
    package static func names(of ids: Set<ID>, in db: Connection) throws -> [ID: String] {
        let wanted = Array(ids.sorted().prefix(500))
        guard !wanted.isEmpty else { return [:] }
        let users: [User] = try db.all("SELECT \(columns) FROM users WHERE id IN \(list: wanted)")
        return Dictionary(uniqueKeysWithValues: users.map { ($0.id, $0.name) })
    }

    /// Whoever signs in by this name, disabled or not; `nil` when nobody does.
    package static func find(login: String, in db: Connection) throws -> User? {
        try db.first("SELECT \(columns) FROM users WHERE login = \(login)")
    }

    /// Some users, in no particular order; those that do not exist are left out.
    package static func all(_ ids: Set<ID>, in db: Connection) throws -> [User] {
        try db.all("SELECT \(columns) FROM users WHERE id IN \(list: ids.sorted())")
    }

    /// Users in the order of their logins, after `login`, for pages of a list.
    package static func all(after login: String = "", limit: Int = 100, in db: Connection) throws -> [User] {
        try db.all("SELECT \(columns) FROM users WHERE login > \(login) ORDER BY login LIMIT \(limit)")
    }

    /// Active users whose login or a word of whose name begins with `text`, for pickers and mentions; by login.
    ///
    /// Reads every user: a newsroom has thousands at most.
    package static func matching(_ text: String, limit: Int = 20, in db: Connection) throws -> [User] {
        let wanted = text.folded
        let users: [User] = try db.all("SELECT \(columns) FROM users WHERE is_active = 1 ORDER BY login")
        return Array(users.lazy.filter { $0.begins(with: wanted) }.prefix(limit))
    }

    /// - Parameter wanted: folded.
    func begins(with wanted: String) -> Bool {
        wanted.isEmpty || login.hasPrefix(wanted)
            || name.folded.hasPrefix(wanted) || name.folded.contains(" " + wanted)
    }

    /// Writes login, name, language, person, zone and whether they are active.
    ///
    /// - Throws: as ``create(_:now:in:)``; ``PeopleError/unknownUser(_:)``; ``PeopleError/lastAdministrator``.
    package func save(in db: Connection) throws {
        try requireNames()
        try Grant.keepingAnAdministrator(in: db) {
            let written = try db.execute(
                """
                UPDATE users SET login = \(login), name = \(name), language = \(language), person_id = \(person),
                    zone = \(zone?.identifier), is_active = \(isActive)
                WHERE id = \(id)
                """)
            guard written == 1 else { throw PeopleError.unknownUser(id) }
        }
    }

    private func requireNames() throws(PeopleError) {
        guard User.isLogin(login) else { throw .badLogin(login) }
        guard name.isName else { throw .badName(name) }
    }
}

extension String {
    /// Not blank, at most 100 characters, no control characters.
    var isName: Bool {
        unicodeScalars.count <= 100 && !unicodeScalars.allSatisfy(\.properties.isWhitespace)
            && !unicodeScalars.contains { $0.properties.generalCategory == .control }
    }

    /// For comparing what people type: lower case, without accents.
    var folded: String {
        var scalars = String.UnicodeScalarView()
        for scalar in lowercased().decomposedStringWithCompatibilityMapping.unicodeScalars
        where scalar.properties.generalCategory != .nonspacingMark { scalars.append(scalar) }
        return String(scalars)
    }
}
