import Database
import Foundation
import Newsroom
import Shell
import Web

/// Which pictures an address of the list asks for: those whose words begin so, or one of the lists to work through.
struct PictureQuery: Sendable {
    /// A list to work through. The words stand in addresses.
    enum Part: String, CaseIterable, Sendable {
        case all, uncredited, undescribed, ending

        var phrase: PicturesPhrase {
            switch self {
            case .all: .all
            case .uncredited: .uncredited
            case .undescribed: .undescribed
            case .ending: .ending
            }
        }

        /// - Parameter now: rights that end within 30 days from then count as ending.
        func list(_ now: Date) -> AssetList {
            switch self {
            case .all: .all
            case .uncredited: .uncredited
            case .undescribed: .undescribed
            case .ending: .ending(before: now.addingTimeInterval(30 * 86_400))
            }
        }
    }

    var part = Part.all
    /// Empty: not searching. A search goes through all of them.
    var words = ""
    /// The last one of the page before, and of a search in which field it was found.
    var after: Asset.ID?
    var field = AssetSearch.Field.caption

    /// Pictures on one page.
    static let length = 50
    static let path = "/desk/pictures"

    init(_ part: Part = .all) { self.part = part }

    init(_ parameters: DeskParameters) {
        part = parameters.query("show", as: String.self).flatMap { Part(rawValue: $0) } ?? .all
        words = parameters.query("q", as: String.self) ?? ""
        after = parameters.query("after", as: Asset.ID.self)
        field = parameters.query("by", as: String.self).flatMap { AssetSearch.Field(rawValue: $0) } ?? .caption
    }

    var isSearch: Bool { !words.isEmpty }

    /// A page, and what asks for the next one.
    func page(now: Date, in db: Connection) throws -> (assets: [Asset], next: PictureQuery?) {
        if isSearch {
            let place = after.map { AssetSearch.Place($0, field) }
            let (assets, next) = try AssetSearch(words).page(after: place, limit: Self.length, in: db)
            return (assets, next.map { self.after($0.asset, $0.field) })
        }
        let assets = try part.list(now).assets(after: after, limit: Self.length + 1, in: db)
        guard assets.count > Self.length else { return (assets, nil) }
        return (Array(assets.dropLast()), after(assets[Self.length - 1].id, .caption))
    }

    private func after(_ id: Asset.ID, _ field: AssetSearch.Field) -> PictureQuery {
        var query = self
        (query.after, query.field) = (id, field)
        return query
    }

    /// The address that asks for it.
    var address: String {
        var parts: [String] = []
        if isSearch {
            parts.append("q=\(QueryText.encode(words))")
        } else if part != .all {
            parts.append("show=\(part.rawValue)")
        }
        if let after { parts.append("after=\(after)") }
        if after != nil, isSearch { parts.append("by=\(field.rawValue)") }
        return parts.isEmpty ? Self.path : "\(Self.path)?\(parts.joined(separator: "&"))"
    }
}
