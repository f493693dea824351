/// The check a value from outside passes before it may stand in a header.
///
/// V36, response splitting (SwiftNIO CVE-2022-3215). On bytes: `Character("\n")` does not find the CR LF pair.
package enum HeaderSafe {
    /// No control byte but the tab: neither CR, LF nor NUL (RFC 9110 §5.5).
    package static func isValue(_ text: String) -> Bool {
        text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7f || $0 == 0x09 }
    }

    /// A path on this site for `Location`: one `/` at its start, then printable ASCII without a backslash.
    ///
    /// V28, open redirect: browsers read `//host`, `/\host` and (dropping tabs and line ends) `/<tab>/host` as another
    /// site's address. Other than ASCII must be percent-encoded already.
    package static func isSitePath(_ text: String) -> Bool {
        let bytes = text.utf8
        guard bytes.first == UInt8(ascii: "/"), bytes.dropFirst().first != UInt8(ascii: "/") else { return false }
        return bytes.allSatisfy { (0x21...0x7e).contains($0) && $0 != UInt8(ascii: "\\") }
    }
}
