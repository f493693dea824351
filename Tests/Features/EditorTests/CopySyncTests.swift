import Database
import Documents
import Foundation
import Newsroom
import TestSupport
import Testing

@testable import Editor

/// What browsers send to a working copy and what becomes of it: reliability rows R02, R18, R17.
@Suite struct CopySyncTests {
    @Test(arguments: Engine.available)
    func `the first word of an idea begins the writing, once, and the log knows`(engine: Engine) async throws {
        try await withCopy(engine) { desk in
            _ = try await desk.send("client0a", 1, base: desk.version, [])
            let step = { () async throws -> Step? in
                try await desk.database.read { db in try WorkingCopy.step(of: desk.id, in: db) }
            }
            #expect(try await step() == .idea)
            _ = try await desk.send("client0a", 2, base: desk.version, [.init(0, 1, ["Kata"])])
            _ = try await desk.send("client0a", 3, base: desk.version + 1, [.init(0, 1, ["Kata pertama"])])
            #expect(try await step() == .writing)
            let kinds = try await desk.database.read { db in
                try LogEntry.matching(LogFilter(subject: "article:\(desk.id)"), limit: 9, in: db).map(\.kind)
            }
            #expect(kinds == [.begun])
        }
    }

    @Test(arguments: Engine.available)
    func `what was written is there, and a message sent twice is there once`(engine: Engine) async throws {
        try await withCopy(engine) { desk in
            let first = try await desk.send("client0a", 1, base: desk.version, [.init(0, 1, ["Satu dua."])])
            let again = try await desk.send("client0a", 1, base: desk.version, [.init(0, 1, ["Satu dua."])])

            #expect(first == again)
            #expect(try await desk.lines() == ["Satu dua."])
        }
    }

    /// The server dies between the commit and the answer; the browser sends the same again.
    @Test(arguments: Engine.available)
    func `an answer that was lost is given again, also after others went on`(engine: Engine) async throws {
        try await withCopy(engine) { desk in
            let start = desk.version
            let lost = try await desk.send("client0a", 1, base: start, [.init(0, 1, ["Satu."])])
            _ = try await desk.send("client0b", 1, base: lost.version, [.init(1, 0, ["Dua."])])

            let again = try await desk.send("client0a", 1, base: start, [.init(0, 1, ["Satu."])])

            #expect(again == lost)
            #expect(try await desk.lines() == ["Satu.", "Dua."])
        }
    }

    @Test(arguments: Engine.available)
    func `two who write from one version both keep their words`(engine: Engine) async throws {
        try await withCopy(engine) { desk in
            let base = try await desk.send(
                "client0a", 1, base: desk.version, [.init(0, 1, ["Presiden tiba di Moskow."])])
            let one = try await desk.send(
                "client0a", 2, base: base.version, [.init(0, 1, ["Presiden Tokayev tiba di Moskow."])])
            let other = try await desk.send(
                "client0b", 1, base: base.version, [.init(0, 1, ["Presiden tiba di Moskow pada Senin."])])

            #expect(other.version == one.version + 1)
            #expect(other.splices.count == 1)
            #expect(try await desk.lines() == ["Presiden Tokayev tiba di Moskow pada Senin."])
        }
    }

    @Test(arguments: Engine.available)
    func `a tab that was away for many versions merges from where it was`(engine: Engine) async throws {
        try await withCopy(engine) { desk in
            let start = try await desk.send("client0a", 1, base: desk.version, [.init(0, 1, ["Awal."])])
            var version = start.version
            for number in 2...130 {
                let text = String(repeating: "x", count: number)
                version = try await desk.send("client0a", number, base: version, [.init(0, 1, ["Awal \(text)."])])
                    .version
            }

            _ = try await desk.send("client0b", 1, base: start.version, [.init(1, 0, ["Dari jauh."])])

            #expect(try await desk.lines().count == 2)
            #expect(try await desk.lines().last == "Dari jauh.")
            let then = try await desk.database.read { [id = desk.id] db in
                try CopySync(id).whole(at: start.version, in: db)
            }
            #expect(then.body.contains("Awal."))
        }
    }

    @Test(arguments: Engine.available)
    func `fields are merged too, and an unknown one is refused`(engine: Engine) async throws {
        try await withCopy(engine) { desk in
            let base = try await desk.send("client0a", 1, base: desk.version, [], #"{"headline":"Harga naik"}"#)
            _ = try await desk.send("client0a", 2, base: base.version, [], #"{"headline":"Harga beras naik"}"#)
            let other = try await desk.send("client0b", 1, base: base.version, [], #"{"headline":"Harga naik lagi"}"#)

            #expect(other.fields[.headline] == .text("Harga beras naik lagi"))
            await #expect(throws: CopyError.unknownField("state")) {
                _ = try await desk.send("client0b", 2, base: other.version, [], #"{"state":"live"}"#)
            }
        }
    }

    @Test(arguments: Engine.available)
    func `what does not fit the text is refused, and nothing changes`(engine: Engine) async throws {
        try await withCopy(engine) { desk in
            await #expect(throws: CopyError.unknownVersion) {
                _ = try await desk.send("client0a", 1, base: desk.version, [.init(3, 1, ["x"])])
            }
            await #expect(throws: CopyError.unknownVersion) {
                _ = try await desk.send("client0a", 2, base: desk.version + 9, [.init(0, 1, ["x"])])
            }
            await #expect(throws: CopyError.unknownVersion) {
                _ = try await desk.send("client0a", 3, base: desk.version, [.init(0, 1, ["x"])], count: 7)
            }
            let lines = try await desk.lines()
            #expect(lines == [""])
        }
    }

    @Test(arguments: Engine.available)
    func `many who write at once end with everybody's words`(engine: Engine) async throws {
        try await withCopy(engine) { desk in
            let base = desk.version
            try await withThrowingTaskGroup(of: Void.self) { group in
                for writer in 0..<6 {
                    group.addTask {
                        var version = base
                        var blocks = 1
                        for number in 1...8 {
                            let answer = try await desk.send(
                                "writer0\(writer)", number, base: version, [.init(blocks, 0, ["w\(writer)n\(number)"])],
                                count: blocks + 1)
                            version = answer.version
                            blocks = try await desk.blocks(at: version)
                        }
                    }
                }
                try await group.waitForAll()
            }
            let lines = Set(try await desk.lines())
            for writer in 0..<6 { for number in 1...8 { #expect(lines.contains("w\(writer)n\(number)")) } }
        }
    }

    @Test(arguments: Engine.available)
    func `who is not the one who took over is refused, and the text of before stays`(engine: Engine) async throws {
        try await withCopy(engine) { desk in
            let start = try await desk.send("client0a", 1, base: desk.version, [.init(0, 1, ["Satu."])])
            let other = try await desk.takeOver()

            await #expect(throws: WorkError.taken(by: other.id)) {
                _ = try await desk.send("client0a", 2, base: start.version, [.init(0, 1, ["Dua."])])
            }
            #expect(try await desk.lines() == ["Satu."])
        }
    }

    @Test(arguments: Engine.available)
    func `replacing the text is a step that others' text is merged over`(engine: Engine) async throws {
        try await withCopy(engine) { desk in
            let start = try await desk.send("client0a", 1, base: desk.version, [.init(0, 1, ["Lama."])])
            try await desk.replace(with: ["Dipulihkan."])
            _ = try await desk.send("client0a", 2, base: start.version, [.init(1, 0, ["Terus menulis."])])

            #expect(try await desk.lines() == ["Dipulihkan.", "Terus menulis."])
        }
    }
}
