import Templates

/// Writes a JSON object as bytes, in the order in which it is told, all of it into one array. Absent and empty values
/// are left out.
struct JSONWriter {
    private(set) var bytes: [UInt8] = []

    /// An object made by `body`.
    ///
    /// - Parameter room: bytes it will probably need.
    static func object(room: Int, _ body: (inout JSONWriter) -> Void) -> [UInt8] {
        var writer = JSONWriter()
        writer.bytes.reserveCapacity(room)
        writer.object(body)
        return writer.bytes
    }

    mutating func set(_ name: StaticString, _ value: String?) {
        guard let value, !value.isEmpty else { return }
        begin(name)
        quote(value)
    }

    mutating func set(_ name: StaticString, _ value: Int?) {
        guard let value else { return }
        begin(name)
        bytes.append(contentsOf: String(value).utf8)
    }

    mutating func set(_ name: StaticString, _ value: Bool) {
        begin(name)
        bytes.append(contentsOf: (value ? "true" : "false").utf8)
    }

    mutating func set(_ name: StaticString, _ values: [String]) {
        list(name, values) { $0.quote($1) }
    }

    /// An object under a name.
    mutating func set(_ name: StaticString, object body: (inout JSONWriter) -> Void) {
        begin(name)
        object(body)
    }

    /// An array of objects, one for each element.
    mutating func set<Element>(
        _ name: StaticString, each elements: [Element], object body: (inout JSONWriter, Element) -> Void
    ) {
        list(name, elements) { writer, element in
            writer.object { body(&$0, element) }
        }
    }

    private mutating func list<Element>(
        _ name: StaticString, _ elements: [Element], _ value: (inout JSONWriter, Element) -> Void
    ) {
        guard !elements.isEmpty else { return }
        begin(name)
        bytes.append(UInt8(ascii: "["))
        for (index, element) in elements.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            value(&self, element)
        }
        bytes.append(UInt8(ascii: "]"))
    }

    private mutating func object(_ body: (inout JSONWriter) -> Void) {
        bytes.append(UInt8(ascii: "{"))
        body(&self)
        bytes.append(UInt8(ascii: "}"))
    }

    /// - Parameter name: needs no escapes.
    private mutating func begin(_ name: StaticString) {
        if bytes.last != UInt8(ascii: "{") { bytes.append(UInt8(ascii: ",")) }
        bytes.append(UInt8(ascii: "\""))
        name.withUTF8Buffer { bytes.append(contentsOf: $0) }
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
    }

    private mutating func quote(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        Escaping.json(text, into: &bytes)
        bytes.append(UInt8(ascii: "\""))
    }
}
