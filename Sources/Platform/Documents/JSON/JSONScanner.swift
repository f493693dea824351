/// Reads single JSON values from bytes. Every access is below `buffer.count`, checked before it.
struct JSONScanner {
    var at: Int

    /// The next byte that is not white space, 0 at the end (which is no JSON byte).
    mutating func next(in buffer: UnsafeBufferPointer<UInt8>) -> UInt8 {
        while at < buffer.count {
            switch buffer[at] {
            case 0x20, 0x09, 0x0A, 0x0D: at += 1
            case let byte: return byte
            }
        }
        return 0
    }

    /// From the opening quote to behind the closing one.
    mutating func string(
        in buffer: UnsafeBufferPointer<UInt8>, next: Int
    ) throws(DocumentError) -> JSONTape.Token {
        at += 1
        let start = at
        var isPlain = true
        while at < buffer.count {
            let byte = buffer[at]
            if byte == UInt8(ascii: "\"") {
                at += 1
                return JSONTape.Token(
                    kind: .string, isPlain: isPlain, start: Int32(start), end: Int32(at - 1), next: Int32(next))
            } else if byte == UInt8(ascii: "\\") {
                isPlain = false
                at += 1
                guard at < buffer.count, "\"\\/bfnrtu".utf8.contains(buffer[at]) else {
                    throw .syntax(offset: at, expected: "an escape")
                }
                at += 1
            } else if byte >= 0x80 {
                let length = Self.sequenceLength(in: buffer, at: at)
                guard length > 0 else { throw .syntax(offset: at, expected: "well-formed UTF-8") }
                if byte == 0xC2, buffer[at + 1] < 0xA0 { isPlain = false }
                at += length
            } else if byte < 0x20 {
                throw .syntax(offset: at, expected: "no control character in a string")
            } else {
                if byte == 0x7F { isPlain = false }
                at += 1
            }
        }
        throw .syntax(offset: at, expected: "a closing quote")
    }

    mutating func number(
        in buffer: UnsafeBufferPointer<UInt8>, next: Int
    ) throws(DocumentError) -> JSONTape.Token {
        let start = at
        if buffer[at] == UInt8(ascii: "-") { at += 1 }
        let first = at
        try digits(in: buffer)
        if buffer[first] == UInt8(ascii: "0"), at > first + 1 {
            throw .syntax(offset: first, expected: "a number without leading zero")
        }
        if at < buffer.count, buffer[at] == UInt8(ascii: ".") {
            at += 1
            try digits(in: buffer)
        }
        if at < buffer.count, buffer[at] | 0x20 == UInt8(ascii: "e") {
            at += 1
            if at < buffer.count, buffer[at] == UInt8(ascii: "+") || buffer[at] == UInt8(ascii: "-") { at += 1 }
            try digits(in: buffer)
        }
        return JSONTape.Token(kind: .number, start: Int32(start), end: Int32(at), next: Int32(next))
    }

    private mutating func digits(in buffer: UnsafeBufferPointer<UInt8>) throws(DocumentError) {
        let start = at
        while at < buffer.count, (0x30...0x39).contains(buffer[at]) { at += 1 }
        guard at > start else { throw .syntax(offset: at, expected: "a digit") }
    }

    mutating func word(
        in buffer: UnsafeBufferPointer<UInt8>, next: Int
    ) throws(DocumentError) -> JSONTape.Token {
        let words: [(String, JSONTape.Kind)] = [("true", .true), ("false", .false), ("null", .null)]
        for (word, kind) in words where buffer[at...].starts(with: word.utf8) {
            let start = at
            at += word.utf8.count
            return JSONTape.Token(kind: kind, start: Int32(start), end: Int32(at), next: Int32(next))
        }
        throw .syntax(offset: at, expected: "a value")
    }

    /// Bytes of the UTF-8 sequence that begins here, 0 when it is not well formed (Unicode 16, table 3-7).
    private static func sequenceLength(in buffer: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        let lead = buffer[index]
        let length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0
        guard length > 0, index + length <= buffer.count else { return 0 }
        for offset in 1..<length where buffer[index + offset] & 0xC0 != 0x80 { return 0 }
        let second = buffer[index + 1]
        switch lead {
        case 0xE0 where second < 0xA0, 0xED where second > 0x9F, 0xF0 where second < 0x90, 0xF4 where second > 0x8F:
            return 0
        default:
            return length
        }
    }
}
