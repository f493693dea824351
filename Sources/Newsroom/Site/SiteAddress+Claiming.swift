import Database

extension SiteAddress {
    /// Takes a one-word address for a section or a plain page.
    ///
    /// - Throws: ``SiteError/reservedSlug(_:)``, ``SiteError/badSlug(_:)``; a constraint error named `addresses_slug_unique`
    ///   when a section or a page has it.
    static func claim(_ slug: String, in db: Connection) throws {
        guard Slug.isValid(slug) else { throw SiteError.badSlug(slug) }
        guard !reserved.contains(slug) else { throw SiteError.reservedSlug(slug) }
        try db.execute("INSERT INTO addresses (slug) VALUES (\(slug))")
    }

    /// Gives a one-word address back, after its section or page has left it.
    static func release(_ slug: String, in db: Connection) throws {
        try db.execute("DELETE FROM addresses WHERE slug = \(slug)")
    }
}
