import Database

/// Who did it: what revisions and the log name.
package enum Actor: Hashable, Sendable {
    case user(User.ID, name: String)
    /// A command of this program, by its words: `import page`.
    case command(String)
    /// What was scheduled.
    case timer

    package var user: User.ID? {
        guard case .user(let id, _) = self else { return nil }
        return id
    }

    /// As people read it.
    package var name: String {
        switch self {
        case .user(_, let name): name
        case .command(let words): words
        case .timer: "timer"
        }
    }

    /// As stored in the log: `user:3`, `command`, `timer`.
    var code: String {
        switch self {
        case .user(let id, _): "user:\(id)"
        case .command: "command"
        case .timer: "timer"
        }
    }

    /// Back from what is stored; an unreadable code is a command of that name.
    init(code: String, name: String) {
        let parts = code.utf8.split(separator: UInt8(ascii: ":"), maxSplits: 1).map { String(Substring($0)) }
        if parts.count == 2, parts[0] == "user", let id = User.ID(parts[1]) {
            self = .user(id, name: name)
        } else {
            self = code == "timer" ? .timer : .command(name)
        }
    }
}
