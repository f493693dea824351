/// A Swift value that can be bound to a statement and read from a column.
///
/// A `RawRepresentable` type (an enum of strings or numbers) gets everything from its raw value; it only has to
/// declare the conformance.
package protocol SQLConvertible: Sendable {
    /// The value as it is stored.
    var sqlValue: SQLValue { get }

    /// The value a column held.
    ///
    /// - Throws: `DatabaseError.mismatch` when the column holds another kind of value, or NULL.
    init(sqlValue: SQLValue) throws

    /// The type under which PostgreSQL gets the parameter, also when it is NULL. `nil`, the default, lets the server
    /// infer it for a NULL and takes the value's own kind otherwise.
    static var sqlType: SQLType? { get }
}

extension SQLConvertible {
    package static var sqlType: SQLType? { nil }
}

extension SQLConvertible where Self: RawRepresentable, RawValue: SQLConvertible {
    package static var sqlType: SQLType? { RawValue.sqlType }
    package var sqlValue: SQLValue { rawValue.sqlValue }

    @inlinable package init(sqlValue: SQLValue) throws {
        guard let known = Self(rawValue: try RawValue(sqlValue: sqlValue)) else {
            throw sqlValue.isUnknown(to: "\(Self.self)")
        }
        self = known
    }
}

/// NULL is `nil`.
extension Optional: SQLConvertible where Wrapped: SQLConvertible {
    package static var sqlType: SQLType? { Wrapped.sqlType }
    package var sqlValue: SQLValue { self?.sqlValue ?? .null }

    package init(sqlValue: SQLValue) throws {
        self = if case .null = sqlValue { nil } else { try Wrapped(sqlValue: sqlValue) }
    }
}
