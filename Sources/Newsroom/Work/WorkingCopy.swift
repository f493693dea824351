import Database
package import Foundation

/// What is being prepared of an article while readers see another state of it, or none.
///
/// An article has one at most. Content and standing are written apart, so that nobody who types is in the way of somebody
/// who assigns: content by ``apply(_:_:now:in:)``, which counts ``version``; the rest by a transition and
/// ``saveStanding(in:)``, which counts ``standing``.
package struct WorkingCopy: Equatable, Sendable {
    package let article: Article.ID
    package internal(set) var content: ArticleContent
    /// Counts the changes of the content. Never used again for the same article, not even by its next working copy.
    package internal(set) var version: Int
    /// The revision of the article it began from.
    package internal(set) var base: Int
    /// Counts the changes of everything else.
    package internal(set) var standing: Int
    package internal(set) var step: Step
    /// Since when it is at this step.
    package internal(set) var stepSince: Date
    /// Who began it.
    package let owner: User.ID?
    package internal(set) var assignee: User.ID?
    /// Who took the writing over last; `nil` while everybody may write.
    package internal(set) var writer: User.ID?
    package var due: Date?
    /// In words.
    package var length: Int?
    /// Not before this moment.
    package var embargo: Date?
    package internal(set) var hold: LegalHold?
    package internal(set) var approval: Approval?
    package internal(set) var changed: Date
    /// As people read it.
    package internal(set) var changedBy: String

    /// The lawyers, or those who asked them, hold it back.
    package struct LegalHold: Equatable, Sendable {
        package let by: User.ID
        package let at: Date
        package let reason: String
    }

    /// Somebody read a version and found it good.
    package struct Approval: Equatable, Sendable {
        package let by: User.ID
        package let at: Date
        package let version: Int
    }

    /// Whether what was approved is what is there.
    package var isApprovalCurrent: Bool { approval?.version == version }
}

/// Why work on an article cannot go on so.
package enum WorkError: Error, Equatable {
    /// The article has no working copy (any more): nobody began one, or it was published or given up.
    case noCopy(Article.ID)
    /// Somebody changed the content since: it is at `current`.
    case stale(current: Int)
    /// Somebody changed step, assignment or another part of the standing since.
    case standingStale
    /// The article itself was saved since the copy began, as `revision`: the two have to be merged.
    case overtaken(revision: Int)
    /// From `step` this cannot be done.
    case wrongStep(Step)
    /// The newsroom does not use this step.
    case unusedStep(Step)
    /// Another user has taken the writing over.
    case taken(by: User.ID)
    /// This change was received before, as `version`.
    case repeated(version: Int)
    /// What needs a reason got none, or more than 500 characters.
    case noReason
}
