package import Facts
package import Foundation

/// What a page function gives: everything a response needs, and nothing of the request (V21).
///
/// Redirects and 404s are pages too: they read facts, so a change drops them like any other. A failure is thrown
/// and never becomes a page.
package struct RenderedPage: Sendable {
    /// One of ``PageHead/reasons``; any other is refused.
    package var status: Int
    /// The whole `Content-Type`, such as `text/html; charset=utf-8`.
    package var mediaType: String
    package var body: [UInt8]
    /// A path of this site, for the redirects.
    package var location: String?
    /// When the newest of the facts changed; absent means the moment of rendering.
    package var lastModified: Date?
    /// `no-cache`: whoever keeps a copy asks every time whether it is still true.
    package var cacheControl = "no-cache"
    package var facts: Set<ReadFact>
    /// From this moment on the page is untrue by itself.
    package var validUntil: Date?

    package init(
        status: Int = 200, mediaType: String, body: [UInt8], location: String? = nil, lastModified: Date? = nil,
        facts: Set<ReadFact>, validUntil: Date? = nil
    ) {
        self.status = status
        self.mediaType = mediaType
        self.body = body
        self.location = location
        self.lastModified = lastModified
        self.facts = facts
        self.validUntil = validUntil
    }
}
