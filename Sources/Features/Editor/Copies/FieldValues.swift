import Database
import Documents
import Newsroom

/// Some fields of an article and what they hold: all of them in a copy, those that changed in a message.
struct FieldValues: Equatable, Sendable {
    enum Value: Equatable, Sendable {
        case text(String)
        /// A section or an asset; `nil` is none.
        case choice(Int64?)
        case choices([Int64])
        case byline([BylineEntry])
    }

    private(set) var values: [CopyField: Value] = [:]

    subscript(field: CopyField) -> Value? {
        get { values[field] }
        set { values[field] = newValue }
    }

    init() {}

    /// Every field of an article.
    init(_ content: ArticleContent) {
        values = [
            .kicker: .text(content.kicker), .headline: .text(content.headline), .summary: .text(content.summary),
            .place: .text(content.dateline?.place ?? ""), .section: .choice(content.section?.number),
            .topics: .choices(content.topics.map(\.number)), .byline: .byline(content.byline),
            .lead: .choice(content.lead?.asset.number), .caption: .text(content.lead?.caption ?? ""),
            .language: .text(content.language.rawValue), .slug: .text(content.slug),
        ]
    }

    var isEmpty: Bool { values.isEmpty }

    /// The fields that differ in `other`, as they are there.
    func difference(to other: FieldValues) -> FieldValues {
        var difference = FieldValues()
        for (field, value) in other.values where values[field] != value { difference.values[field] = value }
        return difference
    }

    /// These with what `changes` says otherwise.
    func applying(_ changes: FieldValues) -> FieldValues {
        var result = self
        result.values.merge(changes.values) { _, changed in changed }
        return result
    }

    /// Only the fields `other` has too, as they are here: what a change is undone with.
    func restricted(to other: FieldValues) -> FieldValues {
        var result = FieldValues()
        result.values = values.filter { other.values[$0.key] != nil }
        return result
    }

    static func merging(base: FieldValues, theirs: FieldValues, mine: FieldValues) -> FieldValues {
        var result = mine
        for (field, their) in theirs.values {
            guard let base = base.values[field], let my = mine.values[field] else { continue }
            if case (.text(let base), .text(let their), .text(let my)) = (base, their, my), field.isText {
                result.values[field] = .text(.merging(base: base, theirs: their, mine: my))
            } else {
                result.values[field] = .choosing(base: base, theirs: their, mine: my)
            }
        }
        return result
    }
}

extension ArticleContent {
    /// The content with these fields; the body stays.
    func applying(_ fields: FieldValues) -> ArticleContent {
        var content = self
        for (field, value) in fields.values {
            switch (field, value) {
            case (.kicker, .text(let text)): content.kicker = text
            case (.headline, .text(let text)): content.headline = text
            case (.summary, .text(let text)): content.summary = text
            case (.place, .text(let text)):
                let publication = content.dateline?.publication
                content.dateline =
                    text.isEmpty && publication == nil ? nil : Dateline(place: text, publication: publication)
            case (.section, .choice(let id)): content.section = id.map { Section.ID($0) }
            case (.topics, .choices(let ids)): content.topics = ids.map { Topic.ID($0) }
            case (.byline, .byline(let byline)): content.byline = byline
            case (.lead, .choice(let id)):
                content.lead = id.map { Lead(asset: Asset.ID($0), caption: content.lead?.caption) }
            case (.language, .text(let code)): content.language = Language(rawValue: code) ?? content.language
            case (.slug, .text(let text)): content.slug = text
            default: break
            }
        }
        // After the lead, whatever the order: a caption stands under a picture only.
        if case .text(let caption)? = fields.values[.caption], content.lead != nil {
            content.lead?.caption = caption.isEmpty ? nil : caption
        }
        return content
    }
}
