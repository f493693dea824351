package import Database

/// That an article opens with an asset.
package struct AssetUse: Equatable, Sendable, Record {
    package let article: Article.ID
    package let headline: String
    package let isLive: Bool

    package init(row: Row) throws {
        article = try row["id"]
        headline = try row["headline"]
        let state: String = try row["state"]
        isLive = state == "live"
    }

    /// Articles that open with an asset, newest first, as far as `rights` let one read them: live ones, and those in sections
    /// where one works on others' articles.
    ///
    /// What working copies open with, and what stands in texts, is in no column and not told.
    package static func of(_ asset: Asset.ID, for rights: Rights, limit: Int, in db: Connection) throws -> [AssetUse] {
        try db.all(sql(of: asset, for: rights, limit: limit))
    }

    static func sql(of asset: Asset.ID, for rights: Rights, limit: Int) -> SQL {
        let readable: SQL =
            rights.reach(of: .editOthers).map { "(state = 'live' OR section_id IN \(list: $0.sorted()))" } ?? "1 = 1"
        // As a range, since SQLite, which knows an asset's uses only in the mean, would rather sort all of them.
        return """
            SELECT id, headline, state FROM articles
            WHERE (lead_asset_id, id) < (\(asset), \(Int64.max)) AND lead_asset_id >= \(asset) AND \(readable)
            ORDER BY lead_asset_id DESC, id DESC LIMIT \(limit)
            """
    }
}
