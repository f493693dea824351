import Database
import Newsroom

/// What a picker shows: things whose name begins with what was typed, by name; nothing typed shows the newest.
struct PickerQuery: Sendable {
    let typed: String
    static let limit = 20

    func articles(in db: Connection) throws -> [Choice] { try db.all(articlesQuery(Prefix(typed, db.dialect))) }
    func topics(in db: Connection) throws -> [Choice] { try db.all(topicsQuery(Prefix(typed, db.dialect))) }
    func persons(in db: Connection) throws -> [Choice] { try db.all(personsQuery(Prefix(typed, db.dialect))) }

    func assets(_ kind: Asset.Kind, in db: Connection) throws -> [Choice] {
        let ids: [Asset.ID] = try db.values(assetsQuery(kind, Prefix(typed, db.dialect)))
        return try Choice.assets(ids, in: db)
    }

    /// Only live ones: a link to what readers cannot see is none.
    func articlesQuery(_ prefix: Prefix) -> SQL {
        prefix.isEmpty
            ? """
            SELECT articles.id, articles.headline AS name, COALESCE(sections.name, '') AS detail
            FROM articles LEFT JOIN sections ON sections.id = articles.section_id
            WHERE articles.state = 'live' ORDER BY articles.id DESC LIMIT \(Self.limit)
            """
            : """
            SELECT articles.id, articles.headline AS name, COALESCE(sections.name, '') AS detail
            FROM articles LEFT JOIN sections ON sections.id = articles.section_id
            WHERE articles.headline_lower >= \(prefix.text) AND articles.headline_lower < \(prefix.end)
                AND articles.state = 'live'
            ORDER BY articles.headline_lower, articles.id LIMIT \(Self.limit)
            """
    }

    func topicsQuery(_ prefix: Prefix) -> SQL {
        prefix.isEmpty
            ? "SELECT id, name, '' AS detail FROM topics ORDER BY id DESC LIMIT \(Self.limit)"
            : """
            SELECT id, name, '' AS detail FROM topics WHERE name_lower >= \(prefix.text) AND name_lower < \(prefix.end)
            ORDER BY name_lower, id LIMIT \(Self.limit)
            """
    }

    func personsQuery(_ prefix: Prefix) -> SQL {
        prefix.isEmpty
            ? "SELECT id, name, title AS detail FROM persons ORDER BY id DESC LIMIT \(Self.limit)"
            : """
            SELECT id, name, title AS detail FROM persons
            WHERE name_lower >= \(prefix.text) AND name_lower < \(prefix.end)
            ORDER BY name_lower, id LIMIT \(Self.limit)
            """
    }

    func assetsQuery(_ kind: Asset.Kind, _ prefix: Prefix) -> SQL {
        prefix.isEmpty
            ? "SELECT id FROM assets WHERE kind = \(kind) ORDER BY kind DESC, id DESC LIMIT \(Self.limit)"
            : """
            SELECT id FROM assets
            WHERE kind = \(kind) AND caption_lower >= \(prefix.text) AND caption_lower < \(prefix.end)
            ORDER BY caption_lower, id LIMIT \(Self.limit)
            """
    }
}
