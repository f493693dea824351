package import Database
package import Foundation

extension Site {
    /// - Throws: ``SiteError/notSetUp`` before ``save(now:in:)`` was called the first time.
    package static func find(in db: Connection) throws -> Site {
        let site: Site? = try db.first("SELECT \(columns) FROM site WHERE id = 1")
        guard let site else { throw SiteError.notSetUp }
        return site
    }

    private static let columns: SQL = """
        name, tagline, address, time_zone, language, article_pattern, former_patterns, follow_wording, follow_address, accounts,
        imprint
        """

    static func timeZone(in db: Connection) throws -> TimeZone {
        if let known = db.batch?.zone { return known }
        let name: String? = try db.value("SELECT time_zone FROM site WHERE id = 1")
        let zone = name.flatMap { TimeZone(identifier: $0) } ?? .gmt
        db.batch?.zone = zone
        return zone
    }

    /// Writes the settings and records the change. A pattern that is given up joins the former ones, so that its
    /// addresses go on leading to their articles.
    ///
    /// - Throws: ``SiteError/controlCharacter(_:)``: accounts and patterns are stored as lines.
    package func save(now: Date, in db: Connection) throws {
        for text in self.accounts.flatMap({ [$0.name, $0.address] }) where text.utf8.contains(where: { $0 < 0x20 }) {
            throw SiteError.controlCharacter(text)
        }
        try ChangeLog.turn(in: db)
        let before: Site? = try db.first("SELECT \(Self.columns) FROM site WHERE id = 1")
        let accounts = self.accounts.map { "\($0.name)\t\($0.address)" }.joined(separator: "\n")
        var formerPatterns = self.formerPatterns
        if let known = before?.pattern, known != pattern, !formerPatterns.contains(known) {
            formerPatterns.insert(known, at: 0)
        }
        let former = formerPatterns.map(\.description).joined(separator: "\n")
        try db.execute(
            """
            INSERT INTO site (id, name, tagline, address, time_zone, language, article_pattern, former_patterns,
                follow_wording, follow_address, accounts, imprint)
            VALUES (1, \(name), \(tagline), \(address), \(zone.identifier), \(language), \(pattern.description), \(former),
                \(follow?.wording), \(follow?.address), \(accounts), \(imprint))
            ON CONFLICT (id) DO UPDATE SET name = excluded.name, tagline = excluded.tagline,
                address = excluded.address, time_zone = excluded.time_zone, language = excluded.language,
                article_pattern = excluded.article_pattern, former_patterns = excluded.former_patterns,
                follow_wording = excluded.follow_wording, follow_address = excluded.follow_address,
                accounts = excluded.accounts, imprint = excluded.imprint
            """
        )
        let facts = try Site.find(in: db).alteredFacts(since: before)
        try Change(.configured, .site, altering: facts).record(at: now, in: db)
        if let before, before.zone != zone {
            try ScheduledAction.resolveAnew(paperZone: zone, now: now, in: db)
        }
    }
}

extension Site: Record {
    package init(row: Row) throws {
        name = try row["name"]
        tagline = try row["tagline"]
        address = try row["address"]
        let zoneName: String = try row["time_zone"]
        guard let zone = TimeZone(identifier: zoneName) else { throw SiteError.unknownTimeZone(zoneName) }
        self.zone = zone
        language = try row["language"]
        pattern = try ArticlePattern(row["article_pattern"])
        let former: String = try row["former_patterns"]
        formerPatterns = try lines(of: former).map { try ArticlePattern($0) }
        let wording: String? = try row["follow_wording"]
        let followAddress: String? = try row["follow_address"]
        if let wording, let followAddress {
            follow = Follow(wording: wording, address: followAddress)
        } else {
            follow = nil
        }
        let accounts: String = try row["accounts"]
        self.accounts = lines(of: accounts).compactMap { line in
            let parts = line.utf8.split(separator: UInt8(ascii: "\t")).map { String(Substring($0)) }
            return parts.count == 2 ? Account(name: parts[0], address: parts[1]) : nil
        }
        imprint = try row["imprint"]
    }
}

private func lines(of text: String) -> [String] {
    text.utf8.split(separator: UInt8(ascii: "\n")).map { String(Substring($0)) }
}

/// Why the site's settings cannot be used.
package enum SiteError: Error, Equatable {
    /// The database has no settings yet: `redaksi new` and `redaksi demo` make them.
    case notSetUp
    case unknownTimeZone(String)
    /// A name or address with a tab, a line feed or another control character in it.
    case controlCharacter(String)
    /// A one-word address that the site itself uses.
    case reservedSlug(String)
    /// Not lower-case ASCII words with single hyphens, at most 80 bytes.
    case badSlug(String)
    /// A section cannot stand under itself.
    case loop
    case unknownSection(Section.ID)
    case unknownTopic(Topic.ID)
    case unknownPerson(Person.ID)
    case unknownAsset(Asset.ID)
}
