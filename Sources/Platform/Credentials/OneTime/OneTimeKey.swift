import Crypto
package import Foundation

/// The key an authenticator app shares with us; makes the six digits that change every 30 seconds (TOTP, RFC 6238).
package struct OneTimeKey: Sendable {
    /// 20 bytes (RFC 4226 §4, R6).
    package let secret: Secret

    package init(_ secret: Secret) {
        self.secret = secret
    }

    /// A new one.
    package init() {
        secret = Secret(RandomBytes.make(20))
    }

    /// Seconds a code is shown for.
    package static let period = 30

    /// Which step of 30 s a moment falls into, from 1970 on.
    package static func step(at moment: Date) -> Int64 {
        Int64((moment.timeIntervalSince1970 / Double(period)).rounded(.down))
    }

    /// The step a typed code belongs to: this one, the one before or the one after, so that a clock may be half a minute
    /// off; `nil` when the code is wrong or its step is not after `last`.
    ///
    /// Store the answer as the new `last` **in the same transaction**: each code then works once, and none from before
    /// works at all.
    ///
    /// - Parameter typed: six digits; blanks between them are passed over.
    package func step(of typed: String, now: Date, after last: Int64?) -> Int64? {
        var digits: [UInt8] = []
        for byte in typed.utf8 where byte != UInt8(ascii: " ") {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte), digits.count < 6 else { return nil }
            digits.append(byte)
        }
        guard digits.count == 6 else { return nil }
        let current = Self.step(at: now)
        var found: Int64?
        // All three are always computed: the time does not tell which was near.
        for step in (current - 1)...(current + 1) {
            let isRight = ConstantTime.isSame(Array(code(at: step).utf8), digits)
            if isRight, step > last ?? .min, found == nil { found = step }
        }
        return found
    }

    /// The six digits of a step (RFC 4226 §5.3).
    package func code(at step: Int64) -> String {
        OneTimeCode.code(HMAC<Insecure.SHA1>.self, key: secret, step: step, digits: 6)
    }

    /// What authenticator apps read from a QR code.
    ///
    /// - Parameters:
    ///   - issuer: the paper's name, shown by the app.
    ///   - login: lower-case ASCII.
    package func address(issuer: String, login: String) -> String {
        let issuer = issuer.addingPercentEncoding(withAllowedCharacters: Self.plain) ?? ""
        let login = login.addingPercentEncoding(withAllowedCharacters: Self.plain) ?? ""
        return "otpauth://totp/\(issuer):\(login)?secret=\(Base32.text(secret.bytes))&issuer=\(issuer)"
    }

    /// The key as it is typed by hand: groups of four letters.
    package var typed: String {
        let letters = Array(Base32.text(secret.bytes).utf8)
        return stride(from: 0, to: letters.count, by: 4)
            .map { String(decoding: letters[$0..<min($0 + 4, letters.count)], as: UTF8.self) }
            .joined(separator: " ")
    }

    private static let plain = CharacterSet(
        charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
}
