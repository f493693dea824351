/// Why the database did not do what it was asked.
///
/// No case and no description ever contains a bound value; SQL in it has placeholders.
package enum DatabaseError: Error, Equatable {
    /// A rule of the schema refused the change. `name` is the constraint's or unique index's name;
    /// `table.column` for NOT NULL; for a foreign key its name on PostgreSQL and `nil` on SQLite, which does not say.
    /// A CHECK without a name has its expression on SQLite, a generated name on PostgreSQL: name your CHECKs.
    case constraint(Constraint, name: String?)
    /// Another transaction was in the way (locked, deadlock, serialisation). Nothing was changed; try again.
    case busy
    /// No room left on the disk. Nothing was changed.
    case full
    /// A change inside `read`, or a database that accepts none.
    case readOnly
    /// The database does not answer, or no connection became free in time. Nothing was changed.
    case unavailable(reason: String)
    /// A statement ran longer than ``DatabaseLimits/statement``. Nothing was changed.
    case timedOut
    /// The connection broke while a change was being committed: it may have been kept or not. Read before repeating it.
    case uncertain
    /// `close()` was called before.
    case closed
    /// A text to be stored contains U+0000, which PostgreSQL cannot hold; refused on both engines.
    case nulInText
    /// A column holds another kind of value than was asked for.
    case mismatch(expected: String, found: String, column: String?)
    /// The statement selects no column of that name.
    case noColumn(String)
    /// A notification's channel (1 to 30 of a–z, 0–9, `_`) or payload (under 8,000 bytes) cannot be sent.
    case badNotification
    /// Anything else: the engine's code (SQLSTATE or SQLite's extended code), its words and the statement.
    case failed(code: String, message: String, sql: String)

    /// The kinds of rules a schema has.
    package enum Constraint: String, Sendable {
        case unique
        case check
        case notNull
        case foreignKey
        case exclusion
    }
}

extension DatabaseError {
    /// A statement changed another number of rows than it had to.
    static func failed(_ changed: Int, insteadOf count: Int, _ text: String) -> DatabaseError {
        .failed(code: "rows", message: "\(changed) rows changed instead of \(count)", sql: text)
    }
}

extension DatabaseError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .constraint(let kind, let name):
            "the \(kind.rawValue) constraint \(name ?? "(no name)") refused the change"
        case .busy: "another transaction was in the way; try again"
        case .full: "the disk of the database is full"
        case .readOnly: "a change where only reading is allowed"
        case .unavailable(let reason): "the database does not answer: \(reason)"
        case .timedOut: "a statement took too long and was stopped"
        case .uncertain: "the connection broke during COMMIT; the change may have been kept or not"
        case .closed: "the database was closed"
        case .nulInText: "a text contains U+0000, which cannot be stored"
        case .mismatch(let expected, let found, let column):
            "column \(column ?? "?") holds \(found) where \(expected) was expected"
        case .noColumn(let name): "no column “\(name)” in the result"
        case .badNotification: "a notification's channel or payload is malformed or too long"
        case .failed(let code, let message, let sql): "\(message) (\(code)) in: \(sql)"
        }
    }
}
