package import Database
package import Foundation

/// A picture, video or file with the words and rights that belong to it.
///
/// The record can exist without the file: an imported page may name a photograph's credit and no more.
package struct Asset: Identifiable, Equatable, Sendable, Record {
    package typealias ID = Identifier<Asset>

    package enum Kind: String, Sendable, SQLConvertible { case picture, video, file }

    package let id: ID
    /// What it is for good: lists of videos rest on it.
    package let kind: Kind
    /// Name in the media folder, made by us: `SHA-256 prefix.extension`. `nil` when there is no file (yet).
    package var fileName: String?
    /// Determined from the bytes, never from what a sender says.
    package var mediaType: String?
    package var byteCount: Int?
    /// The picture shown before a video plays, named like ``fileName``.
    package var posterName: String?
    /// Pixels of the picture, or of a video's poster.
    package var width: Int?
    /// Pixels of the picture, or of a video's poster.
    package var height: Int?
    /// Where it came from, or where a video is watched: an https address.
    package var sourceAddress: String?
    package var caption: String
    /// Who made it and for whom, as printed: “Reuters/Evgenia Novozhenina”. May be empty.
    package var credit: String
    /// What it shows, for one who cannot see it. May be empty.
    package var alternative: String
    /// Terms of use in words. May be empty.
    package var rights: String
    /// Until when the paper may show it; `nil` for ever. Readers are not told: not in what pages read.
    package var rightsUntil: Date?

    package init(
        id: ID = 0, kind: Kind, fileName: String? = nil, mediaType: String? = nil, byteCount: Int? = nil,
        posterName: String? = nil, width: Int? = nil, height: Int? = nil, sourceAddress: String? = nil,
        caption: String = "",
        credit: String = "", alternative: String = "", rights: String = "",
        rightsUntil: Date? = nil
    ) {
        self.id = id
        self.kind = kind
        self.fileName = fileName
        self.mediaType = mediaType
        self.byteCount = byteCount
        self.posterName = posterName
        self.width = width
        self.height = height
        self.sourceAddress = sourceAddress
        self.caption = caption
        self.credit = credit
        self.alternative = alternative
        self.rights = rights
        self.rightsUntil = rightsUntil
    }

    package init(row: Row) throws {
        try self.init(row["id"], row: row)
        rightsUntil = try row["rights_until"]
    }

    /// The other columns of `row` as asset `id`, where a join names them.
    init(_ id: ID, row: Row) throws {
        self.id = id
        kind = try row["kind"]
        fileName = try row["file_name"]
        mediaType = try row["media_type"]
        byteCount = try row["byte_count"]
        posterName = try row["poster_name"]
        width = try row["width"]
        height = try row["height"]
        sourceAddress = try row["source_address"]
        caption = try row["caption"]
        credit = try row["credit"]
        alternative = try row["alternative"]
        rights = try row["rights"]
    }

    static let columns: SQL = """
        id, kind, file_name, media_type, byte_count, poster_name, width, height, source_address, caption, credit, alternative, rights,
        rights_until
        """
}

extension Asset {
    /// The file readers see as a picture: the picture itself, or a video's poster.
    package var pictureName: String? {
        switch kind {
        case .picture: fileName
        case .video: posterName
        case .file: nil
        }
    }

    /// Writes a new asset and records the change.
    package static func create(_ new: Asset, now: Date, in db: Connection) throws -> Asset {
        let created: Asset = try db.one(
            """
            INSERT INTO assets (kind, file_name, media_type, byte_count, poster_name, width, height, source_address, caption,
                credit, alternative, rights, rights_until, caption_search, credit_search, created_at)
            VALUES (\(new.kind), \(new.fileName), \(new.mediaType), \(new.byteCount), \(new.posterName), \(new.width), \(new.height),
                \(new.sourceAddress), \(new.caption), \(new.credit), \(new.alternative), \(new.rights),
                \(new.rightsUntil), \(AssetSearch.key(new.caption)), \(AssetSearch.key(new.credit)), \(now))
            RETURNING \(columns)
            """
        )
        // A body may have named the number before.
        try Change(.saved, .asset(created.id), altering: [.asset(created.id), .picture(created.id)])
            .record(at: now, in: db)
        return created
    }

    /// Writes file, words and rights.
    ///
    /// - Returns: the change as recorded.
    /// - Throws: ``SiteError/unknownAsset(_:)``.
    @discardableResult
    package func save(now: Date, in db: Connection) throws -> Change {
        try ChangeLog.turn(in: db)
        guard let before = try Asset.find(id, in: db) else { throw SiteError.unknownAsset(id) }
        try db.execute(
            """
            UPDATE assets
            SET file_name = \(fileName), media_type = \(mediaType), byte_count = \(byteCount), poster_name = \(posterName),
                width = \(width), height = \(height), source_address = \(sourceAddress), caption = \(caption),
                credit = \(credit), alternative = \(alternative), rights = \(rights), rights_until = \(rightsUntil),
                caption_search = \(AssetSearch.key(caption)), credit_search = \(AssetSearch.key(credit))
            WHERE id = \(id)
            """
        )
        var facts: [Fact] = []
        var readable = self
        readable.rightsUntil = before.rightsUntil
        if before != readable { facts.append(.asset(id)) }
        if before.pictureParts != pictureParts { facts.append(.picture(id)) }
        let change = Change(.saved, .asset(id), altering: facts)
        try change.record(at: now, in: db)
        return change
    }

    /// What ``CardPicture`` is made of.
    private var pictureParts: [String?] {
        guard let pictureName else { return [] }
        return [pictureName, width?.description, height?.description, credit, alternative]
    }

    package static func find(_ id: ID, in db: Connection) throws -> Asset? {
        try db.first("SELECT \(columns) FROM assets WHERE id = \(id)")
    }

    /// Those there are of these numbers.
    static func all(_ numbers: Set<Int64>, in db: Connection) throws -> [Int64: Asset] {
        let sorted = numbers.sorted()
        var assets: [Int64: Asset] = [:]
        for start in stride(from: 0, to: sorted.count, by: 1_000) {
            let some = Array(sorted[start..<min(start + 1_000, sorted.count)])
            let found: [Asset] = try db.all("SELECT \(columns) FROM assets WHERE id IN \(list: some)")
            for asset in found { assets[asset.id.number] = asset }
        }
        return assets
    }

    static func kind(of id: ID, in db: Connection) throws -> Kind? {
        if let known = db.batch?.assets[id.number] { return known.kind }
        return try db.value("SELECT kind FROM assets WHERE id = \(id)")
    }
}
