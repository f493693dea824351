package import Database

/// Assets whose caption or credit begins as somebody typed, whatever case and accents, in the order of these words.
///
/// Two stretches, each of an index of its own, put together: the same few rows are read with ten assets and with a million.
package struct AssetSearch: Sendable {
    /// In which field an asset was found.
    package enum Field: String, Sendable { case caption, credit }

    /// An asset and where its words stand among those found.
    package struct Place: Equatable, Sendable {
        package let asset: Asset.ID
        package let field: Field

        package init(_ asset: Asset.ID, _ field: Field) { (self.asset, self.field) = (asset, field) }
    }

    private let start: String

    package init(_ typed: String) { start = Self.key(typed) }

    /// As the columns `caption_search` and `credit_search` hold a text. No further than 100 scalars: an index takes no long
    /// ones, and nobody types more to find something.
    static func key(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.prefix(100))).folded
    }

    /// A page of them, those after `place`, and the place of its last if there are more.
    ///
    /// An asset found by both is shown once, where its caption stands.
    package func page(after place: Place? = nil, limit: Int, in db: Connection) throws -> (
        assets: [Asset], next: Place?
    ) {
        var (place, assets) = (place, [Asset]())
        // Where many are found by both, pages may come out short, but never after long walking.
        for _ in 0..<10 {
            let found: [Found] = try db.all(sql(after: place, words: words(at: place, in: db), limit: limit + 1))
            let read = found.prefix(limit - assets.count)
            assets += read.lazy.filter { !isSecond($0) }.map(\.asset)
            place = read.last?.place ?? place
            if read.count == found.count { return (assets, nil) }
            if assets.count == limit { break }
        }
        return (assets, place)
    }

    /// The statement behind ``page(after:limit:in:)``.
    func sql(after place: Place?, words: String?, limit: Int) -> SQL {
        let from = words ?? start
        let number: Asset.ID = words == nil ? 0 : place?.asset ?? 0
        let end = start + "\u{10FFFF}"
        return """
            SELECT \(Asset.columns), field, words FROM (
                SELECT * FROM (
                    SELECT \(Asset.columns), 'caption' AS field, caption_search AS words FROM assets
                    WHERE (caption_search, id) > (\(from), \(number)) AND caption_search < \(end)
                    ORDER BY caption_search, id LIMIT \(limit)) AS captions
                UNION ALL
                SELECT * FROM (
                    SELECT \(Asset.columns), 'credit' AS field, credit_search AS words FROM assets
                    WHERE (credit_search, id) > (\(from), \(number)) AND credit_search < \(end)
                    ORDER BY credit_search, id LIMIT \(limit)) AS credits
                ) AS found
            ORDER BY words, id, field LIMIT \(limit)
            """
    }

    /// `nil` also where the asset begins otherwise by now: the list then begins again.
    private func words(at place: Place?, in db: Connection) throws -> String? {
        guard let place, let asset = try Asset.find(place.asset, in: db) else { return nil }
        let words = Self.key(place.field == .caption ? asset.caption : asset.credit)
        return words.utf8.starts(with: start.utf8) ? words : nil
    }

    private func isSecond(_ found: Found) -> Bool {
        found.place.field == .credit && Self.key(found.asset.caption).utf8.starts(with: start.utf8)
    }

    private struct Found: Record, Sendable {
        let asset: Asset
        let place: Place

        init(row: Row) throws {
            asset = try Asset(row: row)
            let field: String = try row["field"]
            place = Place(asset.id, Field(rawValue: field) ?? .caption)
        }
    }
}
