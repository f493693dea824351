import CLibPQ
import Foundation

/// Where a server is and how a session with it begins.
struct PostgresAddress: Sendable {
    let text: String
    let schema: String?
    let limits: DatabaseLimits

    /// Whether libpq understands an address. Its own message may quote the password, so it is not passed on.
    static func isReadable(_ text: String) -> Bool {
        var message: UnsafeMutablePointer<CChar>?
        let options = PQconninfoParse(text, &message)
        PQfreemem(message)
        PQconninfoFree(options)
        return options != nil
    }

    /// `postgres://user@host:5432/name`: the parts that hold no secret.
    static func describe(_ text: String) -> String {
        guard let options = PQconninfoParse(text, nil) else { return "postgres (unreadable address)" }
        defer { PQconninfoFree(options) }
        var parts: [String: String] = [:]
        var option = options
        while let keyword = option.pointee.keyword {
            if let value = option.pointee.val { parts[String(cString: keyword)] = String(cString: value) }
            option += 1
        }
        let user = parts["user"].map { "\($0)@" } ?? ""
        let port = parts["port"].map { ":\($0)" } ?? ""
        return "postgres://\(user)\(parts["host"] ?? parts["hostaddr"] ?? "")\(port)/\(parts["dbname"] ?? "")"
    }

    /// A new connection, its session set up.
    ///
    /// - Throws: `DatabaseError.unavailable`.
    func connect() throws -> OpaquePointer {
        // The address stands after the defaults it may override and before what it may not.
        let options: [(keyword: String, value: String)] = [
            ("fallback_application_name", "redaksi"), ("connect_timeout", "5"), ("keepalives_idle", "30"),
            ("keepalives_interval", "10"), ("keepalives_count", "3"), ("tcp_user_timeout", "30000"),
            ("dbname", text), ("client_encoding", "UTF8"),
        ]
        let keywords = options.map { strdup($0.keyword) }
        let values = options.map { strdup($0.value) }
        defer { for pointer in keywords + values { free(pointer) } }
        let connection = PQconnectdbParams(
            keywords.map { UnsafePointer($0) } + [nil], values.map { UnsafePointer($0) } + [nil], 1)
        guard let connection else { throw DatabaseError.unavailable(reason: "out of memory") }
        PQsetNoticeReceiver(connection, { _, _ in }, nil)
        guard PQstatus(connection) == CONNECTION_OK else {
            let reason = String(cString: PQerrorMessage(connection)).trimmingCharacters(in: .whitespacesAndNewlines)
            PQfinish(connection)
            throw DatabaseError.unavailable(reason: reason)
        }
        guard begin(connection) else {
            PQfinish(connection)
            throw DatabaseError.unavailable(reason: "the server refused the session's settings")
        }
        return connection
    }

    /// One round trip: the statements' time limit, plans and the schema.
    ///
    /// Every statement is prepared and most run often; left to itself, the server plans some of them anew for each set of
    /// values, which takes longer than running them, and what it chooses hangs on the statistics of the day.
    private func begin(_ connection: OpaquePointer) -> Bool {
        var settings = "SET statement_timeout = \(max(1, limits.statement.nanoseconds / 1_000_000))"
        settings +=
            "; SET idle_in_transaction_session_timeout = \(max(1, limits.standstill.nanoseconds / 1_000_000))"
        settings += "; SET plan_cache_mode = force_generic_plan"
        if let schema {
            guard let quoted = PQescapeIdentifier(connection, schema, schema.utf8.count) else { return false }
            settings += "; SET search_path TO \(String(cString: quoted))"
            PQfreemem(quoted)
        }
        let result = PQexec(connection, settings)
        defer { PQclear(result) }
        return PQresultStatus(result) == PGRES_COMMAND_OK
    }
}
