import Credentials
import Foundation
import Web

/// JSON that is one object of texts with exactly the keys asked for (V18).
enum FlatJSON {
    /// - Throws: ``Problem`` 400.
    static func bytes(_ json: [UInt8], of keys: [String]) throws(Problem) -> [[UInt8]] {
        guard let object = try? JSONDecoder().decode([String: String].self, from: Data(json)),
            Set(object.keys) == Set(keys)
        else { throw .passkeyUnreadable }
        var parts: [[UInt8]] = []
        for key in keys {
            guard let bytes = Base64URL.bytes(object[key] ?? "") else { throw .passkeyUnreadable }
            parts.append(bytes)
        }
        return parts
    }
}

extension Problem {
    static let passkeyUnreadable = Problem(
        .badRequest, code: "passkey-unreadable", title: "The answer of the passkey could not be read.",
        help: "Load the page again.")
}
