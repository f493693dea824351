/// The fields of a form as they came: names and values, in order (WHATWG URL §5.1, `application/x-www-form-urlencoded`).
///
/// Strict: a `%` without two hexadecimal digits, bytes that are no UTF-8 and U+0000 refuse the whole form, since no browser
/// sends them. Names are flat: a bracket means nothing (V33).
package struct FormBody: Sendable, Equatable {
    package let fields: [Field]

    package struct Field: Sendable, Equatable {
        package let name: String
        package let value: String

        package init(_ name: String, _ value: String) { (self.name, self.value) = (name, value) }
    }

    /// Fields a form may have (V40).
    package static let limit = 1_000

    /// - Throws: ``Problem`` 400, code `form-unreadable`.
    package init(_ bytes: [UInt8]) throws(Problem) {
        var fields: [Field] = []
        for pair in bytes.split(separator: UInt8(ascii: "&")) {
            let equals = pair.firstIndex(of: UInt8(ascii: "=")) ?? pair.endIndex
            guard fields.count < Self.limit, let name = Self.decode(pair[..<equals]),
                let value = Self.decode(pair[equals...].dropFirst())
            else { throw .formUnreadable }
            fields.append(Field(name, value))
        }
        self.fields = fields
    }

    private static func decode(_ bytes: ArraySlice<UInt8>) -> String? {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var rest = bytes
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "+"): output.append(0x20)
            case UInt8(ascii: "%"):
                guard let high = rest.popFirst().flatMap(hexValue), let low = rest.popFirst().flatMap(hexValue) else {
                    return nil
                }
                output.append(high << 4 | low)
            default: output.append(byte)
            }
        }
        guard !output.contains(0) else { return nil }
        return String(validating: output, as: UTF8.self)
    }
}

private func hexValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
}

extension Problem {
    static let formUnreadable = Problem(
        .badRequest, code: "form-unreadable", title: "The form could not be read.", help: "Open the page again.")
}
