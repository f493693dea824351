import Database
import Documents
import Foundation
import Newsroom
import Shell
import Templates

extension ArticlePage {
    /// Words an adult reads in a minute, silently (Brysbaert 2019, 238 for non-fiction; rounded down for
    /// the longer words of Indonesian).
    static let wordsPerMinute = 200

    /// - Parameters:
    ///   - path: the article's address of today.
    ///   - names: who made it and what it is about, when that is not what is stored: in a preview.
    init(
        _ article: LiveArticle, at path: String, names: (credits: [Credit], topics: [Named<Topic>])? = nil,
        reading reader: SiteReader
    ) throws {
        let site = reader.site
        let words = Words(article.content.language)
        let dates = DateWording(language: article.content.language, zone: site.zone)
        let content = article.content
        let (allCredits, topics) = try names ?? reader.names(on: article.id)

        kicker = content.kicker.asKicker(beside: article.section?.name)
        headline = content.headline
        summary = content.summary
        section = article.section.map { NamedLink(name: $0.name, path: SiteAddress.section($0.slug)) }
        writers = allCredits.filter { $0.role == .writer }.map(\.person.link)
        shown = dates.full(article.dates.shown)
        shownMoment = dates.machine(article.dates.shown)
        updated = article.dates.updated.map(dates.full)
        updatedMoment = article.dates.updated.map(dates.machine)
        readingTime =
            "\(max(1, (article.wordCount + Self.wordsPerMinute / 2) / Self.wordsPerMinute)) \(words[.minutesToRead])"
        lead = article.lead.map { LeadView($0, caption: content.lead?.caption, words: words) }
        dateline = content.dateline?.text(in: site.name)
        bodyHTML = try content.body.html(Self.rendering(content.body, words: words, reading: reader))
        corrections =
            try article.isCorrected
            ? reader.corrections(on: article.id).map { CorrectionView($0, dates: dates) } : []
        follow = site.follow.map { FollowView(wording: $0.wording, address: $0.address) }
        credits = CreditView.lines(allCredits.filter { $0.role != .writer }, language: content.language)
        self.topics = topics.map { NamedLink(name: $0.name, path: SiteAddress.topic($0.slug)) }
        permanentAddress = site.address + path
        shareLinks = ShareLinks.links(headline: headline, address: permanentAddress, language: content.language)

        let nearest = topics.first.map { ListName.topic($0.id) } ?? content.section.map { .section($0) }
        related =
            try nearest.map { try reader.neighbours(of: article, in: $0) }?.map {
                CardView($0, on: site, dates: dates)
            } ?? []
    }

    /// What the body's references mean today. Pictures elsewhere are not drawn: the site's policy lets none be loaded.
    static func rendering(_ body: Document, words: Words, reading reader: SiteReader) throws -> DocumentRendering {
        let references = body.references
        var articles: [Int64: LinkedArticle] = [:]
        for link in try reader.links(references.articles) {
            articles[link.id.number] = LinkedArticle(headline: link.headline, address: link.address(on: reader.site))
        }
        var assets: [Int64: LinkedAsset] = [:]
        for asset in try reader.assets(references.assets) {
            guard let fileName = asset.fileName else { continue }
            assets[asset.id.number] = LinkedAsset(
                address: SiteAddress.media(fileName), width: asset.width, height: asset.height,
                alt: asset.alternative, caption: asset.caption, credit: asset.credit)
        }
        return DocumentRendering(
            articles: articles, assets: assets, words: words.language.ofDocuments, pictureRoot: SiteAddress.media(""))
    }
}

extension Language {
    /// The words inside bodies.
    var ofDocuments: DocumentWords { self == .indonesian ? .indonesian : .english }
}

extension LeadView {
    init(_ asset: Asset, caption: String?, words: Words) {
        picture = PictureView(asset)
        self.caption = caption ?? asset.caption
        let labels = words.language.ofDocuments
        let label = asset.kind == .video ? labels.videoCredit : labels.photoCredit
        credit = asset.credit.isEmpty ? "" : "\(label): \(asset.credit)"
        guard asset.kind == .video else {
            video = nil
            return
        }
        if let fileName = asset.fileName {
            video = VideoView(address: SiteAddress.media(fileName), provider: nil, mediaType: asset.mediaType)
        } else {
            video = asset.sourceAddress.map {
                VideoView(address: $0, provider: URL(string: $0)?.host(), mediaType: nil)
            }
        }
    }
}

extension Named<Person> {
    /// The person's page.
    var link: NamedLink { NamedLink(name: name, path: SiteAddress.person(slug)) }
}

extension CreditView {
    /// One line a role, in the order roles are shown.
    static func lines(_ credits: [Credit], language: Language) -> [CreditView] {
        BylineRole.allCases.compactMap { role in
            let people = credits.filter { $0.role == role }.map(\.person.link)
            guard !people.isEmpty else { return nil }
            return CreditView(
                label: label(role, language),
                people: people.enumerated().map { index, person in
                    CreditedPerson(name: person.name, path: person.path, isLast: index == people.count - 1)
                })
        }
    }

    private static func label(_ role: BylineRole, _ language: Language) -> String {
        switch (role, language) {
        case (.writer, .indonesian): "Penulis"
        case (.writer, .english): "Writer"
        case (.contributor, .indonesian): "Kontributor"
        case (.contributor, .english): "Contributor"
        case (.photographer, .indonesian): "Fotografer"
        case (.photographer, .english): "Photographer"
        case (.videographer, .indonesian): "Videografer"
        case (.videographer, .english): "Videographer"
        case (.translator, .indonesian): "Penerjemah"
        case (.translator, .english): "Translator"
        case (.editor, _): "Editor"
        }
    }
}
