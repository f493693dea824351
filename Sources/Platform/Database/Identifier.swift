/// A row's number, marked with what it numbers, so that an article's cannot be used where a section's is meant.
///
/// As text (in an address, a form) it is the number in canonical decimal digits: `"42"`, never `"042"` or `"+42"`.
package struct Identifier<Entity>: Hashable, Sendable {
    package let number: Int64

    @inlinable package init(_ number: Int64) {
        self.number = number
    }
}

extension Identifier: Comparable {
    package static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}

extension Identifier: ExpressibleByIntegerLiteral {
    package init(integerLiteral value: Int64) {
        self.init(value)
    }
}

extension Identifier: LosslessStringConvertible {
    package var description: String { String(number) }

    /// `nil` unless the text is exactly what ``description`` writes.
    package init?(_ description: String) {
        guard let number = Int64(description), String(number) == description else { return nil }
        self.init(number)
    }
}

/// In JSON and the like: a number.
extension Identifier: Codable {
    package init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode(Int64.self))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(number)
    }
}

extension Identifier: SQLConvertible {
    package static var sqlType: SQLType? { .integer }
    package var sqlValue: SQLValue { .integer(number) }

    @inlinable package init(sqlValue: SQLValue) throws {
        self.init(try Int64(sqlValue: sqlValue))
    }
}
