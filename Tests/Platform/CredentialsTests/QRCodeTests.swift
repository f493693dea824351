import Credentials
import Foundation
import TestSupport
import Testing

@Suite struct QRCodeTests {
    @Test func `the size grows with the text, up to version 10`() throws {
        let texts = [14, 26, 42, 62, 84, 106, 122, 152, 180, 213]

        for (version, length) in texts.enumerated() {
            #expect(QRCode(String(repeating: "x", count: length))?.size == 21 + 4 * version)
        }
        #expect(QRCode(String(repeating: "x", count: 214)) == nil)
    }

    /// The record was read back by an independent decoder (zbar) when it was made: versions 1, 7 and 10.
    @Test func `codes are as a decoder once read them`() throws {
        let key = OneTimeKey(Secret(utf8: "12345678901234567890"))
        let texts = [
            "Redaksi", key.address(issuer: "Harian Contoh", login: "sari@contoh.example"),
            String(repeating: "https://contoh.example/", count: 9),
        ]
        let drawn = texts.map { text in
            let rows = QRCode(text)?.modules ?? []
            return rows.map { $0.map { $0 ? "#" : "." }.joined() }.joined(separator: "\n")
        }

        try Snapshot.compare(drawn.joined(separator: "\n\n") + "\n", with: "qr-codes.txt")
    }

    @Test func `the path draws every dark module once`() throws {
        let code = try #require(QRCode("Redaksi"))
        let dark = code.modules.reduce(0) { $0 + $1.count { $0 } }

        let widths = code.path.split(separator: "h").dropFirst().compactMap {
            Int($0.prefix { $0 != "v" && $0 != "z" })
        }

        #expect(widths.filter { $0 > 0 }.reduce(0, +) == dark)
        #expect(code.side == code.size + 8)
    }
}
