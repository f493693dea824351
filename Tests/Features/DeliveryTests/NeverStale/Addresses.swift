import Database
import Foundation
import Newsroom
import TestSupport

/// Addresses that readers ask for: some of every kind of page, those that lead elsewhere or nowhere included.
enum Addresses {
    static func drawn(_ history: History, _ random: inout Random, in db: Connection) throws -> [String] {
        let day = CivilDay(of: history.now, in: try Site.find(in: db).zone)
        let sections: [String] = try db.values("SELECT slug FROM sections ORDER BY id")
        let topics: [String] = try db.values("SELECT slug FROM topics ORDER BY id")
        let persons: [String] = try db.values("SELECT slug FROM persons ORDER BY id")
        let pages: [String] = try db.values("SELECT slug FROM pages ORDER BY id")

        var paths = [
            "/", "/video", "/koreksi", "/koreksi/page/2", "/indeks", "/tidak-ada", "/topik/tidak-ada", "/page/2",
            "/kontak/",
        ]
        paths += Renderer.timed
        paths += history.former.shuffled(using: &random).prefix(3).map { "/\($0)" }
        paths += history.left.suffix(12).shuffled(using: &random).prefix(2)
        for number in [history.number + 2, history.number + 9] { paths += ["/s-\(number)", "/halaman-\(number)"] }
        for slug in sections.shuffled(using: &random).prefix(5) {
            paths += ["/\(slug)", "/indeks/\(slug)"]
            guard random.chance(30) else { continue }
            paths += ["/\(slug)/page/2", "/indeks/\(slug)/\(day.adding(days: -random.below(9)))"]
        }
        for slug in topics.shuffled(using: &random).prefix(3) { paths.append("/topik/\(slug)") }
        for slug in persons.shuffled(using: &random).prefix(3) { paths.append("/penulis/\(slug)") }
        if let slug = random.pick(persons) { paths.append("/penulis/\(slug)/page/2") }
        paths += pages.shuffled(using: &random).prefix(3).map { "/\($0)" }
        paths += [0, 1, random.below(30)].map { "/indeks/\(day.adding(days: -$0))" }
        paths += ["/indeks/\(day.year)", "/indeks/\(day.description.prefix(7))", "/indeks/2020-01-01"]
        paths += try articles(history, &random, in: db)
        var seen: Set<String> = []
        return paths.filter { seen.insert($0).inserted }
    }

    private static func articles(_ history: History, _ random: inout Random, in db: Connection) throws -> [String] {
        let old = (history.live + history.withdrawn + history.drafts).shuffled(using: &random).prefix(7)
        let ids = history.live.suffix(7) + old
        // The next number, which somebody has guessed.
        let next = (try db.value("SELECT max(id) FROM articles") ?? 0) as Int64 + 1
        var paths = ["/read\(next)/nanti", "/read\(next + 3)/nanti", "/read1/lama"]
        for id in ids {
            let path = "/read\(id)/\(try Article.find(id, in: db).content.slug)"
            // Most readers come by today's address, some by one that leads there.
            if !random.chance(15), case .elsewhere(let today)? = try SiteReader(db).article(id, at: path) {
                paths.append(today)
            } else {
                paths.append(path)
            }
        }
        return paths
    }
}
