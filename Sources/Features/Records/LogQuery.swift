import Database
import Foundation
import Newsroom
import Shell
import Web

/// Which entries an address of the log asks for.
struct LogQuery: Sendable, Equatable {
    var login = ""
    var kind = ""
    var subject = ""
    /// Days of the paper's zone, both included.
    var from: CivilDay?
    var to: CivilDay?

    init(about subject: String = "") { self.subject = subject }

    init(_ parameters: DeskParameters) {
        login = parameters.query("who", as: String.self) ?? ""
        kind = parameters.query("what", as: String.self) ?? ""
        subject = parameters.query("about", as: String.self) ?? ""
        from = parameters.query("from", as: String.self).flatMap { CivilDay($0) }
        to = parameters.query("to", as: String.self).flatMap { CivilDay($0) }
    }

    /// `nil` when there is nobody of this login: then there are no entries.
    func filter(in zone: TimeZone, _ db: Connection) throws -> LogFilter? {
        var filter = LogFilter()
        if !login.isEmpty {
            guard let user = try User.find(login: login, in: db) else { return nil }
            filter.user = user.id
        }
        if !kind.isEmpty { filter.kind = LogEntry.Kind(kind) }
        if !subject.isEmpty { filter.subject = subject }
        filter.since = from?.start(in: zone)
        filter.until = to.map { CivilDay(number: $0.number + 1).start(in: zone) }
        return filter
    }

    /// The query of an address that asks for the same; empty or beginning with `?`.
    func text(olderThan sequence: Int64? = nil) -> String {
        var parts: [String] = []
        func add(_ name: String, _ value: String) {
            if !value.isEmpty { parts.append("\(name)=\(QueryText.encode(value))") }
        }
        add("who", login)
        add("what", kind)
        add("about", subject)
        add("from", from?.description ?? "")
        add("to", to?.description ?? "")
        if let sequence { parts.append("before=\(sequence)") }
        return parts.isEmpty ? "" : "?" + parts.joined(separator: "&")
    }
}
