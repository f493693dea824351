import Foundation

/// What a new password must be. NIST SP 800-63B §3.1.1 and ASVS 6.2: long enough, not the obvious one, anything else
/// goes; no rules about kinds of letters.
package struct PasswordRule: Sendable {
    /// Unicode scalars.
    package static let shortest = 12
    /// Bytes of UTF-8. 64 scalars of any kind fit.
    package static let longest = 512

    /// Why a password is refused.
    package enum Refusal: String, Error, Sendable {
        case short
        case long
        /// A letter repeated, a run of the keyboard or the alphabet, or one of those everybody tries.
        case obvious
        /// It is little more than the login, the name or the paper's name.
        case personal
    }

    /// The password as bytes, in the one form (NFC) in which it is hashed, however the keyboard composed its letters.
    package static func prepared(_ text: String) -> Secret {
        Secret(utf8: text.precomposedStringWithCanonicalMapping)
    }

    /// - Parameter known: login, name, paper: what anybody would try first.
    package static func refusal(of text: String, known: [String]) -> Refusal? {
        let scalars = Array(text.precomposedStringWithCanonicalMapping.lowercased().unicodeScalars)
        guard scalars.count >= shortest else { return .short }
        guard text.utf8.count <= longest else { return .long }
        if Set(scalars).count < 5 || isRun(scalars) { return .obvious }
        var rest = String(String.UnicodeScalarView(scalars.filter { !$0.properties.isWhitespace }))
        for word in common { rest = rest.replacingOccurrences(of: word, with: "") }
        if rest.unicodeScalars.count < 4 { return .obvious }
        for word in words(of: known) { rest = rest.replacingOccurrences(of: word, with: "") }
        return rest.unicodeScalars.count < 4 ? .personal : nil
    }

    /// What names are made of, longest first; words of one or two letters are in too many others.
    private static func words(of names: [String]) -> [String] {
        let words = names.flatMap { name in
            name.lowercased().unicodeScalars.split { !$0.properties.isAlphabetic }.map { String($0) }
        }
        return words.filter { $0.unicodeScalars.count >= 3 }.sorted { $0.utf8.count > $1.utf8.count }
    }

    /// Whether nearly every step from one scalar to the next is the same: 123456789012, abcdefghijkl.
    private static func isRun(_ scalars: [Unicode.Scalar]) -> Bool {
        let steps = zip(scalars, scalars.dropFirst()).map { Int($1.value) - Int($0.value) }
        return steps.count { abs($0) <= 1 } >= steps.count - 1
    }

    /// Longest first, so that what is in another does not break it up.
    private static let common = [
        "qwertyuiop", "1234567890", "asdfghjkl", "katasandi", "123456789", "password", "1q2w3e4r", "wartawan",
        "administrator", "rahasia", "bismillah", "indonesia", "letmein", "welcome", "redaksi", "zxcvbnm", "sayang",
        "passw0rd", "admin", "qwerty", "123456", "jakarta", "garuda", "cinta", "12345", "2024", "2025", "2026", "1234",
        "123", "!",
    ].sorted { $0.utf8.count > $1.utf8.count }
}
