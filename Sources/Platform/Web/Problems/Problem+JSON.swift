extension Problem {
    /// The body of an `application/problem+json` reply: `status`, `title`, `detail` (our `help`), and our extensions
    /// `code` and `fields`. No `type`: it is `about:blank` by default (RFC 9457 §4.2.1).
    package var json: [UInt8] {
        var output: [UInt8] = Array(#"{"status":\#(status.rawValue),"code":"#.utf8)
        append(quoted: code, to: &output)
        output += #","title":"#.utf8
        append(quoted: title, to: &output)
        if let help {
            output += #","detail":"#.utf8
            append(quoted: help, to: &output)
        }
        if !fields.isEmpty {
            output += #","fields":["#.utf8
            for (index, field) in fields.enumerated() {
                if index > 0 { output.append(UInt8(ascii: ",")) }
                append(quoted: field, to: &output)
            }
            output.append(UInt8(ascii: "]"))
        }
        output.append(UInt8(ascii: "}"))
        return output
    }
}

/// A JSON string (RFC 8259 §7). By bytes: a combining mark must not hide the quote before it (V02).
private func append(quoted text: String, to output: inout [UInt8]) {
    let quote = UInt8(ascii: "\"")
    output.append(quote)
    for byte in text.utf8 {
        switch byte {
        case quote, UInt8(ascii: "\\"): output += [UInt8(ascii: "\\"), byte]
        case ..<0x20:
            output += #"\u00"#.utf8
            output += [hexDigit(byte >> 4), hexDigit(byte & 15)]
        default: output.append(byte)
        }
    }
    output.append(quote)
}

/// Lower case.
func hexDigit(_ nibble: UInt8) -> UInt8 {
    nibble < 10 ? UInt8(ascii: "0") + nibble : UInt8(ascii: "a") + nibble - 10
}
