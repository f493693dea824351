extension JSONTape {
    /// The string of a token, unescaped and without control characters but tab and newline.
    ///
    /// - Returns: `nil` when an escape is not one: a lone surrogate, `\u` without four digits.
    func string(_ index: Int) -> String? {
        let token = tokens[index]
        let range = Int(token.start)..<Int(token.end)
        if token.isPlain { return String(decoding: bytes[range], as: UTF8.self) }
        guard let unescaped = Self.unescaped(bytes[range]) else { return nil }
        return CleanText.text(String(decoding: unescaped, as: UTF8.self))
    }

    func integer(_ index: Int) -> Int64? {
        let token = tokens[index]
        guard token.kind == .number else { return nil }
        return Int64(String(decoding: bytes[Int(token.start)..<Int(token.end)], as: UTF8.self))
    }

    func isEqual(_ index: Int, to key: StaticString) -> Bool {
        let token = tokens[index]
        let count = Int(token.end - token.start)
        guard count == key.utf8CodeUnitCount else { return false }
        let start = Int(token.start)
        return bytes.withUnsafeBufferPointer { buffer in
            for offset in 0..<count where buffer[start + offset] != key.utf8Start[offset] { return false }
            return true
        }
    }

    private static func unescaped(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var at = bytes.startIndex
        while at < bytes.endIndex {
            guard bytes[at] == UInt8(ascii: "\\") else {
                result.append(bytes[at])
                at += 1
                continue
            }
            let escape = bytes[at + 1]
            at += 2
            switch escape {
            case UInt8(ascii: "b"): result.append(0x08)
            case UInt8(ascii: "f"): result.append(0x0C)
            case UInt8(ascii: "n"): result.append(0x0A)
            case UInt8(ascii: "r"): result.append(0x0D)
            case UInt8(ascii: "t"): result.append(0x09)
            case UInt8(ascii: "u"):
                guard let scalar = scalar(in: bytes, at: &at) else { return nil }
                result.append(contentsOf: Unicode.UTF8.encode(scalar) ?? .init())
            default: result.append(escape)
            }
        }
        return result
    }

    /// The scalar of `\uXXXX`, or of two that are a surrogate pair; `at` stands behind the first `u`.
    private static func scalar(in bytes: ArraySlice<UInt8>, at: inout Int) -> Unicode.Scalar? {
        guard let high = unit(in: bytes, at: at) else { return nil }
        at += 4
        guard high & 0xFC00 == 0xD800 else { return Unicode.Scalar(high) }
        guard at + 1 < bytes.endIndex, bytes[at] == UInt8(ascii: "\\"), bytes[at + 1] == UInt8(ascii: "u"),
            let low = unit(in: bytes, at: at + 2), low & 0xFC00 == 0xDC00
        else { return nil }
        at += 6
        return Unicode.Scalar(0x10000 + (high & 0x3FF) << 10 + (low & 0x3FF))
    }

    private static func unit(in bytes: ArraySlice<UInt8>, at: Int) -> UInt32? {
        guard at + 4 <= bytes.endIndex else { return nil }
        var value: UInt32 = 0
        for byte in bytes[at..<(at + 4)] {
            switch byte {
            case 0x30...0x39: value = value << 4 + UInt32(byte - 0x30)
            case 0x41...0x46, 0x61...0x66: value = value << 4 + UInt32((byte | 0x20) - 0x57)
            default: return nil
            }
        }
        return value
    }
}

extension JSONTape {
    /// Where a token stands: `doc.content[3].attrs.level`. Found from the top, only when something is wrong.
    func path(to wanted: Int) -> String {
        var path = "doc"
        var index = 0
        while index < wanted, wanted < tokens[index].next {
            var child = index + 1
            var position = 0
            let isObject = tokens[index].kind == .object
            while true {
                let value = isObject ? child + 1 : child
                if wanted < tokens[value].next {
                    path += isObject ? "." + (string(child) ?? "?") : "[\(position)]"
                    index = value
                    break
                }
                child = Int(tokens[value].next)
                position += 1
            }
            // The wanted token is the key itself.
            if isObject, wanted < index { return path }
        }
        return path
    }
}
