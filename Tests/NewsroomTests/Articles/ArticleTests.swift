import Database
import Documents
import Foundation
import TestSupport
import Testing

@testable import Newsroom

@Suite struct ArticleTests {
    let now = Date.wednesday
    let later = Date.wednesday.addingTimeInterval(3_600)
    var dates: Article.Dates { Article.Dates(shown: now, firstPublished: now) }

    @Test func `a complete draft goes live with the date it is given`() throws {
        var article = Article.sample()

        let kind = try article.publish(shown: now, now: later)

        #expect(kind == .published)
        #expect(article.state == .live(Article.Dates(shown: now, firstPublished: later)))
    }

    @Test func `a correction moves no date`() throws {
        var article = Article.sample(state: .live(dates))

        let kind = try article.correct()

        #expect(kind == .corrected)
        #expect(article.dates == dates)
    }

    @Test func `a significant update shows its moment beside the first`() throws {
        var article = Article.sample(state: .live(dates))

        let kind = try article.update(now: later)

        #expect(kind == .updated)
        #expect(article.dates == Article.Dates(shown: now, firstPublished: now, updated: later))
    }

    @Test func `a withdrawn article comes back with the dates it had`() throws {
        var article = Article.sample(state: .live(dates))

        _ = try article.withdraw(now: later)
        #expect(article.dates == nil)
        _ = try article.publish(shown: later, now: later)

        #expect(article.dates == dates)
    }

    @Test(arguments: [
        (ArticleContent.sample(headline: " \u{00A0}"), [Article.Field.headline]),
        (ArticleContent.sample(body: Document()), [.body]),
        (ArticleContent.sample(headline: "", body: Document()), [.headline, .body]),
    ])
    func `every missing field is named`(content: ArticleContent, missing: [Article.Field]) {
        #expect(throws: ArticleError.incomplete(missing)) {
            var article = Article.sample(content: content)
            _ = try article.publish(shown: now, now: now)
        }
    }

    @Test func `only a live article is corrected, updated or withdrawn`() {
        #expect(throws: ArticleError.notLive) {
            var article = Article.sample()
            _ = try article.correct()
        }
        #expect(throws: ArticleError.notLive) {
            var article = Article.sample()
            _ = try article.update(now: now)
        }
        #expect(throws: ArticleError.notLive) {
            var article = Article.sample()
            _ = try article.withdraw(now: now)
        }
        #expect(throws: ArticleError.withdrawn(since: now)) {
            var article = Article.sample(state: .withdrawn(dates, since: now))
            _ = try article.withdraw(now: later)
        }
        #expect(throws: ArticleError.alreadyLive(since: now)) {
            var article = Article.sample(state: .live(dates))
            _ = try article.publish(shown: now, now: later)
        }
    }

    @Test func `a headline longer than the limit is refused with the limit`() {
        let content = ArticleContent.sample(headline: String(repeating: "a", count: 301))

        #expect(throws: ArticleError.tooLong(.headline, limit: 300)) {
            try Article.sample(content: content).requireLimits()
        }
    }
}

/// Through a gate that asks for nothing.
extension Article {
    private var pass: GatePass {
        get throws { try Gate(rules: []).pass(GateFacts(article: id, content: content, now: .wednesday)) }
    }

    fileprivate mutating func publish(shown: Date, now: Date) throws -> Change.Kind {
        try publish(try pass, shown: shown, now: now)
    }

    fileprivate mutating func correct() throws -> Change.Kind { try correct(try pass) }
    fileprivate mutating func update(now: Date) throws -> Change.Kind { try update(try pass, now: now) }
}
