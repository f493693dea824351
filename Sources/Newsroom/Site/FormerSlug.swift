import Database
import Foundation

/// Addresses that sections, topics and persons have left. Each leads to where its owner is today, for ever; unless
/// something else has taken it since.
enum FormerSlug {
    enum Owner {
        case section(Section.ID)
        case topic(Topic.ID)
        case person(Person.ID)
    }

    /// Notes that `owner` has left an address; whoever left it before is forgotten.
    static func leave(_ slug: String, _ owner: Owner, now: Date, in db: Connection) throws {
        var section: Section.ID?
        var topic: Topic.ID?
        var person: Person.ID?
        let kind: String
        switch owner {
        case .section(let id): (kind, section) = ("section", id)
        case .topic(let id): (kind, topic) = ("topic", id)
        case .person(let id): (kind, person) = ("person", id)
        }
        try db.execute(
            """
            INSERT INTO former_slugs (kind, slug, section_id, topic_id, person_id, left_at)
            VALUES (\(kind), \(slug), \(section), \(topic), \(person), \(now))
            ON CONFLICT (kind, slug) DO UPDATE SET section_id = excluded.section_id, topic_id = excluded.topic_id,
                person_id = excluded.person_id, left_at = excluded.left_at
            """)
    }

    /// Who left the address last.
    static func section(_ slug: String, in db: Connection) throws -> Named<Section>? {
        try db.first(
            """
            SELECT sections.id, sections.slug, sections.name
            FROM former_slugs JOIN sections ON sections.id = former_slugs.section_id
            WHERE former_slugs.kind = 'section' AND former_slugs.slug = \(slug)
            """)
    }

    static func person(_ slug: String, in db: Connection) throws -> Person.ID? {
        try db.value("SELECT person_id FROM former_slugs WHERE kind = 'person' AND slug = \(slug)")
    }

    /// Also the topic into which the one that left it was merged.
    static func topic(_ slug: String, in db: Connection) throws -> Topic.ID? {
        try db.value("SELECT topic_id FROM former_slugs WHERE kind = 'topic' AND slug = \(slug)")
    }

    /// Forgets who left an address that another topic takes.
    static func takeTopic(_ slug: String, in db: Connection) throws {
        try db.execute("DELETE FROM former_slugs WHERE kind = 'topic' AND slug = \(slug)")
    }

    /// - Returns: the addresses that a topic has left; at most 100.
    static func slugs(of topic: Topic.ID, in db: Connection) throws -> [String] {
        try db.values(
            "SELECT slug FROM former_slugs WHERE kind = 'topic' AND topic_id = \(topic) ORDER BY slug LIMIT 100")
    }
}
