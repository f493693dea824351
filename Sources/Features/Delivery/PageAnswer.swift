/// What the site has at an address.
package enum PageAnswer: Equatable, Sendable {
    /// A page, with the status it is answered with.
    case page(html: [UInt8], status: Int)
    /// The page's address of today, a site-relative path. Permanent redirects are kept by browsers for ever.
    case redirect(to: String, isPermanent: Bool)
}
