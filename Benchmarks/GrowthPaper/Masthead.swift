import Database
import Documents
import Foundation
import Newsroom

/// Everything of a grown paper but its articles: settings, sections, persons, topics, plain pages, menu.
///
/// Made through the newsroom's own functions, but for the topics of a large paper.
struct Masthead: Sendable {
    /// A section and how much of the paper appears in it.
    struct Department: Sendable {
        let section: Section.ID
        /// The section above, in whose list its articles stand too.
        let parent: Section.ID?
        let weight: Int
    }

    let departments: [Department]
    /// Writers first; the last are editors, photographers stand between.
    let persons: [Person.ID]
    /// In the order of ``Wording/topic(_:)``.
    let topics: [Topic.ID]
    let zone: TimeZone

    /// The weights are the percentage of the paper. Three sections are large enough to have a hundredth page
    /// (1,981 articles) in a paper of 10,000.
    private static let sections: [(slug: String, name: String, parent: String?, weight: Int)] = [
        ("news", "News", nil, 26), ("ekbis", "EkBis", nil, 22), ("sport", "Sport", nil, 5),
        ("sepak-bola", "Sepak Bola", "sport", 9), ("bulu-tangkis", "Bulu Tangkis", "sport", 4),
        ("gaya-hidup", "Gaya Hidup", "sport", 3), ("daerah", "Daerah", nil, 4), ("jawa", "Jawa", "daerah", 5),
        ("sumatra", "Sumatra", "daerah", 3), ("sulawesi", "Sulawesi", "daerah", 3), ("teknologi", "Teknologi", nil, 6),
        ("finansial", "Finansial", nil, 5), ("pemerintahan", "Pemerintahan", nil, 3), ("budaya", "Budaya", nil, 2),
    ]

    static let writers = 0..<40
    static let photographers = 40..<52
    static let editors = 52..<60

    /// A topic for every 50 articles, at least 50 and at most 20,000.
    static func topicCount(articles: Int) -> Int { min(20_000, max(50, articles / 50)) }

    /// Finds what an earlier run made and adds what is missing for `articles`.
    init(articles: Int, address: String, now: Date, in db: Connection) throws {
        zone = TimeZone(identifier: "Asia/Jakarta") ?? .gmt
        let known = try Section.all(in: db)
        if known.isEmpty { try Self.makePaper(address: address, zone: zone, now: now, in: db) }
        let sections = known.isEmpty ? try Section.all(in: db) : known
        let bySlug = Dictionary(uniqueKeysWithValues: sections.map { ($0.slug, $0) })
        departments = Self.sections.compactMap { entry in
            bySlug[entry.slug].map { Department(section: $0.id, parent: $0.parent, weight: entry.weight) }
        }
        var dice = Dice(seed: 60, stream: 0)
        var taken: Set<String> = []
        persons = try (0..<Self.editors.upperBound).map { number in
            var name = Vocabulary.Hole.name.word(&dice)
            while !taken.insert(name).inserted { name = Vocabulary.Hole.name.word(&dice) }
            let title =
                Self.writers.contains(number)
                ? "Wartawan" : Self.photographers.contains(number) ? "Fotografer" : "Redaktur"
            return try Person.findOrCreate(slug: Slug.from(name), name: name, title: title, now: now, in: db).id
        }
        try Self.makeTopics(Self.topicCount(articles: articles), in: db)
        topics = try db.values("SELECT id FROM topics ORDER BY id")
    }

    private static func makePaper(address: String, zone: TimeZone, now: Date, in db: Connection) throws {
        let accounts = ["Facebook", "X", "Instagram", "YouTube", "TikTok"].map {
            Site.Account(name: $0, address: "https://example.com/\(Slug.from($0))")
        }
        try Site(
            name: "Kabar Tumbuh", tagline: "Koran yang dibuat untuk diukur", address: address, zone: zone,
            language: .indonesian, follow: Site.Follow(wording: "Ikuti Kabar Tumbuh", address: "https://example.com/"),
            accounts: accounts, imprint: "Kabar Tumbuh, koran uji Redaksi"
        ).save(now: now, in: db)

        var made: [String: Section] = [:]
        for (position, entry) in sections.enumerated() {
            made[entry.slug] = try Section.create(
                Section(
                    parent: entry.parent.flatMap { made[$0]?.id }, slug: entry.slug, name: entry.name,
                    summary: "Segala yang terjadi di \(entry.name).", position: position), now: now, in: db)
        }
        let text = Document([.paragraph([.text("Halaman ini dibuat untuk pengukuran.", marks: [])])])
        let pages = try ["Tentang Kami", "Pedoman Media Siber", "Kontak"].map { title in
            try PlainPage.save(slug: Slug.from(title), title: title, body: text, now: now, in: db)
        }
        var menu = sections.filter { $0.parent == nil }.compactMap { made[$0.slug] }.map {
            MenuEntry($0.name, .section($0.id))
        }
        menu += [MenuEntry("Video", .video), MenuEntry("Indeks", .index)]
        menu += pages.prefix(1).map { MenuEntry($0.title, .page($0.id)) }
        menu.append(MenuEntry("Media Sosial", .accounts))
        try MenuEntry.replaceAll(with: menu, now: now, in: db)
    }

    private static func makeTopics(_ count: Int, in db: Connection) throws {
        let known: Int = try db.value("SELECT count(*) FROM topics") ?? 0
        guard known < count else { return }
        var rows = Rows(
            "INSERT INTO topics (slug, name, summary, search_name) VALUES ", columns: 4, dialect: db.dialect)
        for number in known..<count {
            let name = Wording.topic(number)
            rows.append("(\(Slug.from(name)), \(name), \(""), \(Topic.searchName(name)))")
        }
        for statement in rows.statements { try db.execute(statement) }
    }
}
