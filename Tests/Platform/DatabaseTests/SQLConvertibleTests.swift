import Database
import Foundation
import TestSupport
import Testing

@Suite struct SQLConvertibleTests {
    private func roundTrip<V: SQLConvertible>(_ value: V, _ engine: Engine) async throws -> V {
        try await TestDatabase.with(engine) { database in
            try await database.write { db in
                try db.execute("CREATE TABLE held (i BIGINT, r \(type: .real), t \(type: .text), b \(type: .blob))")
                let column: SQL =
                    switch V.sqlType {
                    case .integer: "i"
                    case .real: "r"
                    case .text: "t"
                    case .blob, nil: "b"
                    }
                try db.execute("INSERT INTO held (\(column)) VALUES (\(value))")
                return try db.values("SELECT \(column) FROM held")[0]
            }
        }
    }

    @Test(arguments: Engine.available, [Int64.min, -1, 0, 1, 65_536, .max])
    func `whole numbers survive`(engine: Engine, number: Int64) async throws {
        #expect(try await roundTrip(number, engine) == number)
        #expect(try await roundTrip(Int(number), engine) == Int(number))
        #expect(try await roundTrip(Identifier<Note>(number), engine).number == number)
    }

    @Test(arguments: Engine.available, [0.0, -0.1, 1e300, .leastNonzeroMagnitude, .infinity, 3])
    func `floating point survives`(engine: Engine, number: Double) async throws {
        #expect(try await roundTrip(number, engine) == number)
        #expect(try await roundTrip(Double.nan as Double?, engine) == nil)
    }

    @Test(arguments: Engine.available, ["", "Cendol", "𝄞 ﷽ 👩‍👩‍👧", "e\u{301}", "\u{FFFF}\u{10FFFF}\u{1}"])
    func `text survives byte for byte`(engine: Engine, text: String) async throws {
        let read = try await roundTrip(text, engine)

        #expect(Array(read.utf8) == Array(text.utf8))
    }

    @Test(arguments: Engine.available, [[], [0], [0, 255, 39, 0], [UInt8](repeating: 7, count: 100_000)])
    func `bytes survive`(engine: Engine, bytes: [UInt8]) async throws {
        #expect(try await roundTrip(bytes, engine) == bytes)
        #expect(try await roundTrip(nil as [UInt8]?, engine) == nil)
    }

    @Test(arguments: Engine.available, [-1, 0, 1, 1_794_000_000_123, 64_092_211_200_000])
    func `moments survive to the millisecond`(engine: Engine, milliseconds: Int64) async throws {
        let moment = Date(timeIntervalSince1970: Double(milliseconds) / 1000)

        #expect(try await roundTrip(moment, engine) == moment)
        #expect(moment.sqlValue == .integer(milliseconds))
    }

    @Test(arguments: Engine.available, [true, false, nil])
    func `yes, no and nothing survive`(engine: Engine, answer: Bool?) async throws {
        #expect(try await roundTrip(answer, engine) == answer)
    }

    enum Colour: String, SQLConvertible { case red, blue }
    enum Rank: Int, SQLConvertible { case first = 1 }

    @Test(arguments: Engine.available)
    func `an enum is stored as its raw value`(engine: Engine) async throws {
        #expect(try await roundTrip(Colour.blue, engine) == .blue)
        #expect(try await roundTrip(Rank.first, engine) == .first)
        #expect(throws: DatabaseError.mismatch(expected: "Colour", found: "an unknown TEXT", column: nil)) {
            try Colour(sqlValue: .text("green"))
        }
    }

    @Test(arguments: Engine.available)
    func `sums, counts and comparisons are numbers`(engine: Engine) async throws {
        try await TestDatabase.with(engine) { database in
            try await Note.createTable(database)
            try await database.write { db in
                for number in 1...4 { try db.execute("INSERT INTO notes (text) VALUES (\("\(number)"))") }
            }
            let whole: [Int?] = try await database.read { db in
                [
                    try db.value("SELECT sum(id) FROM notes"),
                    try db.value("SELECT sum(id) FROM notes WHERE id > \(9)"),
                    try db.value("SELECT sum(id) * 123456789012 FROM notes"),
                ]
            }
            let fractions: [Double?] = try await database.read { db in
                [try db.value("SELECT avg(id) FROM notes"), try db.value("SELECT -sum(id) * 0.001 FROM notes")]
            }
            let exists: Bool? = try await database.read { db in
                try db.value("SELECT EXISTS (SELECT 1 FROM notes WHERE id = \(3))")
            }

            #expect(whole == [10, nil, 1_234_567_890_120])
            #expect(fractions == [2.5, -0.01])
            #expect(exists == true)
        }
    }

    @Test func `an identifier reads canonical digits only`() {
        #expect(Note.ID("42") == 42)
        #expect(Note.ID("042") == nil)
        #expect(Note.ID("+42") == nil)
        #expect(Note.ID("٤٢") == nil)
        #expect("\(Note.ID(42))" == "42")
    }

    @Test func `a moment beyond all bounds does not crash`() {
        #expect(Date(timeIntervalSince1970: .infinity).sqlValue == .integer(.max))
        #expect(Date(timeIntervalSince1970: -1e300).sqlValue == .integer(.min))
        #expect(Date(timeIntervalSince1970: .nan).sqlValue == .null)
    }
}
