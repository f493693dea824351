package import Edge
import Facts
package import Newsroom

/// What the site has at an address.
package enum PageAnswer: Equatable, Sendable {
    /// A page, with the status it is answered with.
    case page(html: [UInt8], status: Int)
    /// The page's address of today, a site-relative path. Permanent redirects are kept by browsers for ever.
    case redirect(to: String, isPermanent: Bool)
}

extension RenderedPage {
    /// An answer as the store keeps it.
    ///
    /// - Parameter reader: what it was made from, asked after the answer was made.
    package init(_ answer: PageAnswer, reading reader: SiteReader) {
        let facts = reader.facts
        switch answer {
        case .page(let html, let status):
            self.init(status: status, mediaType: "text/html; charset=utf-8", body: html, facts: facts)
        case .redirect(let target, let isPermanent):
            self.init(
                status: isPermanent ? 301 : 303, mediaType: "text/plain; charset=utf-8", body: [], location: target,
                facts: facts)
        }
        validUntil = reader.validUntil
    }
}
