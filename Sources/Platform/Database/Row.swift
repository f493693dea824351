/// One row of a result. Valid only until the next row is asked for: read what you need, keep no row.
package struct Row {
    @usableFromInline let source: RowSource

    /// The column of that name, converted; `V` may be optional, for columns that can be NULL.
    ///
    /// Columns read in the order of the `SELECT` cost one comparison each; names must differ within a row.
    ///
    /// - Throws: `DatabaseError.noColumn` when the statement selects none of that name (a mistake in the query),
    ///   `.mismatch` when it holds something else or NULL.
    @inlinable @_disfavoredOverload package subscript<V: SQLConvertible>(_ column: String) -> V {
        get throws { try value(at: index(of: column)) }
    }

    /// The column of that name, `nil` for NULL: as above, without the way through `Optional`'s conformance, which is
    /// looked up at every call.
    @inlinable package subscript<V: SQLConvertible>(_ column: String) -> V? {
        get throws {
            let index = try index(of: column)
            let value = try rawValue(at: index)
            if case .null = value { return nil }
            do { return try V(sqlValue: value) } catch { throw named(error, index) }
        }
    }

    /// The column at a position, counted from 0.
    @inlinable package func value<V: SQLConvertible>(at index: Int) throws -> V {
        let value = try rawValue(at: index)
        do { return try V(sqlValue: value) } catch { throw named(error, index) }
    }

    /// The column as a text, without the generic way: most columns of a page are texts.
    package subscript(_ column: String) -> String {
        get throws {
            let index = try index(of: column)
            guard case .text(let text) = try source.value(at: index) else { return try value(at: index) }
            return text
        }
    }

    /// The column as a text or NULL, the same way.
    package subscript(_ column: String) -> String? {
        get throws {
            let index = try index(of: column)
            return switch try source.value(at: index) {
            case .text(let text): text
            case .null: nil
            case .integer, .real, .blob: try value(at: index)
            }
        }
    }

    @usableFromInline func rawValue(at index: Int) throws -> SQLValue {
        guard index >= 0, index < source.columns.count else { throw DatabaseError.noColumn("\(index)") }
        return try source.value(at: index)
    }

    /// A conversion's complaint with the column's name.
    @usableFromInline func named(_ error: any Error, _ index: Int) -> any Error {
        guard case DatabaseError.mismatch(let expected, let found, nil) = error else { return error }
        return DatabaseError.mismatch(expected: expected, found: found, column: source.columns[index])
    }

    @usableFromInline func index(of column: String) throws -> Int {
        try source.index(of: column)
    }
}

/// Where a row's values come from: a statement of SQLite's or a result of PostgreSQL's.
@usableFromInline class RowSource {
    final let columns: [String]
    /// The position at which the next look-up by name begins.
    final var expectedColumn = 0

    init(columns: [String]) {
        self.columns = columns
    }

    func value(at index: Int) throws -> SQLValue {
        throw DatabaseError.noColumn("\(index)")
    }

    fileprivate final func index(of column: String) throws -> Int {
        var index = expectedColumn
        for _ in columns.indices {
            if index >= columns.count { index = 0 }
            if columns[index] == column {
                expectedColumn = index + 1
                return index
            }
            index += 1
        }
        throw DatabaseError.noColumn(column)
    }
}
