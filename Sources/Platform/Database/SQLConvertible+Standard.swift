package import Foundation

extension Int64: SQLConvertible {
    package static var sqlType: SQLType? { .integer }
    package var sqlValue: SQLValue { .integer(self) }

    package init(sqlValue: SQLValue) throws {
        guard case .integer(let number) = sqlValue else { throw sqlValue.isNot("INTEGER") }
        self = number
    }
}

extension Int: SQLConvertible {
    package static var sqlType: SQLType? { .integer }
    package var sqlValue: SQLValue { .integer(Int64(self)) }

    package init(sqlValue: SQLValue) throws {
        guard case .integer(let number) = sqlValue else { throw sqlValue.isNot("INTEGER") }
        self = Int(number)
    }
}

/// Not-a-number is stored as NULL on both engines (SQLite knows no other way). A column may hold a whole number.
extension Double: SQLConvertible {
    package static var sqlType: SQLType? { .real }
    package var sqlValue: SQLValue { isNaN ? .null : .real(self) }

    package init(sqlValue: SQLValue) throws {
        switch sqlValue {
        case .real(let number): self = number
        case .integer(let number): self = Double(number)
        case .null, .text, .blob: throw sqlValue.isNot("REAL")
        }
    }
}

extension String: SQLConvertible {
    package static var sqlType: SQLType? { .text }
    package var sqlValue: SQLValue { .text(self) }

    package init(sqlValue: SQLValue) throws {
        guard case .text(let text) = sqlValue else { throw sqlValue.isNot("TEXT") }
        self = text
    }
}

/// Stored as 0 or 1.
extension Bool: SQLConvertible {
    package static var sqlType: SQLType? { .integer }
    package var sqlValue: SQLValue { .integer(self ? 1 : 0) }

    package init(sqlValue: SQLValue) throws {
        switch sqlValue {
        case .integer(0): self = false
        case .integer(1): self = true
        case .null, .integer, .real, .text, .blob: throw sqlValue.isNot("0 or 1")
        }
    }
}

extension [UInt8]: SQLConvertible {
    package static var sqlType: SQLType? { .blob }
    package var sqlValue: SQLValue { .blob(self) }

    package init(sqlValue: SQLValue) throws {
        guard case .blob(let bytes) = sqlValue else { throw sqlValue.isNot("BLOB") }
        self = bytes
    }
}

/// Stored as whole milliseconds since 1970-01-01 00:00 UTC, rounded to the nearest; a moment beyond what 64 bits
/// hold becomes the furthest they do.
extension Date: SQLConvertible {
    package static var sqlType: SQLType? { .integer }

    package var sqlValue: SQLValue {
        let milliseconds = (timeIntervalSince1970 * 1000).rounded()
        if milliseconds.isNaN { return .null }
        return .integer(Int64(exactly: milliseconds) ?? (milliseconds < 0 ? .min : .max))
    }

    package init(sqlValue: SQLValue) throws {
        self.init(timeIntervalSince1970: Double(try Int64(sqlValue: sqlValue)) / 1000)
    }
}
