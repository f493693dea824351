package import Documents
import Foundation

/// What an editor writes: everything about an article but its standing with readers.
///
/// A revision is one saved `ArticleContent`.
package struct ArticleContent: Equatable, Sendable {
    /// A word or two over the headline. May be empty.
    package var kicker: String
    /// Plain text, 1 to 300 characters for an article that goes live.
    package var headline: String
    /// The sentence under the headline, also in lists and search results. May be empty.
    package var summary: String
    package var dateline: Dateline?
    package var body: Document
    package var section: Section.ID?
    /// In the order in which they are shown.
    package var topics: [Topic.ID]
    /// In the order in which they are shown.
    package var byline: [BylineEntry]
    package var lead: Lead?
    package var language: Language
    /// The readable part of the address: lower-case ASCII letters, digits and hyphens.
    package var slug: String

    package init(
        kicker: String = "", headline: String, summary: String = "", dateline: Dateline? = nil,
        body: Document = Document(), section: Section.ID? = nil, topics: [Topic.ID] = [],
        byline: [BylineEntry] = [], lead: Lead? = nil, language: Language = .indonesian, slug: String? = nil
    ) {
        self.kicker = kicker
        self.headline = headline
        self.summary = summary
        self.dateline = dateline
        self.body = body
        self.section = section
        self.topics = topics
        self.byline = byline
        self.lead = lead
        self.language = language
        self.slug = slug ?? Slug.from(headline)
    }
}

extension ArticleContent: Codable {
    private enum Key: String, CodingKey {
        case kicker, headline, summary, dateline, body, section, topics, byline, lead, language, slug
    }

    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: Key.self)
        kicker = try values.decode(String.self, forKey: .kicker)
        headline = try values.decode(String.self, forKey: .headline)
        summary = try values.decode(String.self, forKey: .summary)
        dateline = try values.decodeIfPresent(Dateline.self, forKey: .dateline)
        body = try Document(json: Array(values.decode(String.self, forKey: .body).utf8))
        section = try values.decodeIfPresent(Section.ID.self, forKey: .section)
        topics = try values.decode([Topic.ID].self, forKey: .topics)
        byline = try values.decode([BylineEntry].self, forKey: .byline)
        lead = try values.decodeIfPresent(Lead.self, forKey: .lead)
        language = try values.decode(Language.self, forKey: .language)
        slug = try values.decode(String.self, forKey: .slug)
    }

    package func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: Key.self)
        try values.encode(kicker, forKey: .kicker)
        try values.encode(headline, forKey: .headline)
        try values.encode(summary, forKey: .summary)
        try values.encodeIfPresent(dateline, forKey: .dateline)
        try values.encode(String(decoding: body.json(), as: UTF8.self), forKey: .body)
        try values.encodeIfPresent(section, forKey: .section)
        try values.encode(topics, forKey: .topics)
        try values.encode(byline, forKey: .byline)
        try values.encodeIfPresent(lead, forKey: .lead)
        try values.encode(language, forKey: .language)
        try values.encode(slug, forKey: .slug)
    }
}

extension ArticleContent {
    /// As stored in revisions and working copies: equal contents are equal texts.
    package func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }

    /// Back from what is stored.
    package init(json text: String) throws {
        self = try JSONDecoder().decode(ArticleContent.self, from: Data(text.utf8))
    }
}
