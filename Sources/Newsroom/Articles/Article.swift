package import Database
import Documents
package import Foundation

/// One piece of journalism, from first draft to the page readers see.
///
/// An article is a value. A change has two halves: a transition such as ``publish(_:shown:now:)`` decides,
/// without touching anything else; then ``save(recording:by:now:in:)`` writes the decision, a revision and
/// the change in one transaction.
package struct Article: Identifiable, Equatable, Sendable {
    package typealias ID = Identifier<Article>

    package enum State: Equatable, Sendable {
        case draft
        case live(Dates)
        /// Was live until `since`; its dates are kept for the day it comes back.
        case withdrawn(Dates, since: Date)
    }

    /// The three dates of a live article, kept apart so that a corrected comma moves none of them.
    package struct Dates: Equatable, Sendable {
        /// What readers see and what lists are ordered by.
        package var shown: Date
        /// When it first went live here; never changes.
        package var firstPublished: Date
        /// The last significant update, `nil` when there was none.
        package var updated: Date?

        package init(shown: Date, firstPublished: Date, updated: Date? = nil) {
            self.shown = shown
            self.firstPublished = firstPublished
            self.updated = updated
        }
    }

    package let id: ID
    package var content: ArticleContent
    package internal(set) var state: State
    /// The number of the revision that is in `articles`; working copies may have newer ones.
    package internal(set) var revision: Int

    /// What the gate let through since the last save; a live article is saved with this content and no other.
    private(set) var admitted: ArticleContent?

    package init(id: ID, content: ArticleContent, state: State, revision: Int) {
        self.id = id
        self.content = content
        self.state = state
        self.revision = revision
    }

    /// The fields an article cannot appear without, or that are limited.
    package enum Field: String, Sendable { case headline, summary, body, kicker, slug }
}

extension Article {
    /// The dates of an article readers can see, `nil` for any other.
    package var dates: Dates? {
        guard case .live(let dates) = state else { return nil }
        return dates
    }

    /// Puts the article before readers.
    ///
    /// - Parameters:
    ///   - pass: the gate's, for the content as it is now.
    ///   - shown: the date readers see; `now` for today's work, the original date for what is imported.
    /// - Throws: ``ArticleError/incomplete(_:)`` naming every missing field;
    ///   ``ArticleError/alreadyLive(since:)``.
    package mutating func publish(
        _ pass: GatePass, shown: Date, now: Date
    ) throws(ArticleError) -> Change.Kind {
        try requireReady(pass)
        switch state {
        case .live(let dates):
            throw .alreadyLive(since: dates.firstPublished)
        case .draft:
            state = .live(Dates(shown: shown, firstPublished: now))
        case .withdrawn(let dates, _):
            state = .live(dates)
        }
        admitted = content
        return .published
    }

    /// Declares a change of the content that readers should not be told about: no date moves.
    package mutating func correct(_ pass: GatePass) throws(ArticleError) -> Change.Kind {
        try requireReady(pass)
        guard dates != nil else { throw .notLive }
        admitted = content
        return .corrected
    }

    /// Declares a significant update: readers see `now` beside the first date.
    package mutating func update(_ pass: GatePass, now: Date) throws(ArticleError) -> Change.Kind {
        try requireReady(pass)
        guard var dates else { throw .notLive }
        dates.updated = now
        state = .live(dates)
        admitted = content
        return .updated
    }

    /// Takes the article away from readers.
    package mutating func withdraw(now: Date) throws(ArticleError) -> Change.Kind {
        switch state {
        case .draft: throw .notLive
        case .withdrawn(_, let since): throw .withdrawn(since: since)
        case .live(let dates): state = .withdrawn(dates, since: now)
        }
        return .withdrawn
    }

    private func requireReady(_ pass: GatePass) throws(ArticleError) {
        var missing: [Field] = []
        if content.headline.isBlank { missing.append(.headline) }
        if content.body.isEmpty { missing.append(.body) }
        guard missing.isEmpty else { throw .incomplete(missing) }
        try requireLimits()
        guard pass.article == id, pass.content == content else { throw .notAdmitted }
    }

    /// Readers see only what the gate has let through; the pass is good for one save.
    mutating func requireAdmission() throws(ArticleError) {
        guard dates == nil || admitted == content else { throw .notAdmitted }
        admitted = nil
    }

    /// The limits every saved article keeps, live or not.
    func requireLimits() throws(ArticleError) {
        if let (field, _, limit) = content.overlong.first { throw .tooLong(field, limit: limit) }
        guard Slug.isValid(content.slug) else { throw .incomplete([.slug]) }
    }
}

extension ArticleContent {
    /// The fields that are longer than an article's may be, in Unicode scalars.
    var overlong: [(field: Article.Field, measured: Int, limit: Int)] {
        let limits: [(Article.Field, String, Int)] = [
            (.headline, headline, 300), (.kicker, kicker, 100), (.summary, summary, 1_000),
        ]
        return limits.compactMap { field, text, limit in
            let count = text.unicodeScalars.count
            return count > limit ? (field, count, limit) : nil
        }
    }
}

extension String {
    /// Nothing but white space, or nothing.
    var isBlank: Bool { unicodeScalars.allSatisfy(\.properties.isWhitespace) }
}
