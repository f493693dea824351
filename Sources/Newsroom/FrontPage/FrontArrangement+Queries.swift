package import Database
package import Foundation

extension FrontArrangement {
    /// - Throws: ``FrontError/unknown(_:)``.
    package static func find(_ id: ID, in db: Connection) throws -> FrontArrangement {
        guard let found = try all("id = \(id)", in: db).first else { throw FrontError.unknown(id) }
        return found
    }

    /// What readers see at `moment`; `nil` when the page makes itself.
    package static func inForce(at moment: Date, in db: Connection) throws -> FrontArrangement? {
        try all(
            """
            starts_at <= \(moment) AND (ends_at IS NULL OR ends_at > \(moment)) ORDER BY starts_at DESC, id DESC LIMIT 1
            """, in: db
        ).first
    }

    /// Those that take over after `moment`, the next first; at most 100.
    package static func scheduled(after moment: Date, in db: Connection) throws -> [FrontArrangement] {
        try all("starts_at > \(moment) ORDER BY starts_at, id LIMIT 100", in: db)
    }

    /// Those without a moment, the newest first; at most 100.
    package static func drafts(in db: Connection) throws -> [FrontArrangement] {
        try all("starts_at IS NULL ORDER BY id DESC LIMIT 100", in: db)
    }

    /// Those that have started by `moment`, the one that started last first: how the front page was.
    package static func started(by moment: Date, limit: Int = 50, in db: Connection) throws -> [FrontArrangement] {
        try all("starts_at <= \(moment) ORDER BY starts_at DESC, id DESC LIMIT \(limit)", in: db)
    }

    /// When the next one takes over.
    static func nextStart(after moment: Date, in db: Connection) throws -> Date? {
        try db.value("SELECT min(starts_at) FROM front_arrangements WHERE starts_at > \(moment)")
    }

    private static func all(_ condition: SQL, in db: Connection) throws -> [FrontArrangement] {
        let heads: [Head] = try db.all(
            "SELECT id, name, starts_at, ends_at, revision FROM front_arrangements WHERE \(condition)")
        guard !heads.isEmpty else { return [] }
        let rows: [SlotRow] = try db.all(
            """
            SELECT arrangement_id, article_id, section_id, until_at FROM front_slots
            WHERE arrangement_id IN \(list: heads.map(\.id)) ORDER BY arrangement_id, position
            """)
        let slots = Dictionary(grouping: rows, by: \.arrangement)
        return heads.map { head in
            FrontArrangement(
                id: head.id, name: head.name, slots: (slots[head.id] ?? []).map(\.slot), starts: head.starts,
                ends: head.ends, revision: head.revision)
        }
    }
}

private struct Head: Record {
    let id: FrontArrangement.ID
    let name: String
    let starts: Date?
    let ends: Date?
    let revision: Int

    init(row: Row) throws {
        id = try row["id"]
        name = try row["name"]
        starts = try row["starts_at"]
        ends = try row["ends_at"]
        revision = try row["revision"]
    }
}

private struct SlotRow: Record {
    let arrangement: FrontArrangement.ID
    let slot: FrontSlot

    init(row: Row) throws {
        arrangement = try row["arrangement_id"]
        let article: Article.ID? = try row["article_id"]
        let section: Section.ID? = try row["section_id"]
        slot = FrontSlot(article.map { .article($0) } ?? .newest(section), until: try row["until_at"])
    }
}
