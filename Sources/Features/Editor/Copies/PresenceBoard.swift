import Database
import Foundation
import Newsroom
import Synchronization

/// Who has which article open, as this node heard it. Nothing is stored: who is silent for half a minute is gone.
final class PresenceBoard: Sendable {
    struct Entry: Codable, Equatable, Sendable {
        let client: String
        let user: Int64
        let name: String
        /// The block they are in; -1 when they are not in the text.
        var block: Int
        /// Milliseconds since 1970.
        let since: Int
        var heard: Int
    }

    /// Pages say every ten seconds that they are there.
    private static let patience = 30_000

    private let entries = Mutex<[Int64: [String: Entry]]>([:])

    /// - Returns: who is there now, by when they came.
    func note(_ event: CopyEvent, now: Date) -> [Entry] {
        let now = Int(now.timeIntervalSince1970 * 1000)
        return entries.withLock { entries in
            var list = entries[event.article] ?? [:]
            if let client = event.client, let user = event.user, let name = event.name {
                let since = list[client]?.since ?? now
                list[client] = Entry(
                    client: client, user: user, name: name, block: event.block ?? -1, since: since, heard: now)
            }
            list = list.filter { now - $0.value.heard < Self.patience }
            entries[event.article] = list.isEmpty ? nil : list
            return Self.sorted(list)
        }
    }

    private static func sorted(_ entries: [String: Entry]) -> [Entry] {
        entries.values.sorted { ($0.since, $0.client) < ($1.since, $1.client) }
    }
}
