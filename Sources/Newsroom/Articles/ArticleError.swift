package import Foundation

/// Why the newsroom refused to change an article.
///
/// Every case is something a person can act on. What no person can act on, a lost database or a full disk,
/// is thrown as it comes.
package enum ArticleError: Error, Equatable {
    case unknown(Article.ID)
    /// Somebody saved the article since it was read. `saved` is `nil` when the race was lost between
    /// reading and writing.
    case stale(shown: Int, saved: Int?)
    case incomplete([Article.Field])
    case tooLong(Article.Field, limit: Int)
    case notLive
    case notWithdrawn
    /// The gate has not let this content through.
    case notAdmitted
    case withdrawn(since: Date)
    case alreadyLive(since: Date)
    case unreadableState(String)
}
