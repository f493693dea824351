import Database
import Documents
import Foundation
import Newsroom

/// From what the page says to what the newsroom knows: names become persons, topics and sections of the paper.
extension PageSaving {
    func content(
        lead: Lead?, article: Article.ID?, _ notes: inout [ImportReport.Note], in db: Connection
    ) throws -> (ArticleContent, open: [RelatedLink]) {
        let (body, open) = try RelatedLinks(site: site).resolve(page.body, except: article, in: db)
        let content = ArticleContent(
            kicker: page.kicker ?? "", headline: page.headline, summary: page.summary ?? "", dateline: dateline,
            body: body,
            section: try section(&notes, in: db), topics: try topics(in: db), byline: try byline(in: db), lead: lead,
            language: page.language)
        note(open, &notes)
        return (content, open)
    }

    /// The paper itself is `nil`, under whatever name it has one day.
    private var dateline: Dateline? {
        guard let printed = page.dateline else { return nil }
        let publication = printed.publication ?? page.siteName
        let isOwn = publication.map { Words($0) == Words(site.name) } ?? true
        return Dateline(place: printed.place ?? "", publication: isOwn ? nil : publication)
    }

    /// By folded name or slug; never made: sections are the desk's.
    private func section(_ notes: inout [ImportReport.Note], in db: Connection) throws -> Section.ID? {
        guard let name = page.section else { return nil }
        let words = Words(name)
        let slug = Slug.from(name, fallback: "")
        if let section = try Section.all(in: db).first(where: { Words($0.name) == words || $0.slug == slug }) {
            return section.id
        }
        notes.append(.unknownSection(name))
        return nil
    }

    private func topics(in db: Connection) throws -> [Topic.ID] {
        var ids: [Topic.ID] = []
        for name in page.topics {
            let topic = try Topic.findOrCreate(
                slug: SourceKey.slug(name, prefix: "topik"), name: name, now: now, in: db)
            if !ids.contains(topic.id) { ids.append(topic.id) }
        }
        return ids
    }

    private func byline(in db: Connection) throws -> [BylineEntry] {
        var entries: [BylineEntry] = []
        for name in page.byline {
            let slug = SourceKey.slug(name.name, prefix: "penulis")
            let person = try Person.findOrCreate(slug: slug, name: name.name, now: now, in: db)
            let entry = BylineEntry(person.id, as: name.role)
            if !entries.contains(entry) { entries.append(entry) }
        }
        return entries
    }

    /// The asset of the picture the page opens with. The file is not fetched; words and rights are kept already.
    func makeLead(_ picture: LeadPicture, replacing old: Lead?, in db: Connection) throws -> Lead? {
        let new = Asset(
            kind: .picture, sourceAddress: picture.address, caption: picture.caption ?? "",
            credit: picture.credit ?? "",
            alternative: picture.alternative ?? "")
        if let old, let asset = try Asset.find(old.asset, in: db), asset.sourceAddress == new.sourceAddress,
            asset.caption == new.caption, asset.credit == new.credit, asset.alternative == new.alternative
        {
            return old
        }
        return Lead(asset: try Asset.create(new, now: now, in: db).id)
    }

    private func note(_ open: [RelatedLink], _ notes: inout [ImportReport.Note]) {
        switch page.published?.source {
        case nil: notes.append(.dateIsNow)
        case .text?: notes.append(.dateFromText(page.published?.printed ?? ""))
        case .metadata?, .line?: break
        }
        notes += open.map { .unresolvedRelated($0.headline) }
        notes += page.unplaced.map { .unplaced($0) }
        let pictures = page.body.pictures.count { $0.asset == nil } + (page.lead?.address == nil ? 0 : 1)
        if pictures > 0 { notes.append(.picturesElsewhere(count: pictures)) }
        if !page.boilerplate.isEmpty { notes.append(.boilerplate(count: page.boilerplate.count)) }
    }
}
