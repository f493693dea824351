import Crypto
import Documents
import Foundation
import Newsroom

/// What makes a page the same page when it comes again.
struct SourceKey: Equatable {
    /// The address without scheme and noise, else day and folded headline: readable, so that a person can find it.
    let source: String
    let hasAddress: Bool
    /// The folded headline.
    let headline: String
    /// The day the page itself names, `yyyy-MM-dd` in the paper's zone; empty when it names none.
    let day: String
    /// SHA-256 of everything taken from the page, hexadecimal.
    let contentHash: String

    init(_ page: ExtractedPage, zone: TimeZone) {
        headline = Words(page.headline).key
        day = page.published.map { CivilDay(of: $0.moment, in: zone).description } ?? ""
        let address = page.address.flatMap(PageAddress.key)
        hasAddress = address != nil
        source = address ?? "\(day.isEmpty ? "undated" : day) \(headline)"
        contentHash = Self.hash(page)
    }

    /// Boilerplate is no content: a menu may change every day.
    private static func hash(_ page: ExtractedPage) -> String {
        var parts: [String?] = [page.headline, page.kicker, page.summary, page.language.rawValue, page.section]
        parts += [page.dateline?.publication, page.dateline?.place]
        parts += [page.lead?.address, page.lead?.caption, page.lead?.credit, page.lead?.alternative]
        parts += [page.published, page.modified].map { $0.map { "\($0.moment.timeIntervalSince1970)" } }
        var hash = SHA256()
        for part in parts { add(part ?? "\u{0}", to: &hash) }
        for topic in page.topics { add("topic " + topic, to: &hash) }
        for name in page.byline { add("\(name.role.rawValue) \(name.name)", to: &hash) }
        hash.update(data: page.body.json())
        return hash.finalize().map { byte in
            let digits = String(byte, radix: 16)
            return byte < 16 ? "0" + digits : digits
        }.joined()
    }

    private static func add(_ text: String, to hash: inout SHA256) {
        hash.update(data: Array("\(text.utf8.count):\(text)".utf8))
    }

    /// A stable slug for a name that has no letter of ours in it; without it all of them would be one person.
    static func slug(_ name: String, prefix: String) -> String {
        let slug = Slug.from(name, fallback: "")
        if !slug.isEmpty { return slug }
        let digest = SHA256.hash(data: Array(Words(name).key.utf8)).prefix(6)
        return prefix + "-" + digest.map { String($0, radix: 16) }.joined()
    }
}
