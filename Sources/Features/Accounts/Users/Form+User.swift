import Newsroom
import Shell
import Web

extension Form {
    /// Login, name and language.
    mutating func user(saying spoken: Language) -> User? {
        let login = line("login", 2...64).lowercased()
        let name = line("name", 1...100)
        let language = require("language", choice("language", Language.self))
        if faults.isEmpty, !User.isLogin(login) { fault("login", .other(UserPhrase.badLogin.text(spoken))) }
        guard faults.isEmpty, let language else { return nil }
        return User(login: login, name: name, language: language)
    }

    /// Role and section; `nil` when no role was chosen.
    mutating func grant() -> Grant? {
        let role = choice("role", Role.ID.self)
        let section = choice("section", Section.ID.self)
        return role.map { Grant($0, in: section) }
    }
}
