/// The inside of a transaction: what `Database.read` and `Database.write` give their closure. Valid only within it.
package final class Connection {
    private let session: any DatabaseSession
    let isWriting: Bool
    /// The first statement that failed: the transaction cannot be kept any more.
    private(set) var failure: (any Error)?
    private var savepointDepth = 0
    /// What ``announce(_:)`` said so far.
    var announcements: [String] = []
    /// What this transaction has found out and need not ask again. What was learnt in a savepoint that is undone is
    /// forgotten with it.
    package var knowledge = TransactionKnowledge()
    /// What ``lock(_:)`` holds. The server lets go of what was taken in a savepoint when that is undone.
    var locks: Set<String> = []

    init(_ session: any DatabaseSession, isWriting: Bool) {
        self.session = session
        self.isWriting = isWriting
    }

    package var dialect: Dialect { session.dialect }

    /// Every row, in the statement's order.
    @inlinable package func all<R: Record>(_ sql: SQL) throws -> [R] {
        var records: [R] = []
        _ = try run(sql) { row in
            records.append(try R(row: row))
            return true
        }
        return records
    }

    /// The first row; `nil` when there is none.
    @inlinable package func first<R: Record>(_ sql: SQL) throws -> R? {
        var record: R?
        _ = try run(sql) { row in
            record = try R(row: row)
            return false
        }
        return record
    }

    /// The first column of every row; `V` may be optional.
    @inlinable package func values<V: SQLConvertible>(_ sql: SQL) throws -> [V] {
        var values: [V] = []
        _ = try run(sql) { row in
            values.append(try row.value(at: 0))
            return true
        }
        return values
    }

    /// The first column of the first row; `nil` when there is no row or NULL in it.
    @inlinable package func value<V: SQLConvertible>(_ sql: SQL) throws -> V? {
        var value: V?
        _ = try run(sql) { row in
            value = try row.value(at: 0) as V?
            return false
        }
        return value
    }

    /// Hands over each row as it comes, without building an array. SQLite reads it only then; PostgreSQL has sent the
    /// whole result before, so limit what you ask for. Other statements may run inside.
    @inlinable package func rows(_ sql: SQL, _ body: (Row) throws -> Void) throws {
        _ = try run(sql) { row in
            try body(row)
            return true
        }
    }

    /// Runs one statement.
    ///
    /// - Returns: how many rows it inserted, updated or deleted itself (not its triggers).
    @discardableResult package func execute(_ sql: SQL) throws -> Int {
        try run(sql) { _ in true }
    }

    /// Runs one statement whose outcome nobody waits for: on PostgreSQL it travels with the next one, which saves the
    /// way there and back. What is wrong with it is thrown by the next that is waited for, at the latest by the end of
    /// the savepoint or the transaction. A transaction's first statement is always waited for.
    ///
    /// - Parameter count: how many rows it must insert, update or delete. Any other number is `DatabaseError.failed`; found
    ///   out only with a savepoint's end it fails the whole transaction, the savepoint being over.
    package func executeLater(_ sql: SQL, changing count: Int? = nil) throws {
        try guarding { try session.runLater(sql.text(for: dialect), sql.bindings, changing: count) }
    }

    /// Runs several statements separated by semicolons, without values: for migrations.
    package func script(_ sql: SQL) throws {
        precondition(sql.bindings.isEmpty, "a script has no values: run the statement that needs one by itself")
        try guarding { try session.script(sql.text(for: dialect)) }
    }
}

extension Connection {
    /// Sends a notification, delivered when the transaction has been kept and dropped otherwise.
    ///
    /// - Parameters:
    ///   - channel: 1 to 30 of a–z, 0–9 and `_`.
    ///   - payload: under 8,000 bytes, without U+0000 (PostgreSQL's limit); not empty, see
    ///     `Database.notifications(on:)`.
    /// - Throws: `DatabaseError.badNotification`; `.readOnly` in a read.
    package func notify(_ channel: String, _ payload: String) throws {
        guard isWriting else { throw DatabaseError.readOnly }
        guard NotificationHub.isChannel(channel), (1..<8000).contains(payload.utf8.count) else {
            throw DatabaseError.badNotification
        }
        try guarding { try session.notify(channel, payload) }
    }

    /// Runs a part of the transaction that may fail by itself: when `body` throws, only what it did is undone.
    ///
    /// - Parameter waits: with `false` its end is not waited for on PostgreSQL, which works on it meanwhile. What is refused
    ///   of ``executeLater(_:changing:)`` in it then comes out with a later statement and fails the transaction.
    @discardableResult package func savepoint<T>(waits: Bool = true, _ body: () throws -> T) throws -> T {
        savepointDepth += 1
        let name = SQL(text: "s\(savepointDepth)")
        let notificationCount = session.notificationCount
        let announcementCount = announcements.count
        let (knowledge, locks) = (knowledge, locks)
        defer { savepointDepth -= 1 }
        try executeLater("SAVEPOINT \(name)")
        do {
            let result = try body()
            try end(name, waits: waits)
            return result
        } catch {
            failure = nil
            session.forgetNotifications(since: notificationCount)
            announcements.removeLast(announcements.count - announcementCount)
            (self.knowledge, self.locks) = (knowledge, locks)
            do { try undo(to: name, waits: waits) } catch let second { throw error is DatabaseError ? error : second }
            throw error
        }
    }

    private func end(_ name: SQL, waits: Bool) throws {
        if waits {
            try execute("RELEASE \(name)")
        } else {
            try executeLater("RELEASE \(name)")
            session.send()
        }
    }

    /// What is still on its way from inside the savepoint may be refused, and what travels with it is skipped: answered by
    /// then, it is in nobody's way the second time. Where savepoints are not waited for it may be of an earlier one with
    /// the same name, and the transaction fails.
    private func undo(to name: SQL, waits: Bool) throws {
        do {
            try execute("ROLLBACK TO \(name)")
        } catch let refused {
            guard waits else { throw refused }
            failure = nil
            do { try execute("ROLLBACK TO \(name)") } catch { throw refused }
        }
        try execute("RELEASE \(name)")
    }

    @usableFromInline func run(_ sql: SQL, each: (Row) throws -> Bool) throws -> Int {
        let text = sql.text(for: dialect)
        return try guarding { try session.run(text, sql.bindings, each: each) }
    }

    /// After a failure nothing works any more, on SQLite too, where the engine would go on: code tested on one
    /// engine must not surprise on the other.
    private func guarding<T>(_ body: () throws -> T) throws -> T {
        if let failure { throw failure }
        do {
            return try body()
        } catch let StatementFailure.refused(error) {
            failure = error
            throw error
        }
    }
}

/// Told apart from what the caller's own closure throws while rows are read, which leaves the transaction whole.
enum StatementFailure: Error {
    case refused(any Error)
}

/// A connection of one engine inside a transaction. Errors of the engine are thrown as `StatementFailure`.
protocol DatabaseSession: AnyObject {
    var dialect: Dialect { get }
    /// Runs a statement, handing each row to `each` until it says `false`; the number of rows changed.
    func run(_ text: String, _ bindings: [SQL.Binding], each: (Row) throws -> Bool) throws -> Int
    /// Runs a statement now or with the next; see ``Connection/executeLater(_:changing:)``.
    func runLater(_ text: String, _ bindings: [SQL.Binding], changing count: Int?) throws
    /// Has the server begin with what waits for the next statement.
    func send()
    func script(_ text: String) throws
    func notify(_ channel: String, _ payload: String) throws
    /// How many notifications of this transaction wait here for its end, and undoing the later ones; always 0 where the
    /// server keeps them.
    var notificationCount: Int { get }
    func forgetNotifications(since count: Int)
}
