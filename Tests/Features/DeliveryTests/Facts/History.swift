import Database
import Documents
import Foundation
import Newsroom
import TestSupport

/// A newsroom at work, at random but the same for the same seed.
struct History {
    var random: Random
    /// The newsroom's clock; never goes back.
    var now = Date.wednesday
    var counter = 0
    var drafts: [Article.ID] = []
    var live: [Article.ID] = []
    var withdrawn: [Article.ID] = []
    let topics = 5
    let persons = 4
    let assets = 6

    init(seed: UInt64) { random = Random(state: seed) }

    /// SplitMix64 (Steele, Lea, Flood 2014).
    struct Random: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return z ^ (z >> 31)
        }

        mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }
        mutating func chance(_ percent: Int) -> Bool { below(100) < percent }
        mutating func pick<T>(_ items: [T]) -> T? { items.isEmpty ? nil : items[below(items.count)] }
    }

    /// A text that was never there before.
    mutating func word(_ about: String) -> String {
        counter += 1
        return "\(about) \(counter)"
    }

    mutating func fill(_ db: Connection) throws {
        let parents = [nil, 1, nil, 3, 4, nil]
        for (index, parent) in parents.enumerated() {
            _ = try Section.create(
                Section(
                    parent: parent.map { Section.ID(Int64($0)) }, slug: "s\(index + 1)", name: "Rubrik \(index + 1)",
                    position: index), now: now, in: db)
        }
        for index in 1...topics {
            _ = try Topic.findOrCreate(slug: "t\(index)", name: "Topik \(index)", now: now, in: db)
        }
        for index in 1...persons {
            _ = try Person.findOrCreate(slug: "p\(index)", name: "Orang \(index)", now: now, in: db)
        }
        for index in 1...assets {
            _ = try Asset.create(
                index % 3 == 0
                    ? Asset(kind: .video, sourceAddress: "https://video.example/\(index)", credit: "TV \(index)")
                    : Asset(kind: .picture, fileName: "\(index).jpg", width: 800, height: 600, credit: "Foto \(index)"),
                now: now, in: db)
        }
        for slug in ["tentang", "kontak", "pedoman"] {
            _ = try PlainPage.save(slug: slug, title: slug, body: Document(paragraphs: [slug]), now: now, in: db)
        }
        try arrangeMenu(db)
        for index in 0..<70 {
            try publish(db, shown: now.addingTimeInterval(-Double(70 - index) * 9 * 3600))
        }
    }

    mutating func content(_ db: Connection) throws -> ArticleContent {
        var content = ArticleContent(
            kicker: random.chance(50) ? word("Atap") : "", headline: word("Judul"), summary: word("Ringkasan"),
            body: try body(), section: section(), topics: topicIDs(), byline: byline(), lead: lead())
        if random.chance(10) { content.language = .english }
        return content
    }

    mutating func body() throws -> Document {
        var blocks: [Block] = [.paragraph([.text(word("Isi"), marks: [])])]
        if random.chance(30), let id = random.pick(live + withdrawn + drafts) {
            blocks.append(.related(RelatedLink(article: id.number, headline: "Baca")))
        }
        if random.chance(20) {
            blocks.append(.image(Picture(asset: Int64(random.below(assets) + 1), alt: "", caption: "", credit: "")))
        }
        return Document(blocks)
    }

    mutating func section() -> Section.ID? { random.chance(90) ? Section.ID(Int64(random.below(6) + 1)) : nil }

    mutating func topicIDs() -> [Topic.ID] {
        var ids: [Topic.ID] = []
        for _ in 0..<random.below(3) {
            let id = Topic.ID(Int64(random.below(topics) + 1))
            if !ids.contains(id) { ids.append(id) }
        }
        return ids
    }

    mutating func byline() -> [BylineEntry] {
        [BylineEntry(Person.ID(Int64(random.below(persons) + 1)), as: random.chance(70) ? .writer : .editor)]
    }

    mutating func lead() -> Lead? {
        random.chance(70) ? Lead(asset: Asset.ID(Int64(random.below(assets) + 1))) : nil
    }

    mutating func publish(_ db: Connection, shown: Date) throws {
        var article = try Article.draft(try content(db), by: "test", now: now, in: db)
        try article.save(recording: try article.publish(shown: shown, now: now, in: db), by: "test", now: now, in: db)
        live.append(article.id)
    }

    mutating func arrangeMenu(_ db: Connection) throws {
        let pages: [PlainPage.ID] = try db.values("SELECT id FROM pages ORDER BY id LIMIT 10")
        var entries = [
            MenuEntry("Rubrik", .section(Section.ID(Int64(random.below(6) + 1)))), MenuEntry("Video", .video),
            MenuEntry("Indeks", .index), MenuEntry("Akun", .accounts),
        ]
        if let page = random.pick(pages) { entries.append(MenuEntry("Halaman", .page(page))) }
        entries.shuffle(using: &random)
        try MenuEntry.replaceAll(with: entries, now: now, in: db)
    }
}
