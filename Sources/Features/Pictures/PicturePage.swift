import Newsroom
import Shell
import Templates

/// Everything `picture.mustache` may use: one picture, video or file, its form, its file, its use.
struct PicturePage: TemplateContext {
    let asset: Asset
    let title: String
    let wayBack: String
    let wayBackName: String
    /// What somebody else did meanwhile.
    let remark: String?
    let form: FormView
    let facts: [PictureFact]
    let uses: [AssetUseView]
    let hasMoreUses: Bool
    /// What the log says about it; `nil` for who may not read it.
    let logPath: String?

    static let keys: TemplateKeys<PicturePage> = [
        .text("title") { $0.title },
        .text("wayBack") { $0.wayBack },
        .text("wayBackName") { $0.wayBackName },
        .text("remark") { $0.remark },
        .object("form") { $0.form },
        .text("picture") { $0.asset.pictureName.map { SiteAddress.media($0) } },
        .text("source") { $0.asset.sourceAddress },
        .list("facts") { $0.facts },
        .list("uses") { $0.uses },
        .flag("isUsed") { !$0.uses.isEmpty },
        .flag("hasMoreUses") { $0.hasMoreUses },
        .text("logPath") { $0.logPath },
    ]

    /// What the file is, as far as it is known.
    static func facts(of asset: Asset, _ language: Language) -> [PictureFact] {
        let say = { (phrase: PicturesPhrase) in phrase.text(language) }
        var facts = [
            PictureFact(name: say(.number), value: "\(asset.id)"),
            PictureFact(name: say(.kind), value: say(PicturesPhrase(asset.kind))),
        ]
        let pixels = asset.width.flatMap { width in asset.height.map { "\(width) × \($0)" } }
        let bytes = asset.byteCount.map { "\(($0 + 1_023) / 1_024) KiB" }
        let size = [pixels, bytes].compactMap(\.self).joined(separator: ", ")
        if !size.isEmpty { facts.append(PictureFact(name: say(.size), value: size)) }
        if let type = asset.mediaType { facts.append(PictureFact(name: say(.format), value: type)) }
        facts.append(PictureFact(name: say(.fileName), value: asset.fileName ?? say(.noFile)))
        return facts
    }
}

/// Something known of a file.
struct PictureFact: TemplateContext {
    let name: String
    let value: String

    static let keys: TemplateKeys<PictureFact> = [.text("name") { $0.name }, .text("value") { $0.value }]
}

/// An article that opens with the picture.
struct AssetUseView: TemplateContext {
    let headline: String
    let path: String
    let state: String
    let isLive: Bool

    static let keys: TemplateKeys<AssetUseView> = [
        .text("headline") { $0.headline }, .text("path") { $0.path }, .text("state") { $0.state },
        .flag("isLive") { $0.isLive },
    ]

    init(_ use: AssetUse, _ language: Language) {
        headline = use.headline.isEmpty ? "#\(use.article)" : use.headline
        path = "/desk/articles/\(use.article)/standing"
        state = (use.isLive ? PicturesPhrase.live : .notLive).text(language)
        isLive = use.isLive
    }
}
