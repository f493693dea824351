import Database
import Foundation
import Newsroom
import TestSupport
import Testing

/// Users, roles, and the rights that come of them.
@Suite struct PeopleTests {
    @Test(arguments: Engine.available)
    func `a paper begins with five roles`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            let roles = try await database.read { db in try Role.all(in: db) }

            #expect(roles.map(\.name) == ["reporter", "editor", "chief editor", "photo editor", "administrator"])
            #expect(roles.first?.privileges == [.write])
            #expect(roles.last?.privileges == Set(Privilege.allCases))
        }
    }

    @Test(arguments: Engine.available)
    func `a right on a section covers the sections under it and no other`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            try await database.write { db in
                let paper = try Paper(in: db)
                let ada = try User.createSample("ada", as: ["editor": paper.economy.id, "reporter": nil], in: db)

                let rights = try Rights.of(ada.id, in: db)

                #expect(rights.allows(.approve, in: paper.economy.id))
                #expect(rights.allows(.approve, in: paper.food.id))
                #expect(!rights.allows(.approve, in: paper.news.id))
                #expect(!rights.allows(.approve, in: paper.sport.id))
                #expect(!rights.allows(.approve, in: nil))
                #expect(rights.allowsAnywhere(.approve))
                #expect(rights.allows(.write, in: nil))
                #expect(!rights.allowsAnywhere(.manageUsers))
                #expect(rights.reach(of: .approve) == [paper.economy.id, paper.food.id])
                #expect(rights.reach(of: .write) == nil)
            }
        }
    }

    @Test(arguments: Engine.available)
    func `who is inactive has no rights`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            try await database.write { db in
                _ = try User.createSample("root", as: ["administrator": nil], in: db)
                var ada = try User.createSample("ada", as: ["administrator": nil], in: db)
                ada.isActive = false
                try ada.save(in: db)

                #expect(try Rights.of(ada.id, in: db) == .none)
                #expect(try Rights.of(99, in: db) == .none)
            }
        }
    }

    @Test(arguments: Engine.available)
    func `the last administrator stays one`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            let root = try await database.write { db in
                try User.createSample("root", as: ["administrator": nil], in: db)
            }
            await #expect(throws: PeopleError.lastAdministrator) {
                try await database.write { db in try Grant.replaceAll(of: root.id, with: [], in: db) }
            }
            await #expect(throws: PeopleError.lastAdministrator) {
                try await database.write { db in
                    var asleep = root
                    asleep.isActive = false
                    try asleep.save(in: db)
                }
            }
            await #expect(throws: PeopleError.lastAdministrator) {
                try await database.write { db in
                    var role = try #require(try Role.find(name: Role.administrator, in: db))
                    role.privileges.remove(.manageUsers)
                    try role.save(in: db)
                }
            }
            let rights = try await database.read { db in try Rights.of(root.id, in: db) }
            #expect(rights.everywhere == Set(Privilege.allCases))
        }
    }

    @Test(arguments: Engine.available)
    func `a login is had by one`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            await #expect(throws: DatabaseError.self) {
                try await database.write { db in
                    for _ in 1...2 { _ = try User.create(User(login: "ada", name: "Ada"), now: .wednesday, in: db) }
                }
            }
        }
    }

    @Test(arguments: ["a", "Ada", "ada lovelace", "adé", "ada\u{0}", "ada\n", String(repeating: "a", count: 65), ""])
    func `a login is plain`(login: String) { #expect(!User.isLogin(login)) }

    @Test(arguments: Engine.available)
    func `a role that somebody has cannot be deleted`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            try await database.write { db in
                let role = try Role.create("magang", [.write], in: db)
                let ada = try User.createSample("ada", as: ["magang": nil], in: db)
                #expect(throws: PeopleError.roleInUse(role.id)) { try role.delete(in: db) }
                try Grant.replaceAll(of: ada.id, with: [], in: db)

                try role.delete(in: db)

                #expect(try Role.find(name: "magang", in: db) == nil)
            }
        }
    }

    @Test(arguments: Engine.available)
    func `a colleague is found by the beginning of a name`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            try await database.write { db in
                for (login, name) in [("ada", "Ada Okafor"), ("li", "Lí Wei"), ("sari", "Sari Adawiyah")] {
                    _ = try User.create(User(login: login, name: name), now: .wednesday, in: db)
                }
                #expect(try User.matching("ada", in: db).map(\.login) == ["ada", "sari"])
                #expect(try User.matching("LI", in: db).map(\.login) == ["li"])
                #expect(try User.matching("kafor", in: db).isEmpty)
                #expect(try User.all(after: "ada", limit: 1, in: db).map(\.login) == ["li"])
            }
        }
    }
}
