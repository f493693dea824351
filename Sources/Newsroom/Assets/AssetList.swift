package import Database
package import Foundation

/// Assets in the order in which the desk works through them.
package enum AssetList: Equatable, Sendable {
    /// All of them, newest first.
    case all
    /// Pictures without credit, newest first.
    case uncredited
    /// Pictures without alternative text, newest first.
    case undescribed
    /// Those whose rights end before a moment or have ended, whoever's end last first.
    case ending(before: Date)

    /// A page of the list; what comes after `asset` for the next one.
    ///
    /// One range scan of an index. Behind an asset that is in the list no more it goes on where the asset stood, or, of rights
    /// that no longer end, begins again.
    package func assets(after asset: Asset.ID? = nil, limit: Int, in db: Connection) throws -> [Asset] {
        var until: Date?
        if case .ending = self, let asset { until = try Asset.find(asset, in: db)?.rightsUntil }
        return try db.all(sql(after: asset, until: until, limit: limit))
    }

    /// The statement behind ``assets(after:limit:in:)``; `until` is when the rights to the asset end.
    func sql(after asset: Asset.ID?, until: Date?, limit: Int) -> SQL {
        let last = asset ?? Asset.ID(.max)
        return switch self {
        case .all: "SELECT \(Asset.columns) FROM assets WHERE id < \(last) ORDER BY id DESC LIMIT \(limit)"
        case .uncredited: missing("(CASE WHEN kind = 'picture' AND credit = '' THEN id END)", before: last, limit)
        case .undescribed: missing("(CASE WHEN kind = 'picture' AND alternative = '' THEN id END)", before: last, limit)
        case .ending(let moment):
            """
            SELECT \(Asset.columns) FROM assets
            WHERE rights_until IS NOT NULL AND (rights_until, id) < (\(until ?? moment), \(until == nil ? 0 : last))
            ORDER BY rights_until DESC, id DESC LIMIT \(limit)
            """
        }
    }

    /// - Parameter number: the asset's number where something is missing, else nothing: exactly as its index has it.
    private func missing(_ number: SQL, before last: Asset.ID, _ limit: Int) -> SQL {
        "SELECT \(Asset.columns) FROM assets WHERE \(number) < \(last) ORDER BY \(number) DESC LIMIT \(limit)"
    }
}
