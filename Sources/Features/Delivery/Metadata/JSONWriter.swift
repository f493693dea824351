import Templates

/// Writes JSON as bytes, in the order in which it is told. Absent and empty values are left out.
struct JSONWriter {
    private(set) var bytes: [UInt8] = []

    /// An object made by `body`.
    static func object(_ body: (inout JSONObject) -> Void) -> JSONWriter {
        var object = JSONObject()
        body(&object)
        var writer = JSONWriter()
        writer.bytes = object.closed()
        return writer
    }

    static func array(_ elements: [JSONWriter]) -> JSONWriter {
        var writer = JSONWriter()
        writer.bytes.append(UInt8(ascii: "["))
        for (index, element) in elements.enumerated() {
            if index > 0 { writer.bytes.append(UInt8(ascii: ",")) }
            writer.bytes += element.bytes
        }
        writer.bytes.append(UInt8(ascii: "]"))
        return writer
    }
}

/// The members of one JSON object.
struct JSONObject {
    private var bytes: [UInt8] = [UInt8(ascii: "{")]

    mutating func set(_ name: String, _ value: String?) {
        guard let value, !value.isEmpty else { return }
        begin(name)
        quote(value)
    }

    mutating func set(_ name: String, _ value: Int?) {
        guard let value else { return }
        begin(name)
        bytes += Array(String(value).utf8)
    }

    mutating func set(_ name: String, _ value: Bool) {
        begin(name)
        bytes += Array((value ? "true" : "false").utf8)
    }

    mutating func set(_ name: String, _ values: [String]) {
        guard !values.isEmpty else { return }
        begin(name)
        bytes.append(UInt8(ascii: "["))
        for (index, value) in values.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            quote(value)
        }
        bytes.append(UInt8(ascii: "]"))
    }

    mutating func set(_ name: String, _ value: JSONWriter?) {
        guard let value else { return }
        begin(name)
        bytes += value.bytes
    }

    mutating func set(_ name: String, _ values: [JSONWriter]) {
        if !values.isEmpty { set(name, JSONWriter.array(values)) }
    }

    func closed() -> [UInt8] { bytes + [UInt8(ascii: "}")] }

    private mutating func begin(_ name: String) {
        if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
        quote(name)
        bytes.append(UInt8(ascii: ":"))
    }

    private mutating func quote(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        Escaping.json(text, into: &bytes)
        bytes.append(UInt8(ascii: "\""))
    }
}
