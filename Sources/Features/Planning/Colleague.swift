import Database
import Newsroom
import Shell
import Web

/// Whom somebody means by what they typed: a login, or a name or the beginning of one.
enum Colleague: Sendable {
    /// Nothing was typed.
    case nobody
    case one(User)
    /// The first twenty who could be meant.
    case several([User])
    case unknown

    init(_ typed: String, in db: Connection) throws {
        let text = typed.utf8.first == UInt8(ascii: "@") ? String(typed.unicodeScalars.dropFirst()) : typed
        guard !text.isEmpty else {
            self = .nobody
            return
        }
        if let user = try User.find(login: text, in: db), user.isActive {
            self = .one(user)
            return
        }
        let found = try User.matching(text, limit: 20, in: db)
        let named = found.filter { $0.name == text }
        switch (named.count == 1 ? named : found) {
        case let users where users.isEmpty: self = .unknown
        case let users where users.count == 1: self = .one(users[0])
        case let users: self = .several(users)
        }
    }
}

extension Colleague {
    /// The field they are typed into; a list to choose from when several could be meant.
    static func field(_ label: String, hint: String, _ value: String = "", among several: [User] = []) -> FieldView {
        guard several.isEmpty else {
            return FieldView(.select, "person", label, several[0].login).options(several.map(\.option))
        }
        return FieldView(.line, "person", label, value).limit(100).hint(hint)
    }
}

extension User {
    fileprivate var option: FieldView.Option { FieldView.Option(login, "\(name) (\(login))") }
}
