/// One row of a result. Valid only until the next row is asked for: read what you need, keep no row.
package struct Row {
    let source: any RowSource

    /// The column of that name, converted; `V` may be optional, for columns that can be NULL.
    ///
    /// Columns read in the order of the `SELECT` cost one comparison each; names must differ within a row.
    ///
    /// - Throws: `DatabaseError.noColumn` when the statement selects none of that name (a mistake in the query),
    ///   `.mismatch` when it holds something else or NULL.
    package subscript<V: SQLConvertible>(_ column: String) -> V {
        get throws { try value(at: index(of: column)) }
    }

    /// The column at a position, counted from 0.
    package func value<V: SQLConvertible>(at index: Int) throws -> V {
        guard index >= 0, index < source.columns.count else { throw DatabaseError.noColumn("\(index)") }
        let value = try source.value(at: index)
        do {
            return try V(sqlValue: value)
        } catch DatabaseError.mismatch(let expected, let found, nil) {
            throw DatabaseError.mismatch(expected: expected, found: found, column: source.columns[index])
        }
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

    private func index(of column: String) throws -> Int {
        let columns = source.columns
        var index = source.expectedColumn
        for _ in columns.indices {
            if index >= columns.count { index = 0 }
            if columns[index] == column {
                source.expectedColumn = index + 1
                return index
            }
            index += 1
        }
        throw DatabaseError.noColumn(column)
    }
}

/// Where a row's values come from: a statement of SQLite's or a result of PostgreSQL's.
protocol RowSource: AnyObject {
    var columns: [String] { get }
    /// The position at which the next look-up by name begins.
    var expectedColumn: Int { get set }
    func value(at index: Int) throws -> SQLValue
}
