import Database
import Newsroom
import TestSupport
import Testing

@testable import Editor

/// Messages that come again, from the page that sent them or from the next one, which found them in the browser's storage:
/// reliability rows R02, R17. Whatever comes again, nothing stands twice.
@Suite struct CopyRedeliveryTests {
    /// The page died after the server took its message, before the answer; the next page sends it again, and what was
    /// typed after it.
    @Test(arguments: Engine.available)
    func `what the next page finds is taken from where the last message ended`(engine: Engine) async throws {
        try await withCopy(engine) { desk in
            let start = desk.version
            _ = try await desk.send("client0a", 1, base: start, [.init(0, 1, ["Satu."])])

            let again = try await desk.send("client0a", 1, base: start, [.init(0, 1, ["Satu."])])
            _ = try await desk.send("client0a", 2, base: again.version, [.init(0, 1, ["Satu. Dua."])])
            _ = try await desk.send("client0a", 2, base: again.version, [.init(0, 1, ["Satu. Dua."])])

            #expect(try await desk.lines() == ["Satu. Dua."])
        }
    }

    /// Storage is behind by what the browser had not written to the disk: the next page's second message says less than the
    /// one the server has under that number.
    @Test(arguments: Engine.available)
    func `an older record of what was taken changes nothing`(engine: Engine) async throws {
        try await withCopy(engine) { desk in
            let first = try await desk.send("client0a", 1, base: desk.version, [.init(0, 1, ["Satu."])])
            let second = try await desk.send("client0a", 2, base: first.version, [.init(0, 1, ["Satu. Dua tiga."])])
            _ = try await desk.send("client0a", 3, base: second.version, [.init(0, 1, ["Satu. Dua tiga. Empat."])])

            let old = try await desk.send("client0a", 2, base: first.version, [.init(0, 1, ["Satu. Dua"])])

            #expect(old == second)
            #expect(try await desk.lines() == ["Satu. Dua tiga. Empat."])
        }
    }

    /// The first message arrived, the second did not, others went on meanwhile: only the second is merged, against the
    /// version the first made.
    @Test(arguments: Engine.available)
    func `a record taken in part is merged where it was not`(engine: Engine) async throws {
        try await withCopy(engine) { desk in
            let start = desk.version
            let text = "harga beras naik sejak Senin."
            let taken = try await desk.send("client0a", 1, base: start, [.init(0, 1, [text])])
            _ = try await desk.send(
                "client0b", 1, base: taken.version, [.init(0, 1, ["", "Kemarin " + text])])

            let again = try await desk.send("client0a", 1, base: start, [.init(0, 1, [text])])
            _ = try await desk.send("client0a", 2, base: again.version, [.init(0, 1, [text + " Warga resah."])])

            #expect(again == taken)
            #expect(try await desk.lines() == ["", "Kemarin \(text) Warga resah."])
        }
    }

    @Test(arguments: Engine.available)
    func `a message that changed nothing does not bring back what others took out since`(engine: Engine) async throws {
        try await withCopy(engine) { desk in
            let start = desk.version
            let one = try await desk.send("client0a", 1, base: start, [.init(0, 1, ["Satu."])])
            let same = try await desk.send("client0b", 1, base: start, [.init(0, 1, ["Satu."])])
            _ = try await desk.send("client0a", 2, base: max(one.version, same.version), [.init(0, 1, [""])])

            let again = try await desk.send("client0b", 1, base: start, [.init(0, 1, ["Satu."])])

            #expect(again == same)
            #expect(try await desk.lines() == [""])
        }
    }

    /// Two pages find the same record and deliver it at the same time.
    @Test(arguments: Engine.available)
    func `delivered by several at once it is there once`(engine: Engine) async throws {
        try await withCopy(engine) { desk in
            let start = desk.version
            let answers = try await withThrowingTaskGroup(of: CopyAnswer.self) { group in
                for _ in 0..<5 {
                    group.addTask { try await desk.send("client0a", 1, base: start, [.init(1, 0, ["Satu."])]) }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }

            #expect(answers.allSatisfy { $0 == answers[0] })
            #expect(try await desk.lines() == ["", "Satu."])
        }
    }
}
