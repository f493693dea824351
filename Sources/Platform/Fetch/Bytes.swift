func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}

func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
}

func isHexDigit(_ byte: UInt8) -> Bool {
    isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
}

/// Letters, digits, `.`, `-`, and the `_` that some real names have. Neither `%` nor a full-width dot.
func isHostByte(_ byte: UInt8) -> Bool {
    isDigit(byte) || isLetter(byte) || ".-_".utf8.contains(byte)
}

/// The text of bytes already known to be ASCII.
func ascii(_ bytes: some Collection<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
}
