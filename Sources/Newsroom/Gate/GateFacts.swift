import Database
import Documents
import Foundation

/// Everything the gate knows of an article when it decides.
struct GateFacts: Sendable {
    var article: Article.ID
    var content: ArticleContent
    /// The article's section and those above it.
    var sections: [Section.ID] = []
    var pictures: [UsedPicture] = []
    /// Assets of any kind that the paper may show until a moment.
    var rights: [(field: GateField, asset: Int64, until: Date)] = []
    var embargo: Date?
    var isHeld = false
    /// Who began it or was assigned to it, and who changed a word of it.
    var owners: Set<User.ID> = []
    var writers: Set<User.ID> = []
    /// `nil` too when what goes out is not what is in the working copy.
    var approval: WorkingCopy.Approval?
    var isApprovalCurrent = true
    var now: Date

    struct UsedPicture: Sendable {
        let field: GateField
        let asset: Int64?
        let hasCredit: Bool
        let hasAlternative: Bool
    }
}

extension GateFacts {
    /// Looks everything up. The caller has the turn, so that none of it changes before the commit.
    init(_ article: Article, _ copy: WorkingCopy?, now: Date, in db: Connection) throws {
        self.init(article: article.id, content: article.content, now: now)
        if let section = content.section { sections = try Section.withAncestors(of: section, in: db) }
        try addAssets(in: db)
        guard let copy else { return }
        embargo = copy.embargo
        isHeld = copy.hold != nil
        guard copy.content == content else { return }
        approval = copy.approval
        isApprovalCurrent = copy.isApprovalCurrent
        owners = Set([copy.owner, copy.assignee].compactMap(\.self))
        writers = try WorkingCopy.writers(of: article.id, in: db).union([copy.owner].compactMap(\.self))
    }

    private mutating func addAssets(in db: Connection) throws {
        let inBody = content.body.references.assets
        var assets = db.batch?.assets ?? [:]
        let unknown = content.assets.filter { assets[$0] == nil }
        assets.merge(try Asset.all(unknown, in: db)) { _, found in found }
        if let lead = content.lead {
            let asset = assets[lead.asset.number]
            if asset?.kind == .picture { pictures.append(UsedPicture(.lead, lead.asset.number, asset)) }
            add(.lead, asset)
        }
        for picture in content.body.pictures {
            pictures.append(
                UsedPicture(.body, picture.asset, picture.asset.flatMap { assets[$0] }, picture.credit, picture.alt))
        }
        for number in inBody.sorted() { add(.body, assets[number]) }
    }

    private mutating func add(_ field: GateField, _ asset: Asset?) {
        guard let asset, let until = asset.rightsUntil else { return }
        rights.append((field, asset.id.number, until))
    }
}

extension ArticleContent {
    /// The numbers of all assets it names: in the body, and the lead's.
    var assets: Set<Int64> { body.references.assets.union([lead?.asset.number].compactMap(\.self)) }
}

extension GateFacts.UsedPicture {
    /// The words beside a picture in the text stand in for those of the library.
    init(_ field: GateField, _ number: Int64?, _ asset: Asset?, _ credit: String? = nil, _ alternative: String? = nil) {
        self.init(
            field: field, asset: number, hasCredit: !((credit ?? asset?.credit) ?? "").isBlank,
            hasAlternative: !((alternative ?? asset?.alternative) ?? "").isBlank)
    }
}
