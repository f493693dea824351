package import HTTPTypes

/// The cookies of this site: named so that no other host and no unencrypted page can set them.
///
/// On https every name gets the prefix `__Host-` (RFC 6265bis §4.1.3.2), which browsers accept only with `Secure`,
/// with `Path=/` and without `Domain`. On plain http, for trying things out, the prefix and `Secure` are left off.
package struct Cookies: Sendable {
    let isSecure: Bool

    /// - Parameter isSecure: whether the site is reached by https only.
    package init(isSecure: Bool) { self.isSecure = isSecure }

    /// The value of a cookie a request carries; `nil` when it is missing, there twice, or of another form than
    /// ``set(_:to:for:isStrict:)`` writes.
    ///
    /// Two of one name mean that somebody has planted one (V24): neither counts.
    package func value(of name: String, in fields: HTTPFields) -> String? {
        let wanted = Array(fullName(name).utf8)
        var found: [String] = []
        for line in fields[values: .cookie] {
            for pair in line.utf8.split(separator: UInt8(ascii: ";")) {
                let pair = pair.drop { $0 == 0x20 || $0 == 0x09 }
                guard let equals = pair.firstIndex(of: UInt8(ascii: "=")) else { continue }
                guard pair[..<equals].elementsEqual(wanted) else { continue }
                found.append(String(Substring(pair[pair.index(after: equals)...])))
            }
        }
        guard found.count == 1, let value = found.first, Self.isValue(value) else { return nil }
        return value
    }

    /// A `Set-Cookie` field. Scripts cannot read it (`HttpOnly`).
    ///
    /// - Parameters:
    ///   - value: letters, digits, `-`, `_`, `.` and `~`: a token; anything else stops the program.
    ///   - lifetime: `nil` until the browser is closed.
    ///   - isStrict: whether a link from another site comes without it; otherwise forms from elsewhere do.
    package func set(_ name: String, to value: String, for lifetime: Duration? = nil, isStrict: Bool = false)
        -> HTTPField
    {
        precondition(Self.isValue(value), "a cookie's value must be a token")
        var text = "\(fullName(name))=\(value); Path=/; HttpOnly; SameSite=\(isStrict ? "Strict" : "Lax")"
        if let lifetime { text += "; Max-Age=\(lifetime.components.seconds)" }
        if isSecure { text += "; Secure" }
        return HTTPField(name: .setCookie, value: text)
    }

    /// A `Set-Cookie` field that makes the browser forget.
    package func forget(_ name: String) -> HTTPField { set(name, to: "", for: .zero) }

    private func fullName(_ name: String) -> String { isSecure ? "__Host-\(name)" : name }

    /// At most 512 bytes.
    private static func isValue(_ value: String) -> Bool {
        value.utf8.count <= 512
            && value.utf8.allSatisfy { byte in
                isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
                    || "-_.~".utf8.contains(byte)
            }
    }
}
