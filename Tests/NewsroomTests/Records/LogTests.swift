import Database
import Foundation
import Newsroom
import TestSupport
import Testing

/// The log: append-only, hash-chained, one chain whatever happens at once.
@Suite struct LogTests {
    static let done = LogEntry.Kind("done")

    static func append(_ count: Int, in db: Connection) throws {
        for number in 1...count {
            try LogEntry.append(
                done, about: "article:\(number)", by: .command("test"), detail: ["b": "2", "a": "“1”"],
                now: Date.wednesday.addingTimeInterval(Double(number)), in: db)
        }
    }

    @Test(arguments: Engine.available)
    func `an untouched log is whole`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            #expect(try await LogChain.verify(database) == .whole(last: nil))
            try await database.write { db in try Self.append(2_100, in: db) }

            let entries = try await database.read { db in try LogEntry.matching(limit: 1, in: db) }

            let last = try #require(entries.first)
            #expect(last.detail == #"{"a":"“1”","b":"2"}"#)
            let link = LogChain.Link(sequence: 2_100, hash: last.hash)
            #expect(try await LogChain.verify(database, known: link) == .whole(last: link))
        }
    }

    static let tamperings: [(SQL, LogChain.Verdict)] = [
        ("UPDATE log SET detail = '{}' WHERE sequence = 3", .broken(sequence: 3, .altered)),
        ("UPDATE log SET at = at + 1 WHERE sequence = 3", .broken(sequence: 3, .altered)),
        ("UPDATE log SET actor_name = 'ada' WHERE sequence = 3", .broken(sequence: 3, .altered)),
        ("UPDATE log SET hash = '00' WHERE sequence = 3", .broken(sequence: 3, .altered)),
        ("DELETE FROM log WHERE sequence = 3", .broken(sequence: 3, .missing)),
        ("DELETE FROM log WHERE sequence = 1", .broken(sequence: 1, .missing)),
        ("DELETE FROM log WHERE sequence > 4", .broken(sequence: 5, .missing)),
    ]

    @Test(arguments: Engine.available, tamperings.indices)
    func `the first broken entry is named`(engine: Engine, index: Int) async throws {
        let (tampering, verdict) = Self.tamperings[index]
        try await TestDatabase.withNewsroom(engine) { database in
            try await database.write { db in try Self.append(6, in: db) }
            let last = try await database.read { db in try LogEntry.matching(limit: 1, in: db) }
            try await database.write { db in try db.execute(tampering) }

            let known = LogChain.Link(sequence: 6, hash: last.first?.hash ?? "")
            #expect(try await LogChain.verify(database, known: known) == verdict)
        }
    }

    @Test(arguments: Engine.available)
    func `an entry swapped for a whole one of another chain is seen`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            try await database.write { db in try Self.append(3, in: db) }
            try await database.write { db in
                try db.execute("DELETE FROM log WHERE sequence = 3")
                try LogEntry.append(Self.done, about: "article:3", by: .timer, now: .wednesday, in: db)
            }
            let known = LogChain.Link(sequence: 3, hash: String(repeating: "1", count: 64))

            #expect(try await LogChain.verify(database, known: known) == .broken(sequence: 3, .other))
        }
    }

    @Test(arguments: Engine.available)
    func `many who log at once make one chain`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 1...8 {
                    group.addTask {
                        for _ in 1...10 { try await database.write { db in try Self.append(1, in: db) } }
                    }
                }
                try await group.waitForAll()
            }

            guard case .whole(let last) = try await LogChain.verify(database) else {
                Issue.record("the chain forked")
                return
            }
            #expect(last?.sequence == 80)
        }
    }

    @Test(arguments: Engine.available)
    func `the log is filtered and paged`(engine: Engine) async throws {
        try await TestDatabase.withNewsroom(engine) { database in
            try await database.write { db in
                let ada = try User.create(User(login: "ada", name: "Ada"), now: .wednesday, in: db)
                try Self.append(5, in: db)
                try LogEntry.append(.init("seen"), about: "article:2", by: ada.actor, now: .wednesday, in: db)

                func found(_ filter: LogFilter) throws -> [Int64] {
                    try LogEntry.matching(filter, limit: 10, in: db).map(\.sequence)
                }
                #expect(try found(LogFilter(user: ada.id)) == [6])
                #expect(try found(LogFilter(kind: Self.done, since: .wednesday.addingTimeInterval(4))) == [5, 4])
                #expect(try found(LogFilter(subject: "article:2")) == [2, 6])
                #expect(try found(LogFilter(until: .wednesday.addingTimeInterval(2))) == [1, 6])
                let first = try LogEntry.matching(limit: 2, in: db)
                #expect(first.map(\.sequence) == [5, 4])
                #expect(try LogEntry.matching(olderThan: first.last, limit: 9, in: db).map(\.sequence) == [3, 2, 1, 6])
                #expect(try LogEntry.matching(LogFilter(user: ada.id), limit: 1, in: db).first?.actor == ada.actor)
            }
        }
    }
}
