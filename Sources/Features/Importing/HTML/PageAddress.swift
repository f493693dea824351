import Documents
import Foundation

/// Addresses in a page, made whole.
struct PageAddress {
    /// Where the page was, or what `<base>` says; `nil` when nobody knows.
    let base: String?

    /// An absolute http or https address; `nil` for anything else and for what cannot be completed.
    func absolute(_ reference: String) -> String? {
        let reference = OneLine.from(reference)
        guard !reference.isEmpty, reference.length <= 4_000 else { return nil }
        if let whole = SafeAddress.canonical(reference, for: .embed) { return whole }
        let bytes = reference.utf8
        if bytes.starts(with: "//".utf8) { return SafeAddress.canonical("https:" + reference, for: .embed) }
        let head = bytes.prefix { !"/?#".utf8.contains($0) }
        guard !head.contains(UInt8(ascii: ":")), bytes.first != UInt8(ascii: "#"), let base, let url = URL(string: base)
        else { return nil }
        return URL(string: reference, relativeTo: url).flatMap { SafeAddress.canonical($0.absoluteString, for: .embed) }
    }

    /// What makes two addresses the same page: without scheme, `www.`, fragment, campaign parameters and a slash at
    /// the end. `nil` for a site's front page, which many pages call their canonical address by mistake.
    static func key(_ address: String) -> String? {
        let bytes = Array(address.utf8)
        guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let rest = bytes.dropFirst(colon + 3).prefix { $0 != UInt8(ascii: "#") }
        let place = rest.prefix { $0 != UInt8(ascii: "?") }
        var host = place.prefix { $0 != UInt8(ascii: "/") }.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        var path = Array(place.dropFirst(host.count))
        while path.last == UInt8(ascii: "/") { path.removeLast() }
        let parameters = rest.dropFirst(place.count + 1).split(separator: UInt8(ascii: "&")).filter { parameter in
            !noise.contains { parameter.starts(with: $0.utf8) }
        }
        guard !path.isEmpty || !parameters.isEmpty else { return nil }
        if host.starts(with: "www.".utf8) { host.removeFirst(4) }
        if !parameters.isEmpty { path += Array("?".utf8) + parameters.joined(separator: "&".utf8) }
        return String(decoding: host + path, as: UTF8.self)
    }

    /// Parameters that name how a reader came, not what is read.
    private static let noise = ["utm_", "fbclid=", "gclid=", "page=all", "single="]
}
