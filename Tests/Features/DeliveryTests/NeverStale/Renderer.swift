import Database
import Delivery
import Edge
import Foundation
import NIOCore
import Newsroom
import Synchronization
import TestSupport
import Web

/// The newspaper's clock, for the newsroom, the pages and the store.
final class PaperClock: Sendable {
    private let moment = Mutex(Date.wednesday)

    var now: Date { moment.withLock { $0 } }

    func stand(at date: Date) { moment.withLock { $0 = date } }
}

/// Every page of the site, and two of the tests' own that change by themselves.
///
/// Of the site's own pages the front page changes by itself, where the desk has arranged it. What will (a News sitemap,
/// an embargo) carries the moment at which its facts change, as these do.
struct Renderer: Sendable {
    let pages: SitePages
    let clock: PaperClock

    /// The newest articles of the last 48 hours; those of the list that are shown by now.
    static let timed = ["/uji/48-jam", "/uji/terbit"]

    func render(_ path: String, in db: Connection) throws -> RenderedPage {
        let reader = try SiteReader(db, now: clock.now)
        guard Self.timed.contains(path) else {
            return RenderedPage(try pages.answer(path, reading: reader), reading: reader)
        }
        let now = clock.now
        let cards = try reader.page(1, of: .latest).cards
        let shown: [Card]
        let turns: [Date]
        if path == Self.timed[0] {
            shown = cards.filter { $0.shown > now.addingTimeInterval(-48 * 3600) }
            turns = shown.map { $0.shown.addingTimeInterval(48 * 3600) }
        } else {
            shown = cards.filter { $0.shown <= now }
            turns = cards.map(\.shown).filter { $0 > now }
        }
        let lines = shown.map { "\($0.id) \($0.headline)\n" }.joined()
        return RenderedPage(
            mediaType: "text/plain; charset=utf-8", body: Array(lines.utf8), facts: reader.facts,
            validUntil: turns.min())
    }

    /// All of them from one and the same state of the database.
    func render(_ paths: [String], from database: Database) async throws -> [String: RenderedPage] {
        try await database.read { db in
            var rendered: [String: RenderedPage] = [:]
            for path in paths { rendered[path] = try render(path, in: db) }
            return rendered
        }
    }

    func render(_ path: String, from database: Database) async throws -> RenderedPage {
        try await database.read { db in try render(path, in: db) }
    }
}

extension HeldPage {
    /// Whether a reader is told the same, byte for byte: status, body and where it leads.
    func isSame(as fresh: RenderedPage) -> Bool {
        guard status == fresh.status, location == fresh.location else { return false }
        return body.withUnsafeReadableBytes { held in
            fresh.body.withUnsafeBytes { held.count == $0.count && held.elementsEqual($0) }
        }
    }

    private var location: String? {
        guard (300..<400).contains(status) else { return nil }
        let head = response(.identity, isHead: true, second: 0).map { String(buffer: $0) } ?? ""
        let line = head.split(separator: "\r\n").first { $0.hasPrefix("Location: ") }
        return line.map { String($0.dropFirst("Location: ".count)) }
    }
}

extension RenderedPage {
    func isSame(as other: RenderedPage) -> Bool {
        status == other.status && location == other.location && body == other.body
    }
}
