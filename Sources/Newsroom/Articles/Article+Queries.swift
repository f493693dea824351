package import Database
import Documents
import Facts
package import Foundation

extension Article {
    /// Makes a draft of `content`, its first revision included.
    ///
    /// - Throws: ``ArticleError/tooLong(_:limit:)``; a constraint error when a section, person, topic or
    ///   asset does not exist.
    package static func draft(_ content: ArticleContent, by author: String, now: Date, in db: Connection) throws
        -> Article
    {
        var content = content
        content.topics = try Topic.successors(of: content.topics, in: db)
        var article = Article(id: 0, content: content, state: .draft, revision: 1)
        try article.requireLimits()
        let id: ID? = try db.value(
            """
            INSERT INTO articles (kicker, headline, summary, language, slug, state, revision, word_count, body)
            VALUES (\(content.kicker), \(content.headline), \(content.summary), \(content.language), \(content.slug),
                'draft', 1, \(content.body.wordCount), \(content.body.jsonText))
            RETURNING id
            """
        )
        guard let id else { throw ArticleError.unknown(0) }
        article = Article(id: id, content: content, state: .draft, revision: 1)
        try article.writeColumns(as: 1, in: db)
        try article.writeParts(in: db)
        try Revision.append(content, of: id, by: author, now: now, in: db)
        return article
    }

    /// Waits until no other transaction is changing this article or its working copy.
    ///
    /// Who also needs ``ChangeLog/turn(in:)`` takes that before.
    package static func lock(_ id: ID, in db: Connection) throws { try db.lock("article:\(id)") }

    /// The article with everything that belongs to it.
    ///
    /// - Throws: ``ArticleError/unknown(_:)``.
    package static func find(_ id: ID, in db: Connection) throws -> Article {
        if let known = db.batch?.article(id) { return known.article }
        let row: StoredArticle? = try db.first("SELECT \(StoredArticle.columns) FROM articles WHERE id = \(id)")
        guard var article = row?.article else { throw ArticleError.unknown(id) }
        article.add(try ArticlePart.all(of: [id], in: db))
        return article
    }

    /// Writes the article, a revision and the change, or nothing.
    ///
    /// - Returns: the change as recorded, with every fact it altered for readers.
    /// - Throws: ``ArticleError/stale(shown:saved:)`` when somebody saved it since `self` was read;
    ///   ``ArticleError/notAdmitted`` when readers would see what the gate has not let through.
    @discardableResult
    package mutating func save(
        recording kind: Change.Kind, by author: String, now: Date, in db: Connection
    ) throws -> Change {
        try save(recording: kind, since: nil, by: author, now: now, in: db)
    }

    /// The same; with `known` for whoever has read the article in this transaction, with the turn and its lock.
    @discardableResult
    mutating func save(
        recording kind: Change.Kind, since known: Article?, by author: String, now: Date, in db: Connection
    ) throws -> Change {
        try requireLimits()
        try requireAdmission()
        if known?.content.topics != content.topics {
            content.topics = try Topic.successors(of: content.topics, in: db)
        }
        // A draft is nobody's but the desk's; what was live never becomes one again.
        if state != .draft { try ChangeLog.turn(in: db) }
        try Article.lock(id, in: db)
        let before = try known ?? Article.find(id, in: db)
        guard before.revision == revision else {
            throw ArticleError.stale(shown: revision, saved: before.revision)
        }
        let listsBefore = try Listing.of(before, in: db)
        let next = try Revision.next(of: id, in: db)
        try writeColumns(since: before, as: next, in: db)
        revision = next
        try writeParts(since: before, in: db)
        let listsAfter = try Listing.of(self, in: db)
        if listsBefore != listsAfter { try Listing.replace(listsBefore, with: listsAfter, of: id, in: db) }
        try Revision.append(content, of: id, as: next, by: author, now: now, in: db)

        var facts = alteredFacts(since: before, changingVideo: listsBefore.isVideo != listsAfter.isVideo)
        if listsBefore != listsAfter {
            facts.formUnion(
                try Listing.alteredFacts(
                    from: listsBefore, to: listsAfter, of: id, zone: try Site.timeZone(in: db), in: db))
        }
        let change = Change(kind, .body(id), altering: facts)
        try change.record(at: now, in: db)
        return change
    }

    /// State and revision, and the content where it is not that of `before`: a body is long. That the row still has the
    /// revision of `self` was seen under the article's lock; should it not, the transaction fails.
    private func writeColumns(since before: Article? = nil, as next: Int, in db: Connection) throws {
        db.batch?.forget(id)
        let stored = StoredState(state)
        var columns: SQL = """
            state = \(stored.name), shown_at = \(stored.dates?.shown),
            first_published_at = \(stored.dates?.firstPublished), updated_at = \(stored.dates?.updated),
            withdrawn_at = \(stored.withdrawn), revision = \(next)
            """
        if before?.content != content {
            columns += """
                , kicker = \(content.kicker), headline = \(content.headline), summary = \(content.summary),
                dateline_place = \(content.dateline?.place), dateline_publication = \(content.dateline?.publication),
                section_id = \(content.section), lead_asset_id = \(content.lead?.asset),
                lead_caption = \(content.lead?.caption), language = \(content.language), slug = \(content.slug),
                word_count = \(content.body.wordCount), body = \(content.body.jsonText)
                """
        }
        try db.executeLater(
            "UPDATE articles SET \(columns) WHERE id = \(id) AND revision = \(revision)", changing: 1)
    }

    /// Topics and persons, where they are not those of `before`.
    private func writeParts(since before: Article? = nil, in db: Connection) throws {
        if before?.content.topics != content.topics {
            try db.executeLater("DELETE FROM article_topics WHERE article_id = \(id)")
            for (position, topic) in content.topics.enumerated() {
                try db.executeLater(
                    "INSERT INTO article_topics (article_id, position, topic_id) VALUES (\(id), \(position), \(topic))")
            }
        }
        guard before?.content.byline != content.byline else { return }
        try db.executeLater("DELETE FROM article_persons WHERE article_id = \(id)")
        for (position, entry) in content.byline.enumerated() {
            try db.executeLater(
                """
                INSERT INTO article_persons (article_id, position, person_id, role)
                VALUES (\(id), \(position), \(entry.person), \(entry.role))
                """
            )
        }
    }

    /// What readers can tell apart between `before` and now, lists apart.
    private func alteredFacts(since before: Article, changingVideo: Bool) -> Set<AlteredFact> {
        guard before.dates != nil || dates != nil else { return [] }
        let isOtherLink = (before.dates == nil) != (dates == nil) || before.linkParts != linkParts || changingVideo
        let isOtherCard = isOtherLink || before.cardParts != cardParts
        let isOtherBody = before.content != content || before.state != state
        var facts: [Fact] = []
        if isOtherLink { facts.append(.link(id)) }
        if isOtherCard { facts.append(.card(id)) }
        if isOtherBody { facts.append(.body(id)) }
        // Coming and going says the card's fact, which every page has that has the summary's.
        if before.dates != nil, dates != nil, before.content.summary != content.summary { facts.append(.summary(id)) }
        return Set(facts.map { AlteredFact($0) })
    }

    private var linkParts: [String?] {
        [
            content.headline, content.slug, content.section?.description, content.language.tag,
            dates.map { "\($0.shown.milliseconds)" },
        ]
    }

    private var cardParts: [String?] { [content.kicker, content.lead?.asset.description] }
}

extension Set<Listing> {
    fileprivate var isVideo: Bool { contains { $0.list == .video } }
}

extension Document {
    /// The canonical JSON as text, as stored.
    package var jsonText: String { String(decoding: json(), as: UTF8.self) }
}
