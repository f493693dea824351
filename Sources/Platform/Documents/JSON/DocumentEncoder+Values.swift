extension DocumentEncoder {
    /// An attribute's value; `nil` is left out.
    enum Value {
        case number(Int64?)
        case text(String?)
    }

    mutating func node<Element>(
        _ type: StaticString, _ attributes: [(StaticString, Value)], _ content: [Element],
        _ write: (inout Self, Element) -> Void
    ) {
        open(type, attributes)
        if !content.isEmpty {
            raw(",\"content\":[")
            var isFirst = true
            for element in content {
                if !isFirst { raw(",") }
                isFirst = false
                write(&self, element)
            }
            raw("]")
        }
        raw("}")
    }

    mutating func leaf(_ type: StaticString, _ attributes: [(StaticString, Value)]) {
        open(type, attributes)
        raw("}")
    }

    private mutating func open(_ type: StaticString, _ attributes: [(StaticString, Value)]) {
        raw("{\"type\":\"")
        raw(type)
        raw("\"")
        var isFirst = true
        for (name, value) in attributes {
            switch value {
            case .number(nil), .text(nil): continue
            case .number, .text: break
            }
            raw(isFirst ? ",\"attrs\":{\"" : ",\"")
            isFirst = false
            raw(name)
            raw("\":")
            switch value {
            case .number(let number): bytes.append(contentsOf: String(number ?? 0).utf8)
            case .text(let text): string(text ?? "")
            }
        }
        if !isFirst { raw("}") }
    }

    mutating func raw(_ text: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// A JSON string; only what must be escaped is.
    mutating func string(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                bytes.append(UInt8(ascii: "\\"))
                bytes.append(byte)
            case 0x0A: raw("\\n")
            case 0x09: raw("\\t")
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}
