package import Database
import Facts
package import Foundation

extension Topic {
    /// Makes one topic of two: every article of `id` is about `target` from now on, and the address of `id`, with those
    /// it had before, leads to that of `target` for ever. It cannot be undone.
    ///
    /// Revisions of articles go on naming the topic that is gone; a restored one is about `target`.
    ///
    /// - Returns: the change as recorded.
    /// - Throws: ``SiteError/unknownTopic(_:)``, also for a topic that was merged before; ``SiteError/sameTopic``.
    @discardableResult
    package static func merge(_ id: ID, into target: ID, by actor: Actor, now: Date, in db: Connection) throws -> Change
    {
        guard id != target else { throw SiteError.sameTopic }
        try ChangeLog.turn(in: db)
        let (gone, kept) = (try today(id, in: db), try today(target, in: db))
        let lists = (gone: ListName.topic(id), kept: ListName.topic(target))
        var facts = try joining(lists.gone, lists.kept, in: db)
        try db.execute(
            """
            INSERT INTO listings (list, shown_at, article_id)
            SELECT \(lists.kept.name), shown_at, article_id FROM listings
            WHERE list = \(lists.gone.name) AND \(notIn(lists.kept))
            """)
        if try db.execute("DELETE FROM listings WHERE list = \(lists.gone.name)") > 0 {
            facts.formUnion([AlteredFact(.list(lists.gone)), AlteredFact(.days(lists.gone))])
        }
        let count = try move(id, to: target, in: db)
        try db.execute("UPDATE topics SET merged_into = \(target) WHERE id = \(id) OR merged_into = \(id)")
        try db.execute("UPDATE former_slugs SET topic_id = \(target) WHERE topic_id = \(id)")
        let own: [Fact] = [.topic(id), .topicPage(id), .path(SiteAddress.topic(gone.slug))]
        facts.formUnion(own.map { AlteredFact($0) })

        let detail = ["name": gone.name, "slug": gone.slug, "into": "topic:\(target)", "intoName": kept.name]
            .merging(["articles": "\(count)"]) { $1 }
        try LogEntry.append(.topicMerged, about: "topic:\(id)", by: actor, detail: detail, now: now, in: db)
        let change = Change(.arranged, .topic(id), altering: facts)
        try change.record(at: now, in: db)
        return change
    }

    /// Instead of topics that were merged those that they were merged into, each once.
    static func today(_ topics: [ID], in db: Connection) throws -> [ID] {
        guard !topics.isEmpty else { return [] }
        let merged: [Merged] = try db.all(
            "SELECT id, merged_into FROM topics WHERE merged_into IS NOT NULL AND id IN \(list: topics)")
        guard !merged.isEmpty else { return topics }
        let targets = Dictionary(uniqueKeysWithValues: merged.map { ($0.id, $0.target) })
        var seen: Set<ID> = []
        return topics.map { targets[$0] ?? $0 }.filter { seen.insert($0).inserted }
    }

    private static func today(_ id: ID, in db: Connection) throws -> Topic {
        guard let topic = try find(id, in: db), topic.id == id else { throw SiteError.unknownTopic(id) }
        return topic
    }

    /// - Returns: how many articles were about the topic.
    private static func move(_ id: ID, to target: ID, in db: Connection) throws -> Int {
        let both = try db.execute(
            """
            DELETE FROM article_topics
            WHERE topic_id = \(id) AND article_id IN (SELECT article_id FROM article_topics WHERE topic_id = \(target))
            """)
        return both + (try db.execute("UPDATE article_topics SET topic_id = \(target) WHERE topic_id = \(id)"))
    }

    /// More places than these are not named one by one: the whole list has changed.
    private static let namedPlaces = 200

    /// What becomes of `kept` when the articles of `gone` come into it.
    private static func joining(_ gone: ListName, _ kept: ListName, in db: Connection) throws -> Set<AlteredFact> {
        let places: [Place] = try db.all(
            """
            SELECT shown_at, article_id FROM listings
            WHERE list = \(gone.name) AND \(notIn(kept)) LIMIT \(namedPlaces + 1)
            """)
        guard !places.isEmpty else { return [] }
        guard places.count <= namedPlaces else { return [AlteredFact(.list(kept)), AlteredFact(.days(kept))] }
        return Set(places.map { AlteredFact(Fact.list(kept).name, at: $0.position) } + [AlteredFact(.days(kept))])
    }

    private static func notIn(_ list: ListName) -> SQL {
        """
        NOT EXISTS (
            SELECT 1 FROM listings AS known
            WHERE known.list = \(list.name) AND known.shown_at = listings.shown_at
                AND known.article_id = listings.article_id)
        """
    }
}

private struct Merged: Record {
    let id: Topic.ID
    let target: Topic.ID

    init(row: Row) throws {
        id = try row["id"]
        target = try row["merged_into"]
    }
}

private struct Place: Record {
    let position: ListPosition

    init(row: Row) throws {
        position = ListPosition(try row["shown_at"], try row["article_id"])
    }
}

extension LogEntry.Kind {
    package static let topicMerged = LogEntry.Kind("topic.merged")
}
