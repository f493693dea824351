import Database
import Documents
import Foundation
import Newsroom

/// Takes the demo's pictures into the media folder, each file once.
struct DemoPictures {
    let folder: URL
    let media: AssetFolder
    let now: Date
    private var stored: [String: Asset] = [:]

    init(folder: URL, media: AssetFolder, now: Date) {
        self.folder = folder
        self.media = media
        self.now = now
    }

    /// The asset an article opens with, `nil` when it opens with its text.
    mutating func lead(_ matter: DemoFrontMatter, file: String, in db: Connection) throws -> Lead? {
        let picture = try matter["lead"].map { try self.file($0) }
        guard picture != nil || matter["video"] != nil else { return nil }
        var asset = picture ?? Asset(kind: .video)
        if let video = matter["video"] {
            asset = Asset(
                kind: .video, posterName: picture?.fileName, width: picture?.width, height: picture?.height,
                sourceAddress: video)
        }
        asset.caption = matter["caption"] ?? ""
        asset.credit = matter["credit"] ?? ""
        asset.alternative = matter["alt"] ?? ""
        return Lead(asset: try Asset.create(asset, now: now, in: db).id)
    }

    /// A picture inside a body.
    mutating func asset(named name: String, _ picture: Picture, in db: Connection) throws -> Asset {
        var asset = try file(name)
        asset.alternative = picture.alt ?? ""
        asset.caption = picture.caption ?? ""
        asset.credit = picture.credit ?? ""
        return try Asset.create(asset, now: now, in: db)
    }

    private mutating func file(_ name: String) throws -> Asset {
        if let asset = stored[name] { return asset }
        let bytes = try Data(contentsOf: folder.appending(path: "pictures").appending(path: name))
        let asset = try media.store(picture: Array(bytes), calledFor: name)
        stored[name] = asset
        return asset
    }
}

extension Document {
    /// The body with related links by file name led to articles, and pictures by file name to assets.
    func linked(to articles: [String: Article.ID], pictures: inout DemoPictures, in db: Connection) throws -> Document {
        var document = self
        document.blocks = try blocks.map { block in
            switch block {
            case .related(let link):
                guard let name = link.address?.lastPart, let id = articles[name] else { return block }
                return .related(RelatedLink(article: id.number, headline: link.headline))
            case .image(let picture):
                return .image(try picture.stored(by: &pictures, in: db))
            case .gallery(let list, let caption):
                return .gallery(try list.map { try $0.stored(by: &pictures, in: db) }, caption: caption)
            default:
                return block
            }
        }
        return document
    }
}

extension Picture {
    /// Demo bodies name pictures as `/pictures/NAME`.
    fileprivate func stored(by pictures: inout DemoPictures, in db: Connection) throws -> Picture {
        guard let name = source?.lastPart else { return self }
        let asset = try pictures.asset(named: name, self, in: db)
        return Picture(asset: asset.id.number, alt: alt, caption: caption, credit: credit)
    }
}

extension String {
    /// What stands behind the last slash.
    fileprivate var lastPart: String? {
        utf8.split(separator: UInt8(ascii: "/")).last.map { String(Substring($0)) }
    }
}
