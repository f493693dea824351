import Database
import Newsroom

/// One thing that can be picked, as the browser shows it.
struct Choice: Codable, Equatable, Sendable {
    let id: Int64
    let name: String
    var detail: String?
    /// The address of its picture on the desk.
    var picture: String?
    var alt: String?
    var caption: String?
    var credit: String?

    init(id: Int64, name: String, detail: String? = nil) {
        (self.id, self.name, self.detail) = (id, name, detail)
    }

    init(_ asset: Asset) {
        id = asset.id.number
        name = asset.caption.isEmpty ? asset.alternative : asset.caption
        detail = asset.credit
        picture = asset.pictureName == nil ? nil : "/desk/pickers/assets/\(asset.id)/picture"
        alt = asset.alternative.isEmpty ? nil : asset.alternative
        caption = asset.caption.isEmpty ? nil : asset.caption
        credit = asset.credit.isEmpty ? nil : asset.credit
    }

    static func topics(_ ids: [Topic.ID], in db: Connection) throws -> [Choice] {
        try db.all("SELECT id, name, '' AS detail FROM topics WHERE id IN \(list: ids) ORDER BY id")
    }

    static func persons(_ ids: [Person.ID], in db: Connection) throws -> [Choice] {
        try db.all("SELECT id, name, title AS detail FROM persons WHERE id IN \(list: ids) ORDER BY id")
    }

    static func assets(_ ids: [Asset.ID], in db: Connection) throws -> [Choice] {
        try ids.compactMap { try Asset.find($0, in: db) }.map { Choice($0) }
    }
}

extension Choice: Record {
    init(row: Row) throws {
        self.init(id: try row["id"], name: try row["name"], detail: try row["detail"])
    }
}
