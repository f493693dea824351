package import Database
package import Foundation

/// What brings a working copy before readers, and takes an article away from them. Everything here is one transaction's work:
/// the caller commits or nothing has happened.
package enum Publication {
    /// What readers are told when a live article changes.
    package enum Significance: String, Sendable, SQLConvertible {
        /// Nothing: no date moves.
        case minor
        /// When it was updated.
        case update
    }

    /// What publishing comes to, seen from readers.
    package enum Passage: Sendable {
        /// What they cannot see appears.
        case appearing
        /// What they see becomes something else.
        case changing
    }

    /// Puts the working copy's content before readers: for the first time, in place of what is live, or again after a
    /// withdrawal. The copy goes.
    ///
    /// - Parameters:
    ///   - version: what whoever pressed the button saw; `nil` takes the newest.
    ///   - shown: the date readers see of what was never live; `now` when left out.
    /// - Throws: ``GateError``; ``WorkError/noCopy(_:)``, ``WorkError/stale(current:)``; ``WorkError/overtaken(revision:)``
    ///   when the article was saved since the copy began (``WorkingCopy/rebase(onto:in:)``); ``ArticleError``.
    @discardableResult
    package static func publish(
        _ id: Article.ID, version: Int? = nil, as significance: Significance = .minor, shown: Date? = nil,
        by actor: Actor, override: GateOverride? = nil, now: Date, in db: Connection
    ) throws -> Article {
        let gate = try Gate(in: db)
        let copy = try WorkingCopy.forWriting(id, in: db)
        if let version, version != copy.version { throw WorkError.stale(current: copy.version) }
        return try gate.publish(
            copy, as: significance, shown: shown, only: nil, by: actor, override: override, now: now, in: db)
    }

    /// As ``publish(_:version:as:shown:by:override:now:in:)``, by the timer: an article that was planned to appear does so
    /// without a working copy too, as it is.
    ///
    /// - Parameters:
    ///   - shown: the date readers see of what was never live.
    ///   - passage: what it was planned as; anything else is refused.
    /// - Throws: as there.
    package static func publishDue(
        _ id: Article.ID, as significance: Significance, shown: Date, only passage: Passage, now: Date,
        in db: Connection
    ) throws {
        let gate = try Gate(in: db)
        try Article.lock(id, in: db)
        if let copy = try WorkingCopy.find(id, in: db) {
            _ = try gate.publish(
                copy, as: significance, shown: shown, only: passage, by: .timer, override: nil, now: now, in: db)
        } else if passage == .appearing {
            try gate.publishDraft(id, shown: shown, now: now, in: db)
        } else {
            throw WorkError.noCopy(id)
        }
    }

    /// Takes a live article away from readers, and says what they find in its place. Its working copy, if it has one, stays.
    ///
    /// - Throws: ``ArticleError``; ``PublicationError``.
    package static func withdraw(
        _ id: Article.ID, _ withdrawal: Withdrawal = Withdrawal(), by actor: Actor, now: Date, in db: Connection
    ) throws {
        try ChangeLog.turn(in: db)
        try Article.lock(id, in: db)
        var article = try Article.find(id, in: db)
        let before = article.revision
        try article.save(recording: try article.withdraw(now: now), by: actor.name, now: now, in: db)
        if actor != .timer {
            try ScheduledAction.cancelWaiting([.swap, .withdraw], of: id, by: actor, now: now, in: db)
        }
        try WorkingCopy.follow(id, from: before, to: article.revision, in: db)
        try withdrawal.write(for: id, now: now, in: db)
        try LogEntry.append(
            .withdrawn, about: "article:\(id)", by: actor, detail: withdrawal.detail, now: now, in: db)
    }

    /// Brings a withdrawn article back as it was, with its dates, through the gate.
    ///
    /// - Throws: ``GateError``; ``ArticleError``.
    @discardableResult
    package static func reinstate(
        _ id: Article.ID, by actor: Actor, override: GateOverride? = nil, now: Date, in db: Connection
    ) throws -> Article {
        let gate = try Gate(in: db)
        try Article.lock(id, in: db)
        var article = try Article.find(id, in: db)
        guard case .withdrawn = article.state else { throw ArticleError.notWithdrawn }
        let pass = try gate.admit(article, by: actor, override: override, now: now, in: db)
        let kind = try article.publish(pass, shown: now, now: now)
        let before = article.revision
        try article.save(recording: kind, by: actor.name, now: now, in: db)
        try WorkingCopy.follow(id, from: before, to: article.revision, in: db)
        try Withdrawal.remove(of: id, now: now, in: db)
        try ScheduledAction.cancelWaiting([.publish], of: id, by: actor, now: now, in: db)
        try LogEntry.append(.reinstated, about: "article:\(id)", by: actor, now: now, in: db)
        return article
    }
}

extension Gate {
    /// As ``Publication/publish(_:version:as:shown:by:override:now:in:)``, with a copy that was read under the article's lock.
    fileprivate func publish(
        _ copy: WorkingCopy, as significance: Publication.Significance, shown: Date?,
        only passage: Publication.Passage?, by actor: Actor, override: GateOverride?, now: Date, in db: Connection
    ) throws -> Article {
        let id = copy.article
        let before = try Article.find(id, in: db)
        var article = before
        if passage == .appearing, let dates = article.dates { throw ArticleError.alreadyLive(since: dates.shown) }
        if passage == .changing, article.dates == nil { throw ArticleError.notLive }
        guard copy.base == article.revision else { throw WorkError.overtaken(revision: article.revision) }
        article.content = copy.content
        let pass = try admit(article, copy, by: actor, override: override, now: now, in: db)
        let kind =
            switch (article.state, significance) {
            case (.live, .minor): try article.correct(pass)
            case (.live, .update): try article.update(pass, now: now)
            case (.draft, _), (.withdrawn, _): try article.publish(pass, shown: shown ?? now, now: now)
            }
        try article.save(recording: kind, since: before, by: actor.name, now: now, in: db)
        try copy.delete(in: db)
        // By hand it has happened before its time, and there is nothing left to be published.
        if actor != .timer {
            try ScheduledAction.cancelWaiting([.publish, .swap], of: id, by: actor, now: now, in: db)
        }
        if case .withdrawn = before.state { try Withdrawal.remove(of: id, now: now, in: db) }
        try LogEntry.append(
            .init(kind.rawValue), about: "article:\(id)", by: actor,
            detail: ["revision": "\(article.revision)", "version": "\(copy.version)"], now: now, in: db)
        return article
    }

    /// An imported draft, which nobody has begun to work on.
    fileprivate func publishDraft(_ id: Article.ID, shown: Date, now: Date, in db: Connection) throws {
        let before = try Article.find(id, in: db)
        var article = before
        let pass = try admit(article, nil, by: .timer, override: nil, now: now, in: db)
        let kind = try article.publish(pass, shown: shown, now: now)
        try article.save(recording: kind, since: before, by: Actor.timer.name, now: now, in: db)
        if case .withdrawn = before.state { try Withdrawal.remove(of: id, now: now, in: db) }
        try LogEntry.append(
            .init(kind.rawValue), about: "article:\(id)", by: .timer, detail: ["revision": "\(article.revision)"],
            now: now, in: db)
    }
}

extension LogEntry.Kind {
    package static let published = Self("published")
    package static let corrected = Self("corrected")
    package static let updated = Self("updated")
    package static let withdrawn = Self("withdrawn")
    package static let reinstated = Self("reinstated")
}
