import Database
import Documents
import Foundation
import Newsroom
import TestSupport

extension History {
    /// What a newsroom does, and how often.
    enum Step: CaseIterable {
        case publish, publishEarlier, rewrite, headline, summary, update, again, withdraw, bringBack, moveArticle, slug
        case topics, byline, lead, draft
        case section, sectionSlug, sectionMove, topic, topicMerge, person, asset, page, pageMove, pageDelete, menu, site

        var weight: Int {
            switch self {
            case .publish: 30
            case .rewrite: 14
            case .headline, .update: 7
            case .publishEarlier, .withdraw, .bringBack, .moveArticle, .topics, .draft: 4
            case .summary, .again, .byline, .lead, .section, .asset, .person, .topic: 3
            case .slug, .page, .menu: 2
            case .sectionSlug, .sectionMove, .topicMerge, .pageMove, .pageDelete, .site: 1
            }
        }
    }

    mutating func step(_ db: Connection) throws -> Step {
        now = now.addingTimeInterval(Double(random.below(180) * 60))
        var left = random.below(Step.allCases.map(\.weight).reduce(0, +))
        let step =
            Step.allCases.first {
                left -= $0.weight; return left < 0
            } ?? .publish
        try take(step, db)
        return step
    }

    private mutating func take(_ step: Step, _ db: Connection) throws {
        switch step {
        case .publish: try publish(db, shown: now)
        case .publishEarlier:
            try publish(db, shown: now.addingTimeInterval(-Double(random.below(40 * 24)) * 3600))
        case .rewrite:
            let body = try body()
            try correct(db) { $0.body = body }
        case .headline:
            let text = word("Judul baru")
            try correct(db) { $0.headline = text }
        case .summary:
            let text = word("Ringkasan baru")
            try correct(db) { $0.summary = text }
        case .again: try correct(db) { _ in }
        case .update:
            guard let id = random.pick(live) else { return }
            var article = try Article.find(id, in: db)
            article.content.body = try body()
            try article.save(recording: try article.update(now: now, in: db), by: "test", now: now, in: db)
        case .withdraw:
            guard live.count > 30, let id = random.pick(Array(live.suffix(40))) else { return }
            var article = try Article.find(id, in: db)
            try article.save(recording: try article.withdraw(now: now), by: "test", now: now, in: db)
            live.removeAll { $0 == id }
            withdrawn.append(id)
        case .bringBack:
            guard let id = random.pick(withdrawn) else { return }
            var article = try Article.find(id, in: db)
            if random.chance(50) { article.content = try content(db) }
            try article.save(recording: try article.publish(shown: now, now: now, in: db), by: "test", now: now, in: db)
            withdrawn.removeAll { $0 == id }
            live.append(id)
        case .moveArticle:
            let section = section()
            try correct(db) { $0.section = section }
        case .slug:
            let slug = Slug.from(word("alamat"))
            try correct(db) { $0.slug = slug }
        case .topics:
            let topics = topicIDs()
            try correct(db) { $0.topics = topics }
        case .byline:
            let byline = byline()
            try correct(db) { $0.byline = byline }
        case .lead:
            let lead = lead()
            try correct(db) { $0.lead = lead }
        case .draft:
            if random.chance(50), let id = random.pick(drafts) {
                var article = try Article.find(id, in: db)
                article.content = try content(db)
                try article.save(recording: .saved, by: "test", now: now, in: db)
            } else {
                drafts.append(try Article.draft(try content(db), by: "test", now: now, in: db).id)
            }
        case .section, .sectionSlug, .sectionMove: try changeSection(step, db)
        case .topic, .topicMerge, .person, .asset: try changeName(step, db)
        case .page, .pageMove, .pageDelete: try changePage(step, db)
        case .menu: try arrangeMenu(db)
        case .site: try changeSite(db)
        }
    }

    private mutating func correct(_ db: Connection, _ edit: (inout ArticleContent) -> Void) throws {
        guard let id = random.pick(random.chance(60) ? Array(live.suffix(25)) : live) else { return }
        var article = try Article.find(id, in: db)
        edit(&article.content)
        try article.save(recording: try article.correct(in: db), by: "test", now: now, in: db)
    }

    private mutating func changeSection(_ step: Step, _ db: Connection) throws {
        guard var section = try Section.find(Section.ID(Int64(random.below(6) + 1)), in: db) else { return }
        switch step {
        case .sectionSlug: section.slug = Slug.from(word("s"))
        case .sectionMove:
            let parent: Int? = random.chance(30) ? nil : random.below(6) + 1
            let chosen = parent.map { Section.ID(Int64($0)) }
            if chosen != section.id { try section.move(under: chosen, position: random.below(5)) }
        default:
            if random.chance(50) { section.name = word("Rubrik") } else { section.summary = word("Tentang rubrik") }
        }
        do { try section.save(now: now, in: db) } catch SiteError.loop { return }
    }

    private mutating func changeName(_ step: Step, _ db: Connection) throws {
        switch step {
        case .topic:
            let slug: String? = try db.value("SELECT slug FROM topics WHERE id = \(random.below(topics) + 1)")
            guard var topic = try Topic.find(slug: slug ?? "", in: db) else { return }
            switch random.below(3) {
            case 0: topic.name = word("Topik")
            case 1: topic.summary = word("Tentang topik")
            default: topic.slug = Slug.from(word("t"))
            }
            try topic.save(now: now, in: db)
        case .topicMerge:
            let known = try Topic.named("", limit: topics, in: db)
            guard known.count > 2, let topic = random.pick(known), let other = random.pick(known), other != topic
            else { return }
            try topic.merge(into: other.id, by: .timer, now: now, in: db)
        case .person:
            let slug: String? = try db.value("SELECT slug FROM persons WHERE id = \(random.below(persons) + 1)")
            guard var person = try Person.find(slug: slug ?? "", in: db) else { return }
            switch random.below(3) {
            case 0: person.name = word("Orang")
            case 1: person.biography = word("Riwayat")
            default: person.slug = Slug.from(word("p"))
            }
            try person.save(now: now, in: db)
        default:
            guard var asset = try Asset.find(Asset.ID(Int64(random.below(assets) + 1)), in: db) else { return }
            switch random.below(4) {
            case 0: asset.credit = word("Foto")
            case 1: asset.caption = word("Keterangan")
            case 2: asset.alternative = word("Gambar")
            default:
                if asset.kind == .picture {
                    asset.fileName = "\(random.below(1_000)).jpg"
                } else {
                    asset.posterName = "\(random.below(1_000)).jpg"
                }
            }
            try asset.save(now: now, in: db)
        }
    }

    private mutating func changePage(_ step: Step, _ db: Connection) throws {
        let slugs: [String] = try db.values("SELECT slug FROM pages ORDER BY id")
        guard let slug = random.pick(slugs), var page = try PlainPage.find(slug: slug, in: db) else { return }
        switch step {
        case .pageMove: try page.move(to: Slug.from(word("halaman")), now: now, in: db)
        case .pageDelete:
            try page.delete(now: now, in: db)
            if slugs.count < 4 {
                _ = try PlainPage.save(
                    slug: Slug.from(word("halaman")), title: word("Halaman"), body: page.body, now: now, in: db)
            }
        default:
            let title = random.chance(30) ? word("Halaman") : page.title
            _ = try PlainPage.save(
                slug: slug, title: title, body: Document(paragraphs: [word("Isi")]), now: now, in: db)
        }
    }

    private mutating func changeSite(_ db: Connection) throws {
        var site = try Site.find(in: db)
        switch random.below(7) {
        case 0: site.name = word("Harian")
        case 1: site.zone = site.zone == .jakarta ? .jayapura : site.zone == .jayapura ? .berlin : .jakarta
        case 2: site.language = site.language == .english ? .indonesian : .english
        case 3:
            let patterns = ["/read{id}/{slug}", "/{section}/{id}/{slug}", "/{year}/{month}/{day}/{id}/{slug}"]
            site.pattern = try ArticlePattern(random.pick(patterns) ?? patterns[0])
        case 4: site.follow = Site.Follow(wording: word("Ikuti"), address: "https://x.example/")
        case 5: site.accounts = [Site.Account(name: word("Akun"), address: "https://x.example/")]
        default: site.imprint = word("Penerbit")
        }
        try site.save(now: now, in: db)
    }
}
