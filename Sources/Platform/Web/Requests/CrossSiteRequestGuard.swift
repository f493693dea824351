package import HTTPTypes

/// Refuses requests that change something and were sent by a page of another site (V11).
///
/// Browsers say where a request comes from in `Sec-Fetch-Site` (Fetch Metadata, W3C) whenever our address is https or
/// this machine; elsewhere, and in old browsers, `Origin` says it (Fetch standard: sent with every method but GET and
/// HEAD). A request with neither is no browser's form, and is refused too: a program signs in with a token, not with
/// a cookie. There are no secret fields in forms, so that a page may be held open for days.
package struct CrossSiteRequestGuard: Sendable {
    /// `https://paper.example`, lower case, without a slash at its end.
    private let origin: [UInt8]

    /// - Parameter address: where the site is found: scheme and host.
    package init(address: String) {
        var bytes = address.utf8.map(lowerCase)
        while bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
        origin = bytes
    }

    /// - Throws: ``Problem`` 403, code `cross-site`. Never for a method that changes nothing (RFC 9110 §9.2.1).
    package func check(_ method: HTTPRequest.Method, _ fields: HTTPFields) throws(Problem) {
        guard ![.get, .head, .options].contains(method) else { return }
        let sites = fields[values: .fetchSite]
        if let site = sites.first {
            // Another site of the same owner is another site. `none`, the address bar, never sends a form.
            guard sites.count == 1, site.utf8.elementsEqual("same-origin".utf8) else { throw .crossSite }
            return
        }
        let origins = fields[values: .origin]
        guard origins.count == 1, let found = origins.first, found.utf8.map(lowerCase) == origin else {
            throw .crossSite
        }
    }
}

extension Problem {
    static let crossSite = Problem(
        .forbidden, code: "cross-site", title: "This request did not come from a page of this site.",
        help: "Open the page again from the desk and repeat what you did.")
}

private func lowerCase(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
}

extension HTTPField.Name {
    // A token (RFC 9110 §5.1), which is all the initialiser checks.
    static let fetchSite = HTTPField.Name("Sec-Fetch-Site")!
}
