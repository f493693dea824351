import Foundation
import GRDB
import GRDBSQLite

/// The name of the constraint that refused a change. SQLite names CHECKs; of a unique index it tells the columns.
enum SQLiteConstraint {
    static func error(_ code: Int32, _ message: String, in db: GRDB.Database) -> DatabaseError? {
        let detail = message.range(of: "failed: ", options: .literal).map { String(message[$0.upperBound...]) } ?? ""
        return switch code {
        case uniqueCode, primaryKeyCode, rowIDCode:
            .constraint(.unique, name: uniqueName(detail, in: db))
        case checkCode: .constraint(.check, name: detail)
        case notNullCode: .constraint(.notNull, name: detail)
        case foreignKeyCode: .constraint(.foreignKey, name: nil)
        default: nil
        }
    }

    // The extended codes are macros of an expression, which Swift does not import.
    private static let checkCode = SQLITE_CONSTRAINT | 1 << 8
    private static let foreignKeyCode = SQLITE_CONSTRAINT | 3 << 8
    private static let notNullCode = SQLITE_CONSTRAINT | 5 << 8
    private static let primaryKeyCode = SQLITE_CONSTRAINT | 6 << 8
    private static let uniqueCode = SQLITE_CONSTRAINT | 8 << 8
    private static let rowIDCode = SQLITE_CONSTRAINT | 10 << 8

    /// - Parameter detail: `articles.slug`, `pages.site, pages.path`, or `index 'articles_lower_slug'`.
    private static func uniqueName(_ detail: String, in db: GRDB.Database) -> String? {
        if detail.hasPrefix("index '") { return String(detail.dropFirst(7).dropLast()) }
        let pairs = detail.components(separatedBy: ", ").map { $0.components(separatedBy: ".") }
        guard let table = pairs.first?.first, pairs.allSatisfy({ $0.count == 2 }) else { return nil }
        let columns = pairs.map { $0[1] }
        // The schema cannot be read in a broken database; then there is no name.
        return try? index(on: table, columns, in: db) ?? "\(table)_pkey"
    }

    private static func index(on table: String, _ columns: [String], in db: GRDB.Database) throws -> String? {
        let indexes = try GRDB.Row.fetchAll(
            db, sql: #"SELECT name, origin FROM pragma_index_list(?) WHERE "unique""#, arguments: [table])
        for index in indexes {
            let name: String = index["name"]
            let members = try String.fetchAll(
                db, sql: "SELECT coalesce(name, '') FROM pragma_index_info(?) ORDER BY seqno", arguments: [name])
            guard members == columns else { continue }
            switch index["origin"] as String {
            case "c": return name
            case "pk": return "\(table)_pkey"
            default: return try declaredName(table, columns, in: db) ?? "\(table)_\(columns.joined(separator: "_"))_key"
            }
        }
        return nil
    }

    /// The name in `CONSTRAINT name UNIQUE (columns)` of the table's declaration, which SQLite keeps only as text.
    private static func declaredName(_ table: String, _ columns: [String], in db: GRDB.Database) throws -> String? {
        let text = try String.fetchOne(
            db, sql: "SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ?", arguments: [table])
        let words = (text ?? "").components(separatedBy: CharacterSet(charactersIn: " \t\r\n(),\"")).filter {
            !$0.isEmpty
        }
        for (place, word) in words.enumerated() where word.uppercased() == "CONSTRAINT" && place + 2 < words.count {
            guard words[place + 2].uppercased() == "UNIQUE" else { continue }
            let listed = Array(words.dropFirst(place + 3).prefix(columns.count))
            if listed == columns { return words[place + 1] }
        }
        return nil
    }
}
