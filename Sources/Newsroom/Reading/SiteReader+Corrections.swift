import Database
import Facts
package import Foundation

/// A correction as readers see it.
package struct CorrectionNote: Equatable, Sendable {
    package let at: Date
    package let note: String
}

/// A correction in the list of all.
package struct ListedCorrection: Equatable, Sendable {
    package let note: CorrectionNote
    /// `nil` when readers can no longer see the article.
    package let article: ArticleLink?
}

extension SiteReader {
    /// The corrections of an article, oldest first.
    package func corrections(of article: Article.ID) throws -> [CorrectionNote] {
        recorder.note(.corrections(of: article))
        return try Correction.all(on: article, in: db).map { CorrectionNote(at: $0.at, note: $0.note) }
    }

    /// Page `number` (from 1) of all corrections, newest first, and whether there is a next one.
    package func corrections(page number: Int) throws -> (entries: [ListedCorrection], hasNext: Bool) {
        let skipped = (number - 1) * Self.pageLength
        let rows: [Correction] = try db.all(
            "SELECT \(Correction.columns) FROM corrections ORDER BY at DESC, id DESC LIMIT 21 OFFSET \(skipped)")
        let hasNext = rows.count > Self.pageLength
        recorder.note(.corrections, from: (hasNext ? rows.last : nil)?.position ?? .lowest, to: .highest)
        let shown = rows.prefix(Self.pageLength)
        let links = Dictionary(
            try links(Set(shown.map(\.article.number))).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return (
            shown.map {
                ListedCorrection(note: CorrectionNote(at: $0.at, note: $0.note), article: links[$0.article])
            }, hasNext
        )
    }

    /// What readers are told of a withdrawn article, and where they are led: an address of this site.
    package func withdrawal(of article: Article.ID) throws -> (note: String, leadsTo: String?) {
        // Said when it is withdrawn, gone when it comes back: part of the link.
        recorder.note(.link(article))
        let withdrawal = try Withdrawal.find(for: article, in: db)
        switch withdrawal.leadsTo {
        case nil: return (withdrawal.note, nil)
        case .address(let address): return (withdrawal.note, address)
        case .article(let other):
            return (withdrawal.note, try links([other.number]).first?.address(on: site))
        }
    }
}
