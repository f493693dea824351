import Database
import Documents
import Foundation
import Newsroom
import TestSupport

extension History {
    mutating func arrangeSection(_ kind: Event.Kind, _ db: Connection) throws -> String {
        if kind == .newSection {
            let parent = random.chance(50) ? random.pick(sections) : nil
            let section = try Section.create(
                Section(parent: parent, slug: address("s"), name: word("Rubrik"), position: random.below(5)), now: now,
                in: db)
            sections.append(section.id)
            return "section \(section.id) is made at /\(section.slug) under \(parent?.description ?? "-")"
        }
        guard let id = random.pick(sections), var section = try Section.find(id, in: db) else { return "no section" }
        switch kind {
        case .sectionSlug:
            former.append(section.slug)
            section.slug = address("s")
        case .sectionMove:
            let parent = random.chance(30) ? nil : random.pick(sections)
            guard parent != id else { return "section \(id) stays" }
            try section.move(under: parent, position: random.below(5))
        default:
            if random.chance(50) { section.name = word("Rubrik") } else { section.summary = word("Tentang rubrik") }
        }
        try section.save(now: now, in: db)
        return "section \(id) is now /\(section.slug), \(section.name), \(section.summary), "
            + "under \(section.parent?.description ?? "-") at \(section.position)"
    }

    mutating func arrangeName(_ kind: Event.Kind, _ db: Connection) throws -> String {
        switch kind {
        case .newTopic:
            let topic = try Topic.findOrCreate(slug: Slug.from(word("t")), name: word("Topik"), now: now, in: db)
            topics.append(topic.id)
            return "topic \(topic.id) is made"
        case .topic:
            guard let id = random.pick(topics) else { return "no topic" }
            let slug: String? = try db.value("SELECT slug FROM topics WHERE id = \(id)")
            guard var topic = try Topic.find(slug: slug ?? "", in: db) else { return "no topic" }
            switch random.below(3) {
            case 0: topic.name = word("Topik")
            case 1: topic.summary = word("Tentang topik")
            default:
                left.append(SiteAddress.topic(topic.slug))
                topic.slug = Slug.from(word("t"))
            }
            try topic.save(now: now, in: db)
            return "topic \(id) is now /topik/\(topic.slug), \(topic.name), \(topic.summary)"
        case .newPerson:
            let person = try Person.findOrCreate(slug: Slug.from(word("p")), name: word("Orang"), now: now, in: db)
            persons.append(person.id)
            return "person \(person.id) is made"
        default:
            guard let id = random.pick(persons) else { return "no person" }
            let slug: String? = try db.value("SELECT slug FROM persons WHERE id = \(id)")
            guard var person = try Person.find(slug: slug ?? "", in: db) else { return "no person" }
            switch random.below(4) {
            case 0: person.name = word("Orang")
            case 1: person.biography = word("Riwayat")
            case 2: person.title = word("Redaktur")
            default:
                left.append(SiteAddress.person(person.slug))
                person.slug = Slug.from(word("p"))
            }
            try person.save(now: now, in: db)
            return "person \(id) is now /penulis/\(person.slug), \(person.name), \(person.biography)"
        }
    }

    mutating func arrangeAsset(_ kind: Event.Kind, _ db: Connection) throws -> String {
        if kind == .newAsset {
            let new =
                assets.count % 3 == 2
                ? Asset(kind: .video, sourceAddress: "https://video.example/1", credit: word("TV"))
                : Asset(kind: .picture, fileName: "\(number).jpg", width: 800, height: 600, credit: word("Foto"))
            let asset = try Asset.create(new, now: now, in: db)
            assets.append(asset.id)
            return "\(asset.kind) \(asset.id) is made"
        }
        guard let id = random.pick(assets), var asset = try Asset.find(id, in: db) else { return "no asset" }
        switch random.below(5) {
        case 0: asset.credit = word("Foto")
        case 1: asset.caption = word("Keterangan")
        case 2: asset.alternative = word("Gambar")
        case 3: asset.rights = word("Hak")
        default:
            let name = random.chance(20) ? nil : "\(random.below(1_000)).jpg"
            if asset.kind == .picture { asset.fileName = name } else { asset.posterName = name }
        }
        try asset.save(now: now, in: db)
        return "\(asset.kind) \(id) is now \(asset.pictureName ?? "-"), \(asset.credit), \(asset.caption), "
            + asset.alternative
    }

    mutating func arrangePage(_ kind: Event.Kind, _ db: Connection) throws -> String {
        let slugs: [String] = try db.values("SELECT slug FROM pages ORDER BY id")
        if kind == .newPage || slugs.isEmpty {
            let slug = address("halaman")
            let body = Document(paragraphs: [word("Isi")])
            _ = try PlainPage.save(slug: slug, title: word("Halaman"), body: body, now: now, in: db)
            return "page /\(slug) is made"
        }
        guard let slug = random.pick(slugs), var page = try PlainPage.find(slug: slug, in: db) else { return "no page" }
        switch kind {
        case .pageMove:
            try page.move(to: address("halaman"), now: now, in: db)
            former.append(slug)
            return "page /\(slug) is now /\(page.slug)"
        case .pageDelete:
            guard slugs.count > 2 else { return "page /\(slug) stays" }
            try page.delete(now: now, in: db)
            former.append(slug)
            return "page /\(slug) is deleted"
        default:
            let title = random.chance(30) ? word("Halaman") : page.title
            let body = Document(paragraphs: [word("Isi")])
            _ = try PlainPage.save(slug: slug, title: title, body: body, now: now, in: db)
            return "page /\(slug) says something else under \(title)"
        }
    }

    mutating func arrangeMenu(_ db: Connection) throws -> String {
        let pages: [PlainPage.ID] = try db.values("SELECT id FROM pages ORDER BY id LIMIT 10")
        var entries = [MenuEntry("Video", .video), MenuEntry("Indeks", .index)]
        if let section = random.pick(sections) { entries.append(MenuEntry("Rubrik", .section(section))) }
        if random.chance(70) { entries.append(MenuEntry("Akun", .accounts)) }
        if let page = random.pick(pages) { entries.append(MenuEntry("Halaman", .page(page))) }
        entries.shuffle(using: &random)
        try MenuEntry.replaceAll(with: entries, now: now, in: db)
        return "the menu is now \(entries.map { "\($0.target)" }.joined(separator: ", "))"
    }

    mutating func arrangeSite(_ db: Connection) throws -> String {
        var site = try Site.find(in: db)
        let what = random.below(8)
        switch what {
        case 0: site.name = word("Harian")
        case 1: site.zone = site.zone == .jakarta ? .jayapura : site.zone == .jayapura ? .berlin : .jakarta
        case 2: site.language = site.language == .english ? .indonesian : .english
        case 3:
            let patterns = ["/read{id}/{slug}", "/{section}/{id}/{slug}", "/{year}/{month}/{day}/{id}/{slug}"]
            site.pattern = try ArticlePattern(random.pick(patterns) ?? patterns[0])
        case 4: site.follow = Site.Follow(wording: word("Ikuti"), address: "https://x.example/")
        case 5: site.accounts = [Site.Account(name: word("Akun"), address: "https://x.example/")]
        case 6: site.tagline = word("Semboyan")
        default: site.imprint = word("Penerbit")
        }
        try site.save(now: now, in: db)
        let names = ["name", "zone", "language", "pattern", "follow", "accounts", "tagline", "imprint"]
        return "the site's \(names[what]) is another"
    }
}
