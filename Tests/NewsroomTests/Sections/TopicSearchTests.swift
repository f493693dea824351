import Database
import Newsroom
import TestSupport
import Testing

/// Topics found by the beginning of their names.
@Suite struct TopicSearchTests {
    @Test(arguments: Engine.available)
    func `case and accents do not matter, and pages follow one another`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            try await database.write { db in
                let names = ["Jakarta", "JAKARTA Utara", "Járkata", "Jambi", "Jakarta  Timur", "Ja_", "Ja%", "Éclair"]
                for (number, name) in names.enumerated() {
                    _ = try Topic.findOrCreate(slug: "t\(number)", name: name, now: .wednesday, in: db)
                }
                let find = { (text: String) in try Topic.named(text, limit: 20, in: db).map(\.name) }

                #expect(try find("jakarta") == ["Jakarta", "Jakarta  Timur", "JAKARTA Utara"])
                #expect(try find("ECL") == ["Éclair"])
                #expect(try find("ja_") == ["Ja_"])
                #expect(try find("ja%") == ["Ja%"])
                #expect(try find("zzz") == [])
                var pages: [String] = []
                var last: Topic?
                while let topic = try Topic.named("", after: last?.id, limit: 1, in: db).first {
                    pages.append(topic.name)
                    last = topic
                }
                #expect(
                    pages == ["Éclair", "Ja%", "Ja_", "Jakarta", "Jakarta  Timur", "JAKARTA Utara", "Jambi", "Járkata"])

                var renamed = try #require(try Topic.find(slug: "t0", in: db))
                renamed.name = "Betawi"
                try renamed.save(now: .wednesday, in: db)
                #expect(try find("bet") == ["Betawi"])
            }
        }
    }
}
