import Database

extension SiteReader {
    /// The section at an address, for its own page.
    package func section(slug: String) throws -> SectionHead? {
        recorder.note(.path(SiteAddress.section(slug)))
        let section: SectionHead? = try db.first(
            "SELECT id, slug, name, summary FROM sections WHERE slug = \(slug)")
        guard let section else { return nil }
        recorder.note(nameAndPathOf: section.id)
        recorder.note(.sectionPage(section.id))
        return section
    }

    /// The section at an address, by name only.
    package func sectionName(slug: String) throws -> Named<Section>? {
        recorder.note(.path(SiteAddress.section(slug)))
        let section: Named<Section>? = try db.first("SELECT id, slug, name FROM sections WHERE slug = \(slug)")
        if let section { recorder.note(nameAndPathOf: section.id) }
        return section
    }

    /// The section that had this address before, when nothing has it today.
    package func section(formerSlug slug: String) throws -> Named<Section>? {
        recorder.note(.path(SiteAddress.section(slug)))
        guard let section = try FormerSlug.section(slug, in: db) else { return nil }
        recorder.note(.sectionPath(section.id))
        return section
    }

    /// The topic that had this address before, or into which the one that had it was merged.
    package func topic(formerSlug slug: String) throws -> Topic? {
        recorder.note(.path(SiteAddress.topic(slug)))
        guard let topic = try Topic.find(formerSlug: slug, in: db) else { return nil }
        recorder.note(.topic(topic.id))
        return topic
    }

    /// The person who had this address before.
    package func person(formerSlug slug: String) throws -> Person? {
        recorder.note(.path(SiteAddress.person(slug)))
        guard let id = try FormerSlug.person(slug, in: db), let person = try Person.find(id, in: db) else { return nil }
        recorder.note(.person(person.id))
        return person
    }

    /// What has this slug today; whoever had it formerly is found by ``topic(formerSlug:)``. The same below.
    package func topic(slug: String) throws -> Topic? {
        recorder.note(.path(SiteAddress.topic(slug)))
        guard let topic = try Topic.find(slug: slug, in: db) else { return nil }
        recorder.note(.topic(topic.id))
        recorder.note(.topicPage(topic.id))
        return topic
    }

    package func person(slug: String) throws -> Person? {
        recorder.note(.path(SiteAddress.person(slug)))
        guard let person = try Person.find(slug: slug, in: db) else { return nil }
        recorder.note(.person(person.id))
        recorder.note(.personPage(person.id))
        return person
    }

    package func page(slug: String) throws -> PlainPage? {
        recorder.note(.path(SiteAddress.page(slug)))
        guard let page = try PlainPage.find(slug: slug, in: db) else { return nil }
        recorder.note(.page(page.id))
        return page
    }

    /// The sections directly under one, or the top ones, in order; at most 100.
    package func sections(under parent: Section.ID?) throws -> [Named<Section>] {
        recorder.note(.sections(under: parent))
        let sections = try Section.children(of: parent, in: db)
        for section in sections { recorder.note(nameAndPathOf: section.id) }
        return sections
    }

    /// The sections above one, the topmost first.
    package func sections(above section: Section.ID) throws -> [Named<Section>] {
        let ids = try Section.withAncestors(of: section, in: db)
        for id in ids { recorder.note(.sectionPlace(id)) }
        return try ids.dropFirst().reversed().compactMap { id in
            recorder.note(nameAndPathOf: id)
            return try db.first("SELECT id, slug, name FROM sections WHERE id = \(id)")
        }
    }
}
