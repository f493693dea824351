import Database
import Documents
import Facts
import Foundation
import Newsroom
import TestSupport

/// A small paper whose every part is at hand: sections `news` › `ekonomi` › `pangan` and `olahraga`, two topics, two
/// persons, two pictures, a video, two plain pages of which one is in the menu.
///
/// The parts are numbered in this order, beginning with 1.
struct Paper {
    var news, economy, food, sport: Section
    var rice, league: Topic
    var ada, budi: Person
    var picture, other, video: Asset
    var about, contact: PlainPage

    static let earlier = Date.wednesday.addingTimeInterval(-3 * 86_400)

    init(in db: Connection) throws {
        let now = Self.earlier
        news = try Section.create(Section(slug: "news", name: "News"), now: now, in: db)
        economy = try Section.create(Section(parent: news.id, slug: "ekonomi", name: "Ekonomi"), now: now, in: db)
        food = try Section.create(Section(parent: economy.id, slug: "pangan", name: "Pangan"), now: now, in: db)
        sport = try Section.create(Section(slug: "olahraga", name: "Olahraga", position: 1), now: now, in: db)
        rice = try Topic.findOrCreate(slug: "beras", name: "Beras", now: now, in: db)
        league = try Topic.findOrCreate(slug: "liga", name: "Liga", now: now, in: db)
        ada = try Person.findOrCreate(slug: "ada", name: "Ada", now: now, in: db)
        budi = try Person.findOrCreate(slug: "budi", name: "Budi", now: now, in: db)
        picture = try Asset.create(Asset(kind: .picture, fileName: "a.jpg", credit: "Antara"), now: now, in: db)
        other = try Asset.create(Asset(kind: .picture, fileName: "b.jpg"), now: now, in: db)
        video = try Asset.create(Asset(kind: .video, sourceAddress: "https://video.example/1"), now: now, in: db)
        about = try PlainPage.save(slug: "tentang", title: "Tentang", body: Document(), now: now, in: db)
        contact = try PlainPage.save(slug: "kontak", title: "Kontak", body: Document(), now: now, in: db)
        try MenuEntry.replaceAll(
            with: [MenuEntry("Berita", .section(news.id)), MenuEntry("Tentang", .page(about.id))], now: now, in: db)
    }

    /// Complete: in `pangan`, about `beras`, by Ada, with the first picture.
    func content(_ headline: String = "Harga beras turun") -> ArticleContent {
        .sample(
            headline: headline, section: food.id, topics: [rice.id], byline: [BylineEntry(ada.id, as: .writer)],
            lead: Lead(asset: picture.id))
    }
}

extension Change {
    /// The altered facts as text, in order.
    var texts: [String] { facts.map(\.text).sorted() }
}

/// `facts` with `@p` for the place of article `id` shown at `moment`.
func placed(_ facts: [String], _ id: Int, _ moment: Date = .wednesday) -> [String] {
    let place = "@\(Int(moment.timeIntervalSince1970) * 1000)/\(id)"
    return facts.map { $0.hasSuffix("@p") ? String($0.dropLast(2)) + place : $0 }.sorted()
}
