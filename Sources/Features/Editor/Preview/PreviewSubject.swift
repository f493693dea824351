import Database
import Foundation
import Newsroom
import Shell

/// What a preview shows, to be said above it.
enum PreviewSubject: Sendable, Equatable {
    /// A working copy of an article in this state: readers do not see it.
    case copy(Article.State)
    /// The article itself; nobody is changing it.
    case article(Article.State)
    case revision(Int, savedAt: Date, by: String)

    /// What a link shows at the moment; `nil` when there is no such revision.
    ///
    /// - Throws: `ArticleError.unknown`.
    static func find(_ link: PreviewLink, in db: Connection) throws -> (subject: Self, content: ArticleContent)? {
        if let number = link.revision {
            return try Revision.find(number, of: link.article, in: db).map { found in
                (.revision(number, savedAt: found.savedAt, by: found.savedBy), found.content)
            }
        }
        let article = try Article.find(link.article, in: db)
        guard let copy = try WorkingCopy.find(link.article, in: db) else {
            return (.article(article.state), article.content)
        }
        return (.copy(article.state), copy.content)
    }

    /// “Belum terbit.”, “Revisi 3, disimpan Rabu, 4 Maret 2026, 10.15 WIB oleh Ada Okafor.”
    ///
    /// - Parameter isInside: whether the reader is of the newsroom, whom names of colleagues tell something.
    func text(_ dates: DateWording, isInside: Bool) -> String {
        let say = { (phrase: PreviewPhrase) in phrase.text(dates.language) }
        switch self {
        case .copy(.live): return say(.change)
        case .copy(.draft), .article(.draft): return say(.unpublished)
        case .copy(.withdrawn): return say(.withdrawnChange)
        case .article(.live): return say(.live)
        case .article(.withdrawn): return say(.withdrawn)
        case .revision(let number, let at, let name):
            let saved = "\(say(.revision)) \(number), \(say(.saved)) \(dates.full(at))"
            return isInside && !name.isEmpty ? "\(saved) \(say(.by)) \(name)." : "\(saved)."
        }
    }
}
