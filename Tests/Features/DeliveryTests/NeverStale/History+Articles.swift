import Database
import Documents
import Foundation
import Newsroom
import TestSupport

extension History {
    mutating func move(_ kind: Event.Kind, _ db: Connection) throws -> String {
        switch kind {
        case .publishEarlier: return try publish(now.addingTimeInterval(-Double(random.below(40 * 24)) * 3600), db)
        case .publishLater: return try publish(now.addingTimeInterval(Double(random.below(8 * 60)) * 60), db)
        case .update:
            guard let id = random.pick(live) else { return "no article to update" }
            var article = try Article.find(id, in: db)
            article.content.body = try body()
            try article.save(recording: try article.update(now: now, in: db), by: "test", now: now, in: db)
            return "article \(id) is updated"
        case .withdraw:
            guard live.count > 12, let id = random.pick(Array(live.suffix(40))) else { return "no article to withdraw" }
            let withdrawal = Withdrawal(note: random.chance(50) ? word("Ditarik") : "", leadingTo: target(besides: id))
            try Publication.withdraw(id, withdrawal, by: .command("test"), now: now, in: db)
            live.removeAll { $0 == id }
            withdrawn.append(id)
            return "article \(id) is withdrawn"
        case .correction:
            guard let id = random.pick(random.chance(60) ? Array(live.suffix(25)) : live) else {
                return "no article to correct"
            }
            try Correction.add(to: id, word("Seharusnya"), by: .command("test"), now: now, in: db)
            return "a correction is added to article \(id)"
        case .bringBack:
            guard let id = random.pick(withdrawn) else { return "no article to bring back" }
            if random.chance(50) {
                try Publication.reinstate(id, by: .command("test"), now: now, in: db)
                withdrawn.removeAll { $0 == id }
                live.append(id)
                return "article \(id) is reinstated"
            }
            var article = try Article.find(id, in: db)
            if random.chance(50) { article.content = try content() }
            try article.save(recording: try article.publish(shown: now, now: now, in: db), by: "test", now: now, in: db)
            withdrawn.removeAll { $0 == id }
            live.append(id)
            return "article \(id) comes back"
        case .draft:
            if random.chance(50), let id = random.pick(drafts) {
                var article = try Article.find(id, in: db)
                article.content = try content()
                try article.save(recording: .saved, by: "test", now: now, in: db)
                return "draft \(id) is saved"
            }
            let id = try Article.draft(try content(), by: "test", now: now, in: db).id
            drafts.append(id)
            return "draft \(id) is made"
        default: return try publish(now, db)
        }
    }

    /// Also articles that nobody can see, and addresses that come and go.
    private mutating func target(besides id: Article.ID) -> Withdrawal.Target? {
        switch random.below(4) {
        case 0:
            guard let other = random.pick(live + withdrawn + drafts), other != id else { return nil }
            return .article(other)
        case 1: return .address("/s-\(random.below(40))")
        default: return nil
        }
    }

    private mutating func publish(_ shown: Date, _ db: Connection) throws -> String {
        // Half of those that come from drafts were linked to before.
        let known = random.chance(20) ? random.pick(drafts) : nil
        var article =
            try known.map { try Article.find($0, in: db) }
            ?? Article.draft(try content(), by: "test", now: now, in: db)
        try article.save(recording: try article.publish(shown: shown, now: now, in: db), by: "test", now: now, in: db)
        let id = article.id
        drafts.removeAll { $0 == id }
        live.append(id)
        let content = article.content
        return "article \(id) is published, shown \(shown.ISO8601Format()), "
            + "section \(content.section?.description ?? "-"), topics \(content.topics.map(\.number)), by \(content.byline.map(\.person.number)), "
            + "lead \(content.lead?.asset.description ?? "-"), links to \(content.body.references.articles.sorted())"
    }

    mutating func correct(_ kind: Event.Kind, _ db: Connection) throws -> String {
        let chosen = random.pick(random.chance(60) ? Array(live.suffix(25)) : live)
        guard let id = chosen else { return "nothing to correct" }
        var article = try Article.find(id, in: db)
        var what = "\(kind)"
        switch kind {
        case .rewrite: article.content.body = try body()
        case .headline: article.content.headline = word("Judul baru")
        case .kicker: article.content.kicker = random.chance(30) ? "" : word("Atap baru")
        case .summary: article.content.summary = random.chance(10) ? "" : word("Ringkasan baru")
        case .moveArticle:
            article.content.section = section()
            what = "section \(article.content.section?.description ?? "-")"
        case .slug: article.content.slug = Slug.from(word("alamat"))
        case .topics:
            article.content.topics = topicIDs()
            what = "topics \(article.content.topics.map(\.number))"
        case .byline: article.content.byline = byline()
        case .lead: article.content.lead = lead()
        default: break
        }
        try article.save(recording: try article.correct(in: db), by: "test", now: now, in: db)
        return "article \(id) is corrected: \(what)"
    }

    private mutating func content() throws -> ArticleContent {
        var content = ArticleContent(
            kicker: random.chance(50) ? word("Atap") : "", headline: word("Judul"), summary: word("Ringkasan"),
            body: try body(), section: section(), topics: topicIDs(), byline: byline(), lead: lead())
        if random.chance(10) { content.language = .english }
        if random.chance(20) { content.dateline = Dateline(place: word("Kota")) }
        return content
    }

    private mutating func body() throws -> Document {
        var blocks: [Block] = [.paragraph([.text(word("Isi"), marks: [])])]
        // Also to a number that no article has yet.
        if random.chance(30), let id = random.pick(live + withdrawn + drafts) {
            blocks.append(
                .related(RelatedLink(article: id.number + (random.chance(20) ? 15 : 0), headline: "Baca")))
        }
        if random.chance(20) {
            let number = random.chance(20) ? Int64(assets.count + 2) : Int64(random.below(assets.count) + 1)
            blocks.append(.image(Picture(asset: number, alt: "", caption: "", credit: "")))
        }
        return Document(blocks)
    }

    private mutating func section() -> Section.ID? { random.chance(90) ? random.pick(sections) : nil }

    private mutating func topicIDs() -> [Topic.ID] {
        var ids: [Topic.ID] = []
        for _ in 0..<random.below(3) {
            if let id = random.pick(topics), !ids.contains(id) { ids.append(id) }
        }
        return ids
    }

    private mutating func byline() -> [BylineEntry] {
        guard let person = random.pick(persons) else { return [] }
        return [BylineEntry(person, as: random.chance(70) ? .writer : .editor)]
    }

    private mutating func lead() -> Lead? {
        random.chance(70) ? random.pick(assets).map { Lead(asset: $0) } : nil
    }
}
