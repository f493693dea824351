import Database
import Documents
import Foundation
import Newsroom

/// The demo's articles: files first become drafts, so that each has a number; then, when links between them
/// can be resolved, they go live.
struct DemoArticles {
    let folder: URL
    let media: AssetFolder
    let site: Site
    let now: Date

    func make(_ files: [String], in db: Connection) throws {
        let sections = Dictionary(uniqueKeysWithValues: try Section.all(in: db).map { ($0.slug, $0.id) })
        var pictures = DemoPictures(folder: folder, media: media, now: now)
        var drafts: [(name: String, matter: DemoFrontMatter, article: Article)] = []
        for file in files {
            let matter = try DemoFrontMatter(
                String(contentsOf: folder.appending(path: "articles").appending(path: file), encoding: .utf8),
                file: file)
            let content = try content(matter, file: file, sections: sections, pictures: &pictures, in: db)
            let article = try Article.draft(content, by: MakeDemo.author, now: now, in: db)
            drafts.append((String(file.dropLast(".html".count)), matter, article))
        }
        let ids = Dictionary(uniqueKeysWithValues: drafts.map { ($0.name, $0.article.id) })
        for (name, matter, draft) in drafts {
            var article = draft
            article.content.body = try article.content.body.linked(to: ids, pictures: &pictures, in: db)
            let shown = try moment(matter["published"], file: name)
            let gate = try Gate(in: db)
            let author = Actor.command(MakeDemo.author)
            let kind = try article.publish(
                try gate.admit(article, by: author, now: shown, in: db), shown: shown, now: shown)
            try article.save(recording: kind, by: MakeDemo.author, now: shown, in: db)
            if let updated = matter["updated"] {
                let moment = try moment(updated, file: name)
                guard moment > shown else { continue }  // The update is still to come today.
                let kind = try article.update(
                    try gate.admit(article, by: author, now: moment, in: db), now: moment)
                try article.save(recording: kind, by: MakeDemo.author, now: moment, in: db)
            }
        }
    }

    private func content(
        _ matter: DemoFrontMatter, file: String, sections: [String: Section.ID], pictures: inout DemoPictures,
        in db: Connection
    ) throws -> ArticleContent {
        guard let headline = matter["headline"] else { throw DemoError.malformed(file: file, "no headline") }
        let section = try matter["section"].map { slug in
            guard let id = sections[slug] else { throw DemoError.unknown(file: file, kind: "section", slug) }
            return id
        }
        let topics = try matter.list("topics").map { slug in
            guard let topic = try Topic.find(slug: slug, in: db) else {
                throw DemoError.unknown(file: file, kind: "topic", slug)
            }
            return topic.id
        }
        return ArticleContent(
            kicker: matter["kicker"] ?? "", headline: headline, summary: matter["summary"] ?? "",
            dateline: matter["place"].map { Dateline(place: $0) },
            body: try Document.from(html: Array(matter.body.utf8)).document, section: section, topics: topics,
            byline: try byline(matter, file: file, in: db), lead: try pictures.lead(matter, file: file, in: db),
            language: matter["language"].flatMap(Language.init) ?? site.language)
    }

    private func byline(_ matter: DemoFrontMatter, file: String, in db: Connection) throws -> [BylineEntry] {
        try matter.list("byline").map { entry in
            let parts = entry.utf8.split(separator: UInt8(ascii: "=")).map { String(Substring($0)) }
            guard parts.count == 2, let role = BylineRole(rawValue: parts[0]) else {
                throw DemoError.malformed(file: file, entry)
            }
            guard let person = try Person.find(slug: parts[1], in: db) else {
                throw DemoError.unknown(file: file, kind: "person", parts[1])
            }
            return BylineEntry(person.id, as: role)
        }
    }

    /// `-3d 08:15`: three days ago at a quarter past eight on the paper's clock; a day earlier when that is
    /// still to come.
    private func moment(_ text: String?, file: String) throws -> Date {
        let parts = (text ?? "").utf8.split(separator: UInt8(ascii: " "))
        guard parts.count == 2, parts[0].first == UInt8(ascii: "-"), parts[0].last == UInt8(ascii: "d"),
            let days = Int(digits: parts[0].dropFirst().dropLast()), parts[1].count == 5,
            let hour = Int(digits: parts[1].prefix(2)), let minute = Int(digits: parts[1].suffix(2))
        else { throw DemoError.malformed(file: file, "date “\(text ?? "")”") }
        let day = CivilDay(of: now, in: site.zone).adding(days: -days)
        let moment = day.start(in: site.zone).addingTimeInterval(Double(hour * 3600 + minute * 60))
        return moment <= now ? moment : moment.addingTimeInterval(-86_400)
    }
}
