import Database
import Documents
import Foundation
import Newsroom

/// Articles as the statements that store them, made outside the transaction.
///
/// The rows are those of `Article.draft`, `publish` and `save`, which `Check` compares them with, in one step: a
/// single revision, of the live article, and no rows in `changes`. The log is read by followers from where they
/// stopped, never by a page, and its ten rows an article would make filling twice as long.
struct Batch: Sendable {
    let statements: [SQL]
    let newest: Int

    init(_ numbers: ClosedRange<Int>, of masthead: Masthead, firstDay: CivilDay, dialect: Dialect) throws {
        let author = "growth-paper"
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var tables = Tables(dialect)
        for number in numbers {
            let article = GrownArticle(number, of: masthead, firstDay: firstDay)
            if let lead = article.lead { tables.append(lead, made: article.dates.shown) }
            tables.append(
                article, revision: String(decoding: try encoder.encode(article.content), as: UTF8.self), author)
        }
        statements = tables.statements
        newest = numbers.upperBound
    }

    private struct Tables {
        var assets: Rows
        var articles: Rows
        var revisions: Rows
        var topics: Rows
        var persons: Rows
        var listings: Rows

        /// In an order that foreign keys allow.
        var statements: [SQL] { [assets, articles, revisions, topics, persons, listings].flatMap(\.statements) }

        init(_ dialect: Dialect) {
            assets = Rows(
                """
                INSERT INTO assets (id, kind, file_name, media_type, byte_count, width, height, source_address, caption,
                    credit, alternative, rights, caption_search, credit_search, created_at) VALUES\u{20}
                """, columns: 15, dialect: dialect)
            articles = Rows(
                """
                INSERT INTO articles (id, kicker, headline, summary, dateline_place, dateline_publication, section_id,
                    lead_asset_id, lead_caption, language, slug, state, shown_at, first_published_at, updated_at,
                    withdrawn_at, revision, word_count, body) VALUES\u{20}
                """, columns: 19, dialect: dialect)
            revisions = Rows(
                "INSERT INTO revisions (article_id, number, saved_at, saved_by, content) VALUES ", columns: 5,
                dialect: dialect)
            topics = Rows(
                "INSERT INTO article_topics (article_id, position, topic_id) VALUES ", columns: 3, dialect: dialect)
            persons = Rows(
                "INSERT INTO article_persons (article_id, position, person_id, role) VALUES ", columns: 4,
                dialect: dialect)
            listings = Rows("INSERT INTO listings (list, shown_at, article_id) VALUES ", columns: 3, dialect: dialect)
        }

        mutating func append(_ asset: Asset, made: Date) {
            assets.append(
                """
                (\(asset.id), \(asset.kind), \(asset.fileName), \(asset.mediaType), \(asset.byteCount), \(asset.width),
                \(asset.height), \(asset.sourceAddress), \(asset.caption), \(asset.credit), \(asset.alternative),
                \(asset.rights), \(asset.caption.lowercased()), \(asset.credit.lowercased()), \(made))
                """
            )
        }

        mutating func append(_ article: GrownArticle, revision: String, _ author: String) {
            let (id, content, dates) = (article.id, article.content, article.dates)
            articles.append(
                """
                (\(id), \(content.kicker), \(content.headline), \(content.summary), \(content.dateline?.place),
                \(content.dateline?.publication), \(content.section), \(content.lead?.asset), \(content.lead?.caption),
                \(content.language), \(content.slug), \("live"), \(dates.shown), \(dates.firstPublished),
                \(dates.updated), \(Date?.none), \(1), \(content.body.wordCount), \(content.body.jsonText))
                """
            )
            revisions.append("(\(id), \(1), \(dates.updated ?? dates.shown), \(author), \(revision))")
            for (position, topic) in content.topics.enumerated() { topics.append("(\(id), \(position), \(topic))") }
            for (position, entry) in content.byline.enumerated() {
                persons.append("(\(id), \(position), \(entry.person), \(entry.role))")
            }
            for list in article.lists { listings.append("(\(list.name), \(dates.shown), \(id))") }
        }
    }
}
