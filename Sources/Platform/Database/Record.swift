/// A type read from one row.
///
/// Read the columns in the order the `SELECT` names them: each look-up then costs one comparison.
package protocol Record {
    /// - Throws: `DatabaseError.mismatch` or `.noColumn`, or the type's own refusal of what is stored.
    init(row: Row) throws
}
