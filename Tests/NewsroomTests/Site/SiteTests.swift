import Database
import Foundation
import Newsroom
import TestSupport
import Testing

@Suite struct SiteTests {
    @Test(arguments: Engine.available)
    func `settings are found as they were saved`(engine: Engine) async throws {
        var site = Site.sample
        site.formerPatterns = [try ArticlePattern("/{year}/{id}")]
        site.accounts.append(Site.Account(name: "X", address: "https://x.com/contoh"))
        try await TestDatabase.withNewsroom(engine, site: site) { database in
            let found = try await database.read { db in try Site.find(in: db) }

            #expect(found == site)
        }
    }

    @Test(arguments: Engine.available)
    func `a database without settings says so`(engine: Engine) async throws {
        try await TestDatabase.with(engine) { database in
            _ = try await Migrator(NewsroomSchema.migrations).migrate(database)

            await #expect(throws: SiteError.notSetUp) {
                try await database.read { db in try Site.find(in: db) }
            }
        }
    }

    @Test(arguments: Engine.available)
    func `a control character in an account is refused`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            var site = Site.sample
            site.accounts = [Site.Account(name: "a\tb", address: "https://x.com/")]
            let broken = site

            await #expect(throws: SiteError.controlCharacter("a\tb")) {
                try await database.write { db in try broken.save(now: .wednesday, in: db) }
            }
        }
    }
}
