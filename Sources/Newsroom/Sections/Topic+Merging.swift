package import Database
package import Foundation

extension Topic {
    /// Makes this topic part of another: its articles are about that one, its addresses lead there. What still names it, old
    /// revisions and working copies, means the other from then on.
    ///
    /// - Returns: the change as recorded.
    /// - Throws: ``SiteError/loop`` for the topic itself; ``SiteError/unknownTopic(_:)``, also for what was merged before.
    @discardableResult
    package func merge(into other: ID, by actor: Actor, now: Date, in db: Connection) throws -> Change {
        try ChangeLog.turn(in: db)
        guard other != id else { throw SiteError.loop }
        guard let before = try Topic.find(id, in: db) else { throw SiteError.unknownTopic(id) }
        guard try Topic.find(other, in: db) != nil else { throw SiteError.unknownTopic(other) }
        try moveArticles(to: other, in: db)
        try db.execute("UPDATE topics SET merged_into = \(other) WHERE merged_into = \(id)")
        let unused: String = "-" + id.description  // No slug begins so: its own is free for a topic to come.
        try db.execute("UPDATE topics SET merged_into = \(other), slug = \(unused), search = '' WHERE id = \(id)")
        let former: [String] = try db.values("SELECT slug FROM former_slugs WHERE topic_id = \(id)")
        try db.execute("UPDATE former_slugs SET topic_id = \(other) WHERE topic_id = \(id)")
        try FormerSlug.leave(before.slug, .topic(other), now: now, in: db)

        var facts: [Fact] = [.topic(id), .topicPage(id)]
        for list in [ListName.topic(id), .topic(other)] { facts += [.list(list), .days(list)] }
        for slug in [before.slug] + former { facts.append(.path(SiteAddress.topic(slug))) }
        let change = Change(.arranged, .topic(id), altering: facts)
        try change.record(at: now, in: db)
        try LogEntry.append(
            .topicMerged, about: "topic:\(id)", by: actor, detail: ["name": before.name, "into": "topic:\(other)"],
            now: now,
            in: db)
        return change
    }

    private func moveArticles(to other: ID, in db: Connection) throws {
        try db.execute(
            """
            UPDATE article_topics SET topic_id = \(other) WHERE topic_id = \(id)
                AND NOT EXISTS (SELECT 1 FROM article_topics AS present
                    WHERE present.article_id = article_topics.article_id AND present.topic_id = \(other))
            """)
        try db.execute("DELETE FROM article_topics WHERE topic_id = \(id)")
        let (from, to) = (ListName.topic(id).name, ListName.topic(other).name)
        try db.execute(
            """
            UPDATE listings SET list = \(to) WHERE list = \(from)
                AND article_id NOT IN (SELECT article_id FROM listings WHERE list = \(to))
            """)
        try db.execute("DELETE FROM listings WHERE list = \(from)")
    }

    /// One that was not merged into another.
    package static func find(_ id: ID, in db: Connection) throws -> Topic? {
        try db.first("SELECT \(columns) FROM topics WHERE id = \(id) AND merged_into IS NULL")
    }

    /// The topic that had this slug before it was renamed, or of which a topic with this slug has become part.
    package static func find(formerSlug slug: String, in db: Connection) throws -> Topic? {
        try FormerSlug.topic(slug, in: db).flatMap { try find($0, in: db) }
    }

    /// The topics with these numbers, those that became part of another replaced by it, each once.
    static func successors(of topics: [ID], in db: Connection) throws -> [ID] {
        guard !topics.isEmpty else { return [] }
        var merged: [ID: ID] = [:]
        try db.rows("SELECT id, merged_into FROM topics WHERE id IN \(list: topics) AND merged_into IS NOT NULL") {
            row in
            let topic: ID = try row["id"]
            let successor: ID = try row["merged_into"]
            merged[topic] = successor
        }
        if merged.isEmpty { return topics }
        var successors: [ID] = []
        for topic in topics.map({ merged[$0] ?? $0 }) where !successors.contains(topic) { successors.append(topic) }
        return successors
    }
}

extension LogEntry.Kind {
    package static let topicMerged = Self("topic-merged")
    package static let topicSaved = Self("topic-saved")
}
