import Facts
import Foundation
import Synchronization

/// What a history showed.
struct Report: Sendable {
    /// A page that was not what it should be.
    struct Stale: Sendable {
        enum Way: Sendable {
            case held
            /// A reader got it who asked after the acknowledgement.
            case given
            /// Its bytes are right, what it says it was made from is not.
            case facts([String])
        }

        let path: String
        let way: Way
    }

    var checks = 0
    /// Of pages that readers were given.
    var given = 0
    var changes = 0
    var refused = 0
    var dropped = 0
    /// Dropped though a fresh rendering is the same.
    var inVain = 0
    /// What was dropped in vain, by kind of change and the facts that did it.
    var causes: [String: Int] = [:]
    private(set) var stale: Stale?
    /// What happened, one line an event.
    private(set) var story: [String] = []
    private(set) var kind = ""

    /// In percent.
    var overDropping: Double { 100 * Double(inVain) / Double(max(1, dropped)) }

    mutating func found(_ new: Stale) { stale = stale ?? new }

    mutating func add(_ texts: [(number: Int, text: String)], as kinds: [Event.Kind]) {
        kind = kinds.map(\.rawValue).joined(separator: "+")
        refused += texts.count { $0.text.hasPrefix("refused") }
        story += texts.sorted { $0.number < $1.number }.map { "\($0.number). \($0.text)" }
    }
}

/// A value that tasks share.
final class Shared<Value: Sendable>: Sendable {
    private let mutex: Mutex<Value>

    init(_ value: Value) { mutex = Mutex<Value>(value) }

    var value: Value { mutex.withLock { $0 } }

    func set(_ value: Value) { mutex.withLock { $0 = value } }

    func change(_ body: (inout Value) -> Void) { mutex.withLock { value in body(&value) } }
}

/// What is added from any thread.
final class Collected<Item: Sendable>: Sendable {
    private let items = Mutex<[Item]>([])

    func add(_ new: [Item]) { items.withLock { $0 += new } }
    func clear() { items.withLock { $0 = [] } }

    func take() -> [Item] {
        items.withLock { items in
            defer { items = [] }
            return items
        }
    }
}
