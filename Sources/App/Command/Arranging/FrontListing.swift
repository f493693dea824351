import Database
import Foundation
import Newsroom

/// The arrangements as `redaksi front show` prints them.
struct FrontListing {
    let text: String

    init(at now: Date, in db: Connection) throws {
        let zone = try Site.find(in: db).zone
        let current = try FrontArrangement.inForce(at: now, in: db)
        let others = try FrontArrangement.scheduled(after: now, in: db) + FrontArrangement.drafts(in: db)
        var lines: [String] = []
        if current == nil { lines.append("The front page makes itself of what is newest.") }
        for arrangement in [current].compactMap({ $0 }) + others {
            let name = arrangement.name.isEmpty ? "" : " “\(arrangement.name)”"
            lines.append("\(arrangement.id)\(name): \(Moment.standing(of: arrangement, at: now, zone))")
            if arrangement.slots.isEmpty { lines.append("    makes itself") }
            for (number, slot) in arrangement.slots.enumerated() {
                let until = slot.until.map { ", until \(Moment.text($0, zone))" } ?? ""
                lines.append("    \(number + 1). \(try Self.text(slot, in: db))\(until)")
            }
        }
        text = lines.joined(separator: "\n")
    }

    private static func text(_ slot: FrontSlot, in db: Connection) throws -> String {
        switch slot.content {
        case .article(let id):
            let article = try Article.find(id, in: db)
            let note = article.state.isLive ? "" : " (readers cannot see it)"
            return "article \(id), \(article.content.headline)\(note)"
        case .newest(nil): return "the newest"
        case .newest(let id?):
            let section = try Section.find(id, in: db)
            return "the newest of \(section?.name ?? "section \(id)")"
        }
    }
}

extension Article.State {
    fileprivate var isLive: Bool {
        if case .live = self { true } else { false }
    }
}

extension FrontSlot {
    /// As a person types it: `42`, `newest`, `newest:olahraga`, each with `<2026-11-25T18:00` where it ends.
    init(word: String, zone: TimeZone, in db: Connection) throws {
        let parts = word.utf8.split(separator: UInt8(ascii: "<"), maxSplits: 1, omittingEmptySubsequences: false)
            .map { String(Substring($0)) }
        let until = try parts.count == 2 ? Moment.read(parts[1], zone) : nil
        if let number = Int64(parts[0]) {
            self.init(.article(Article.ID(number)), until: until)
        } else if parts[0] == "newest" {
            self.init(.newest(nil), until: until)
        } else if parts[0].hasPrefix("newest:") {
            let slug = String(parts[0].dropFirst("newest:".count))
            guard let section = try Section.find(slug: slug, in: db) else {
                throw Failure(.data, "There is no section with the address /\(slug).")
            }
            self.init(.newest(section.id), until: until)
        } else {
            throw Failure(.data, "“\(word)” is no slot; 42, newest and newest:olahraga are.")
        }
    }
}

/// Moments as people type and read them, in the paper's time zone.
enum Moment {
    /// `2026-11-25T05:00`; where the clocks show that twice, with the offset that is meant, `2026-10-25T02:30+02:00`.
    ///
    /// - Throws: ``Failure`` for what is no moment, one that clocks skip, and one of two without its offset.
    static func read(_ text: String, _ zone: TimeZone) throws -> Date {
        let bytes = Array(text.utf8)
        let hasOffset = bytes.count > 16 && [UInt8(ascii: "+"), UInt8(ascii: "-")].contains(bytes[bytes.count - 6])
        let offset = hasOffset ? String(decoding: bytes.suffix(6), as: UTF8.self) : nil
        let wallText = String(decoding: hasOffset ? bytes.dropLast(6) : bytes[...], as: UTF8.self)
        guard let wall = WallTime(wallText), let resolution = try ScheduledMoment(wall, in: zone.identifier).resolution
        else { throw Failure(.data, "“\(text)” is no moment; 2026-11-25T05:00 is.") }
        let moments: [Date]
        switch resolution {
        case .once(let moment): moments = [moment]
        case .twice(let first, let second): moments = [first, second]
        case .skipped(let next):
            throw Failure(
                .data, "Clocks skip \(text) in \(zone.identifier); the next moment is \(Self.text(next, zone)).")
        }
        let meant = moments.filter { offset == nil || Self.offset(of: zone, at: $0) == offset }
        guard let moment = meant.first, meant.count == 1 else {
            let choices = moments.map { "\(wallText)\(Self.offset(of: zone, at: $0))" }.joined(separator: " or ")
            throw Failure(.data, "Clocks of \(zone.identifier): “\(text)” is not one moment there; write \(choices).")
        }
        return moment
    }

    /// `+02:00`
    private static func offset(of zone: TimeZone, at moment: Date) -> String {
        let minutes = abs(zone.secondsFromGMT(for: moment)) / 60
        let parts = [minutes / 60, minutes % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
        return (zone.secondsFromGMT(for: moment) < 0 ? "-" : "+") + parts.joined(separator: ":")
    }

    static func text(_ date: Date, _ zone: TimeZone) -> String {
        let style = Date.ISO8601FormatStyle(timeZone: zone).year().month().day().time(includingFractionalSeconds: false)
        return "\(date.formatted(style)) \(zone.identifier)"
    }

    static func standing(of arrangement: FrontArrangement, at now: Date, _ zone: TimeZone) -> String {
        guard let starts = arrangement.starts else { return "a draft" }
        let ends = arrangement.ends.map { ", until \(text($0, zone))" } ?? ""
        // Stored to the millisecond, so that “now” may lie a little ahead.
        return (starts < now.addingTimeInterval(0.001) ? "in force since " : "takes over ") + text(starts, zone) + ends
    }
}
