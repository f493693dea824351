import Database

extension NewsroomSchema {
    /// Assets as the desk finds them: by how caption or credit begins, by what is missing, by when rights end, and by the
    /// articles that open with one.
    static let pictures = Migration("2026-11-24 pictures") { db in
        for statement in assetColumns { try db.execute(statement) }
        var last: Asset.ID = 0
        while true {
            // A few at a time: a library may hold a million.
            var some: [(id: Asset.ID, caption: String, credit: String)] = []
            try db.rows("SELECT id, caption, credit FROM assets WHERE id > \(last) ORDER BY id LIMIT 1000") { row in
                some.append((try row["id"], try row["caption"], try row["credit"]))
            }
            for (id, caption, credit) in some {
                try db.execute(
                    """
                    UPDATE assets SET caption_search = \(AssetSearch.key(caption)),
                        credit_search = \(AssetSearch.key(credit))
                    WHERE id = \(id)
                    """)
            }
            guard let end = some.last else { break }
            last = end.id
        }
        for statement in assetIndexes { try db.execute(statement) }
    }

    private static let assetColumns: [SQL] = [
        "ALTER TABLE assets ADD COLUMN caption_search \(type: .text) NOT NULL DEFAULT ''",
        "ALTER TABLE assets ADD COLUMN credit_search \(type: .text) NOT NULL DEFAULT ''",
    ]

    /// Of what is missing an index holds the numbers of those rows only, by an expression that nothing else orders by: between
    /// two indexes that would do, SQLite takes either.
    private static let assetIndexes: [SQL] = [
        "CREATE INDEX assets_caption_search ON assets (caption_search, id)",
        "CREATE INDEX assets_credit_search ON assets (credit_search, id)",
        """
        CREATE INDEX assets_uncredited ON assets ((CASE WHEN kind = 'picture' AND credit = '' THEN id END))
            WHERE (CASE WHEN kind = 'picture' AND credit = '' THEN id END) IS NOT NULL
        """,
        """
        CREATE INDEX assets_undescribed ON assets ((CASE WHEN kind = 'picture' AND alternative = '' THEN id END))
            WHERE (CASE WHEN kind = 'picture' AND alternative = '' THEN id END) IS NOT NULL
        """,
        "CREATE INDEX assets_rights_until ON assets (rights_until, id) WHERE rights_until IS NOT NULL",
        "CREATE INDEX articles_lead_asset ON articles (lead_asset_id, id)",
    ]
}
