/// A value as a database holds it: the smallest set both engines share.
package enum SQLValue: Sendable, Equatable {
    case null
    case integer(Int64)
    case real(Double)
    /// Unicode without U+0000, which PostgreSQL cannot store and which is therefore refused on both engines.
    case text(String)
    case blob([UInt8])

    /// What kind of value this is, in SQL's words; never the value itself.
    var kind: String {
        switch self {
        case .null: "NULL"
        case .integer: "INTEGER"
        case .real: "REAL"
        case .text: "TEXT"
        case .blob: "BLOB"
        }
    }

    @usableFromInline func isNot(_ expected: String) -> DatabaseError {
        .mismatch(expected: expected, found: kind, column: nil)
    }

    @usableFromInline func isUnknown(to type: String) -> DatabaseError {
        .mismatch(expected: type, found: "an unknown \(kind)", column: nil)
    }
}

/// The type under which a parameter is sent to PostgreSQL (`int8`, `float8`, `text`, `bytea`).
package enum SQLType: Sendable, Equatable {
    case integer
    case real
    case text
    case blob
}
