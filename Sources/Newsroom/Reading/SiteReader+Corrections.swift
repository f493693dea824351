import Database
package import Foundation

/// A correction as readers see it.
package struct PublicCorrection: Equatable, Sendable {
    package let id: Correction.ID
    package let at: Date
    package let text: String
    /// The article it is about, on pages that are not the article's own.
    package let article: ArticleLink?
}

/// What stands where an article was.
package struct WithdrawalNotice: Equatable, Sendable {
    /// Plain text. May be empty.
    package let note: String
    /// Where readers are sent; `nil` when they are told that it is gone.
    package let path: String?
}

extension SiteReader {
    /// The corrections of an article, the oldest first.
    package func corrections(on id: Article.ID) throws -> [PublicCorrection] {
        recorder.note(.corrections(id))
        let corrections: [Correction] = try db.all(
            "SELECT \(Correction.columns) FROM corrections WHERE article_id = \(id) ORDER BY at, id")
        return corrections.map { PublicCorrection(id: $0.id, at: $0.at, text: $0.text, article: nil) }
    }

    /// The corrections of all live articles, the newest first; page 1 is the first.
    package func corrections(page: Int, size: Int = 30) throws -> (corrections: [PublicCorrection], hasNext: Bool) {
        recorder.note(.allCorrections)
        let found: [Correction] = try db.all(
            """
            SELECT \(Correction.columns) FROM corrections
            ORDER BY at DESC, id DESC LIMIT \(size + 1) OFFSET \((page - 1) * size)
            """)
        let shown = found.prefix(size)
        let articles = try links(Set(shown.map(\.article.number)))
        let corrections = shown.compactMap { correction in
            articles.first { $0.id == correction.article }.map { article in
                PublicCorrection(id: correction.id, at: correction.at, text: correction.text, article: article)
            }
        }
        return (corrections, found.count > size)
    }

    /// What readers are told of a withdrawn article, or where they are sent; `nil` when nothing was said.
    package func withdrawal(of id: Article.ID) throws -> WithdrawalNotice? {
        recorder.note(.withdrawal(id))
        guard let withdrawal = try Withdrawal.find(id, in: db) else { return nil }
        let path: String? =
            switch withdrawal.target {
            case .article(let target): try links([target.number]).first?.address(on: site)
            case .address(let address): address
            case nil: nil
            }
        return WithdrawalNotice(note: withdrawal.note, path: path)
    }
}
