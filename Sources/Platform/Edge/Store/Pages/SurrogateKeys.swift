import Facts

/// The header by which a CDN is told of which facts a page is made, so that it can be told to drop it.
package enum SurrogateKeys: Sendable {
    case none
    /// `Surrogate-Key`, separated by spaces: Fastly, Varnish.
    case surrogateKey
    /// `Cache-Tag`, separated by commas: Cloudflare, Akamai.
    case cacheTag

    /// Stands on a page whose facts do not fit. Whoever tells a CDN of any change names this key too.
    package static let incomplete = "many"

    /// A fact's name as a key: what is not a letter, digit or one of `-_.~:/` becomes `_`.
    package static func key(_ name: String) -> String {
        String(decoding: name.utf8.map { isPlain($0) ? $0 : UInt8(ascii: "_") }, as: UTF8.self)
    }

    /// The line, or nothing. Its value is sorted, so that the same page has the same bytes on every node.
    func line(_ facts: Set<ReadFact>) -> String {
        let (name, separator) = self == .cacheTag ? ("Cache-Tag", ",") : ("Surrogate-Key", " ")
        guard self != .none, !facts.isEmpty else { return "" }
        var value = ""
        for fact in Set(facts.lazy.map(\.name)).sorted() {
            guard value.utf8.count + fact.utf8.count + 1 + Self.incomplete.utf8.count < Self.longest else {
                value += (value.isEmpty ? "" : separator) + Self.incomplete
                break
            }
            if !value.isEmpty { value += separator }
            value += fact.utf8.allSatisfy(Self.isPlain) ? fact : Self.key(fact)
        }
        return "\(name): \(value)\r\n"
    }

    /// Fastly takes 16 KB, many proxies 8 KB for all headers together.
    private static let longest = 4_096

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "-_.~:/".utf8.contains(byte)
        }
    }
}
