package import Database
package import Foundation

/// A front page as the desk arranges it: what leads, what follows, in this order. What it leaves open the page fills by
/// itself.
///
/// In force is the one that started last of those that have started and have not ended; nobody has to do anything at
/// that moment. When it ends, the one before it is back. Without any the front page makes itself.
package struct FrontArrangement: Identifiable, Equatable, Sendable {
    package typealias ID = Identifier<FrontArrangement>

    package let id: ID
    /// For the desk only: “Malam pemilu”. May be empty.
    package var name: String
    /// The first leads, the next four stand beside it, the rest are the editors' picks; at most ``longest``.
    package var slots: [FrontSlot]
    /// When it takes over; `nil` for a draft. Milliseconds.
    package internal(set) var starts: Date?
    /// When it ends by itself; `nil` for never.
    package internal(set) var ends: Date?
    /// Counts saves, so that of two who change it at once the second is told.
    package internal(set) var revision: Int

    /// Most slots of an arrangement.
    package static let longest = 20
    /// Longest name, in characters.
    package static let longestName = 100

    package var isDraft: Bool { starts == nil }

    /// Whether readers saw it, see it or will see it otherwise than `other`.
    func looksDifferent(from other: FrontArrangement) -> Bool {
        guard !isDraft || !other.isDraft else { return false }
        return starts != other.starts || ends != other.ends || slots != other.slots
    }

    func requireSense() throws(FrontError) {
        guard name.unicodeScalars.count <= Self.longestName, !name.utf8.contains(where: { $0 < 0x20 }) else {
            throw .badName(limit: Self.longestName)
        }
        guard slots.count <= Self.longest else { throw .tooManySlots(limit: Self.longest) }
        var seen: Set<Article.ID> = []
        for id in slots.compactMap(\.article) where !seen.insert(id).inserted { throw .repeated(id) }
        if let starts, let ends, ends <= starts { throw .endsBeforeItStarts }
    }
}

/// Why the front page cannot be arranged so.
package enum FrontError: Error, Equatable {
    case unknown(FrontArrangement.ID)
    /// Somebody saved it since it was read.
    case stale
    case badName(limit: Int)
    case tooManySlots(limit: Int)
    /// An article has one slot.
    case repeated(Article.ID)
    case unknownArticle(Article.ID)
    case unknownSection(Section.ID)
    case endsBeforeItStarts
}

extension Date {
    /// To the millisecond.
    var asStored: Date { Date(timeIntervalSince1970: Double(milliseconds) / 1000) }
}
