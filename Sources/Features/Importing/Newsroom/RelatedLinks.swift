import Database
import Documents
import Foundation
import Newsroom

/// Finds the articles that related links of imported pages lead to, at once or when they come.
struct RelatedLinks {
    let site: Site

    /// The body with every link that leads to an article of the paper; the others, in their order.
    func resolve(_ body: Document, except own: Article.ID?, in db: Connection) throws -> (
        body: Document, open: [RelatedLink]
    ) {
        var open: [RelatedLink] = []
        let blocks = try body.blocks.map { block in
            guard case .related(var link) = block, link.article == nil else { return block }
            if let article = try article(link, in: db), article != own {
                link.article = article.number
            } else {
                open.append(link)
            }
            return .related(link)
        }
        return (Document(blocks), open)
    }

    private func article(_ link: RelatedLink, in db: Connection) throws -> Article.ID? {
        if let address = link.address {
            if let key = PageAddress.key(address),
                let found: Article.ID = try db.value("SELECT article_id FROM imports WHERE source = \(key)")
            {
                return found
            }
            if let found = try ownArticle(address, in: db) { return found }
        }
        let headline = Words(link.headline).key
        guard !headline.isEmpty else { return nil }
        return try db.value(
            "SELECT article_id FROM imports WHERE headline = \(headline) ORDER BY day DESC, article_id DESC LIMIT 1")
    }

    /// An address on the paper's own site. A path alone may be of any site: then the slug has to agree too.
    private func ownArticle(_ address: String, in db: Connection) throws -> Article.ID? {
        var path = address
        let isPath = address.utf8.first == UInt8(ascii: "/")
        if !isPath {
            guard let key = PageAddress.key(address), let own = PageAddress.key(site.address + "/x"),
                key.utf8.starts(with: own.utf8.dropLast())
            else { return nil }
            path = String(decoding: key.utf8.dropFirst(own.utf8.count - 2), as: UTF8.self)
        }
        guard case .article(let id)? = SiteAddress(path: path, patterns: site.patterns) else { return nil }
        guard let slug: String = try db.value("SELECT slug FROM articles WHERE id = \(id) AND state = 'live'") else {
            return nil
        }
        guard isPath else { return id }
        return path.utf8.split(separator: UInt8(ascii: "/")).contains { $0.elementsEqual(slug.utf8) } ? id : nil
    }

    /// Replaces what an article waits for.
    static func remember(_ open: [RelatedLink], of article: Article.ID, in db: Connection) throws {
        try db.execute("DELETE FROM import_links WHERE article_id = \(article)")
        for (position, link) in open.enumerated() {
            try db.execute(
                """
                INSERT INTO import_links (article_id, position, headline, source)
                VALUES (\(article), \(position), \(Words(link.headline).key), \(link.address.flatMap(PageAddress.key) ?? ""))
                """
            )
        }
    }

    /// Articles with a link to the page that has just come, the oldest first; at most 1,000.
    static func waiting(for key: SourceKey, in db: Connection) throws -> [Article.ID] {
        try db.values(
            """
            SELECT DISTINCT article_id FROM import_links
            WHERE (headline = \(key.headline) OR source = \(key.source)) AND headline <> '' ORDER BY article_id LIMIT 1000
            """
        )
    }
}
