extension SQL: ExpressibleByStringInterpolation {
    /// Only a literal in the source is a `StaticString`: this is what keeps run-time text out of SQL.
    package init(stringLiteral value: StaticString) {
        self.init(text: "")
        append(literal: value)
    }

    package init(stringInterpolation: StringInterpolation) {
        self = stringInterpolation.sql
    }

    /// What the compiler makes of `"… \(value) …"`.
    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var sql = SQL(text: "")

        package init(literalCapacity: Int, interpolationCount: Int) {
            sql.reserve(literalCapacity + 3 * interpolationCount, values: interpolationCount)
        }

        package mutating func appendLiteral(_ literal: StaticString) {
            sql.append(literal: literal)
        }

        /// Binds a value.
        package mutating func appendInterpolation<Value: SQLConvertible>(_ value: Value) {
            sql.append(value.sqlValue, as: Value.sqlType)
        }

        /// Binds a value or NULL.
        package mutating func appendInterpolation<Value: SQLConvertible>(_ value: Value?) {
            sql.append(value?.sqlValue ?? .null, as: Value.sqlType)
        }

        /// Splices another piece of SQL in, with the values bound to it.
        package mutating func appendInterpolation(_ fragment: SQL) {
            sql.append(fragment)
        }

        /// Binds a parenthesised list for `IN` and `NOT IN`; an empty one becomes `(NULL)`, which `IN` never matches
        /// (nor does `NOT IN`: ask whether the list is empty first).
        ///
        /// Its last value is repeated up to the next power of two, so that lists of all lengths share a few
        /// prepared statements. At most 30,000 values (SQLite: 32,766 parameters a statement).
        package mutating func appendInterpolation<Value: SQLConvertible>(list values: [Value]) {
            guard let last = values.last else { return sql.append(literal: "(NULL)") }
            var room = 1
            while room < values.count { room *= 2 }
            if room > 1024 { room = values.count }
            for position in 0..<room {
                sql.append(literal: position == 0 ? "(" : ", ")
                let value = position < values.count ? values[position] : last
                sql.append(value.sqlValue, as: Value.sqlType)
            }
            sql.append(literal: ")")
        }

        /// Writes a column type in the engine's words, for `CREATE TABLE`.
        package mutating func appendInterpolation(type: TypeName) {
            sql.append(type)
        }
    }
}
