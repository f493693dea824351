package import Database
package import Foundation

extension Topic {
    /// Puts everything that is about this topic under `other`, and this topic's addresses with it. This topic is gone
    /// afterwards; its number in old revisions means `other`.
    ///
    /// - Returns: the change as recorded.
    /// - Throws: ``SiteError/loop`` when both are the same; ``SiteError/unknownTopic(_:)``.
    @discardableResult
    package func merge(into other: ID, now: Date, in db: Connection) throws -> Change {
        try ChangeLog.turn(in: db)
        guard other != id else { throw SiteError.loop }
        guard let before = try Topic.find(id, in: db) else { throw SiteError.unknownTopic(id) }
        guard try Topic.find(other, in: db) != nil else { throw SiteError.unknownTopic(other) }
        // An article that is about both keeps the other's place.
        try db.execute(
            """
            UPDATE article_topics SET topic_id = \(other) WHERE topic_id = \(id)
                AND article_id NOT IN (SELECT article_id FROM article_topics WHERE topic_id = \(other))
            """)
        try db.execute("DELETE FROM article_topics WHERE topic_id = \(id)")
        let (own, its) = (ListName.topic(id), ListName.topic(other))
        let moved = try db.execute(
            """
            INSERT INTO listings (list, shown_at, article_id)
            SELECT \(its.name), shown_at, article_id FROM listings WHERE list = \(own.name)
                AND article_id NOT IN (SELECT article_id FROM listings WHERE list = \(its.name))
            """)
        try db.execute("DELETE FROM listings WHERE list = \(own.name)")
        try db.execute("UPDATE topic_aliases SET topic_id = \(other) WHERE topic_id = \(id)")
        try db.execute("UPDATE merged_topics SET topic_id = \(other) WHERE topic_id = \(id)")
        try db.execute("INSERT INTO merged_topics (id, topic_id) VALUES (\(id), \(other))")
        try db.execute("DELETE FROM topics WHERE id = \(id)")
        try Topic.remember(before.slug, leadingTo: other, in: db)

        // Every page that shows the topic has noted its name.
        var facts: [Fact] = [.topic(id), .path(SiteAddress.topic(before.slug)), .list(own), .days(own)]
        if moved > 0 { facts += [.list(its), .days(its)] }
        let change = Change(.arranged, .topic(id), altering: facts)
        try change.record(at: now, in: db)
        return change
    }

    /// The topics these numbers mean today, each once, in order.
    static func current(_ ids: [ID], in db: Connection) throws -> [ID] {
        guard !ids.isEmpty else { return [] }
        let merged: [Merged] = try db.all("SELECT id, topic_id FROM merged_topics WHERE id IN \(list: ids)")
        guard !merged.isEmpty else { return ids }
        let targets = Dictionary(uniqueKeysWithValues: merged.map { ($0.id, $0.topic) })
        var seen: Set<ID> = []
        return ids.map { targets[$0] ?? $0 }.filter { seen.insert($0).inserted }
    }

    /// The topic that once had this address, by its own name or as one merged into it.
    static func find(formerSlug slug: String, in db: Connection) throws -> Topic? {
        try db.first(
            """
            SELECT topics.id, topics.slug, topics.name, topics.summary
            FROM topic_aliases JOIN topics ON topics.id = topic_aliases.topic_id WHERE topic_aliases.slug = \(slug)
            """)
    }

    static func remember(_ slug: String, leadingTo id: ID, in db: Connection) throws {
        try db.execute(
            """
            INSERT INTO topic_aliases (slug, topic_id) VALUES (\(slug), \(id))
            ON CONFLICT (slug) DO UPDATE SET topic_id = excluded.topic_id
            """)
    }

    private struct Merged: Record {
        let id: ID
        let topic: ID
        init(row: Row) throws { (id, topic) = (try row["id"], try row["topic_id"]) }
    }
}
