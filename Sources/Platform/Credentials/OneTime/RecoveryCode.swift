import Crypto

/// A code on paper for the day the phone is gone. Each works once.
package struct RecoveryCode: Sendable {
    private let letters: [UInt8]

    /// How many are made at a time.
    package static let count = 10

    /// A new one: 80 random bits.
    package init() {
        letters = Array(Base32.text(RandomBytes.make(10)).utf8)
    }

    /// As typed: small or capital letters, blanks and dashes anywhere. `nil` when it cannot be one.
    package init?(_ typed: String) {
        var letters: [UInt8] = []
        for byte in typed.utf8 {
            switch byte {
            case UInt8(ascii: " "), UInt8(ascii: "-"): continue
            case UInt8(ascii: "a")...UInt8(ascii: "z"): letters.append(byte - 32)
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "2")...UInt8(ascii: "7"): letters.append(byte)
            default: return nil
            }
            guard letters.count <= 16 else { return nil }
        }
        guard letters.count == 16 else { return nil }
        self.letters = letters
    }

    /// What is shown once: four groups of four, `ABCD-EFGH-IJKL-MNOP`.
    package var text: String {
        stride(from: 0, to: 16, by: 4)
            .map { String(decoding: letters[$0..<$0 + 4], as: UTF8.self) }
            .joined(separator: "-")
    }

    /// What is stored: SHA-256, enough for 80 random bits that are tried through a rate limit and, stolen, one by one.
    package var digest: [UInt8] {
        Array(SHA256.hash(data: Array("redaksi recovery\n".utf8) + letters))
    }
}

extension RecoveryCode: CustomReflectable {
    package var customMirror: Mirror { Mirror(self, children: []) }
}
