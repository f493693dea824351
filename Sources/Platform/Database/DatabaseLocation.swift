import Foundation

/// Where a database is.
package enum DatabaseLocation: Sendable, Equatable {
    /// The path of a file, made when absent.
    case sqlite(path: String)
    /// An address libpq reads (a URL or `key=value` pairs) and the schema to work in (at most 32 bytes; made when
    /// absent); `nil` is the server's `search_path`.
    case postgres(String, schema: String?)
}

extension DatabaseLocation {
    /// Reads what an operator wrote: `postgres://user:password@host:5432/name`, `postgresql://…`, libpq's
    /// `host=… dbname=…`, `sqlite:PATH`, or the path of a file.
    package init(_ text: String) throws(DatabaseLocationError) {
        if text.isEmpty || text == "sqlite:" { throw .empty }
        if text.utf8.contains(0) { throw .unreadablePath }
        if Self.isPostgres(text) {
            guard PostgresAddress.isReadable(text) else { throw .unreadableAddress }
            self = .postgres(text, schema: nil)
            return
        }
        var path = text
        if text.hasPrefix("sqlite:") {
            path = String(text.dropFirst("sqlite:".count))
            if path.hasPrefix("//") {
                path = String(path.dropFirst(2))
                guard path.hasPrefix("/") else { throw .unreadablePath }
            }
        } else if let scheme = text.range(of: "://", options: .literal) {
            throw .unknownScheme(String(text[..<scheme.lowerBound]))
        }
        if path.isEmpty || path.hasPrefix(":memory:") || path.hasPrefix("file:") { throw .unreadablePath }
        self = .sqlite(path: path)
    }

    private static func isPostgres(_ text: String) -> Bool {
        ["postgres://", "postgresql://", "host=", "hostaddr=", "dbname=", "service=", "user=", "port="]
            .contains { text.hasPrefix($0) }
    }
}

/// For people and logs: no password, nothing that could hold one.
extension DatabaseLocation: CustomStringConvertible {
    package var description: String {
        switch self {
        case .sqlite(let path): "sqlite:\(path)"
        case .postgres(let address, let schema):
            PostgresAddress.describe(address) + (schema.map { ", schema \($0)" } ?? "")
        }
    }
}

/// What is wrong with a database's address, and what to write instead.
package enum DatabaseLocationError: Error, Equatable {
    case empty
    case unknownScheme(String)
    case unreadablePath
    case unreadableAddress
}

extension DatabaseLocationError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .empty:
            "The database's address is empty. Write the path of a file, or postgres://user:password@host:5432/name."
        case .unknownScheme(let scheme):
            "“\(scheme)://” is no database Redaksi knows. Write the path of a file for SQLite, or a postgres:// address."
        case .unreadablePath:
            "SQLite needs the path of a file, such as sqlite:/var/lib/redaksi/redaksi.sqlite; memory will not do, "
                + "since several connections share it."
        case .unreadableAddress:
            "The PostgreSQL address cannot be read. Write postgres://user:password@host:5432/name, with "
                + "@ : / ? # % in the password percent-encoded."
        }
    }
}
