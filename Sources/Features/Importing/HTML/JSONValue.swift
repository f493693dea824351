import Foundation

/// JSON as pages carry it: any shape, to be asked for what it may have.
enum JSONValue: Equatable, Sendable {
    case null, bool(Bool), number(Double)
    case string(String)
    case array([JSONValue])
    case object([String: JSONValue])

    /// Lenient where content systems are careless: raw control characters in strings, comments around the whole,
    /// a semicolon at the end.
    init?(lenient text: String) {
        var bytes = text.utf8.map { $0 < 0x20 ? 0x20 : $0 }
        for wrapper in ["<!--", "-->", "//<![CDATA[", "//]]>", "<![CDATA[", "]]>"] { Self.trim(wrapper, from: &bytes) }
        while let last = bytes.last, last == 0x20 || last == UInt8(ascii: ";") { bytes.removeLast() }
        guard !bytes.isEmpty, bytes.count <= 4_000_000 else { return nil }
        // Why it is no JSON is of no use to anybody: that it is none is reported.
        guard let value = try? JSONDecoder().decode(JSONValue.self, from: Data(bytes)) else { return nil }
        self = value
    }

    private static func trim(_ wrapper: String, from bytes: inout [UInt8]) {
        let wrapper = Array(wrapper.utf8)
        let start = bytes.firstIndex { $0 != 0x20 } ?? bytes.count
        if bytes[start...].starts(with: wrapper) { bytes.removeFirst(start + wrapper.count) }
        let end = (bytes.lastIndex { $0 != 0x20 } ?? -1) + 1
        if end >= wrapper.count, bytes[(end - wrapper.count)..<end].elementsEqual(wrapper) {
            bytes.removeLast(bytes.count - end + wrapper.count)
        }
    }

    subscript(_ name: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members[name]
    }

    /// A string as one line; a number as its digits.
    var line: String? {
        switch self {
        case .string(let text): OneLine.orNil(text)
        case .number(let number): number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : nil
        case .null, .bool, .array, .object: nil
        }
    }

    /// The elements of an array; anything else is its own only element.
    var elements: [JSONValue] {
        switch self {
        case .array(let elements): elements
        case .null: []
        case .bool, .number, .string, .object: [self]
        }
    }

    /// Whether `@type` is one of these; schema.org's address before it does not matter.
    func isType(_ names: Set<String>) -> Bool {
        (self["@type"]?.elements ?? []).contains { type in
            guard let line = type.line else { return false }
            return names.contains(
                String(Substring(line.utf8.split(separator: UInt8(ascii: "/")).last ?? line.utf8[...])))
        }
    }
}

extension JSONValue: Decodable {
    init(from decoder: any Decoder) throws {
        if let members = try? decoder.container(keyedBy: AnyKey.self) {
            self = .object(
                try members.allKeys.reduce(into: [:]) {
                    $0[$1.stringValue] = try members.decode(JSONValue.self, forKey: $1)
                })
        } else if var elements = try? decoder.unkeyedContainer() {
            var values: [JSONValue] = []
            while !elements.isAtEnd { values.append(try elements.decode(JSONValue.self)) }
            self = .array(values)
        } else {
            let single = try decoder.singleValueContainer()
            if single.decodeNil() {
                self = .null
            } else if let bool = try? single.decode(Bool.self) {
                self = .bool(bool)
            } else if let number = try? single.decode(Double.self) {
                self = .number(number)
            } else {
                self = .string(try single.decode(String.self))
            }
        }
    }

    private struct AnyKey: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init?(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }
}
