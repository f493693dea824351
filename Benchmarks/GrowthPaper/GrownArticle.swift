import Database
import Documents
import Foundation
import Newsroom

/// Article `number` of a grown paper, with everything that is stored of it.
///
/// The same number is the same article in a paper of any size.
struct GrownArticle {
    /// A newspaper of some size: one article every eleven minutes of a working day.
    static let articlesInDay = 100

    let id: Article.ID
    let content: ArticleContent
    let dates: Article.Dates
    /// Has the article's number: every lead is an asset of its own.
    let lead: Asset?
    let lists: [ListName]

    init(_ number: Int, of masthead: Masthead, firstDay: CivilDay) {
        var dice = Dice(seed: 2_026, stream: number)
        id = Article.ID(Int64(number))
        let department = masthead.departments[dice.weighted(masthead.departments.map(\.weight))]
        let headline = Wording.headline(&dice)
        let topics = Self.topics(number, of: masthead, &dice)
        let lead = Self.lead(id, &dice)
        let shown = Self.shown(number, firstDay: firstDay, zone: masthead.zone, &dice)
        let related = number > 1 && dice.happens(90) ? Int64(dice.number(max(1, number - 3_000)...number - 1)) : nil
        self.lead = lead
        content = ArticleContent(
            kicker: dice.happens(30) ? dice.pick(Wording.kickers) : "", headline: headline,
            summary: Wording.sentence(&dice),
            dateline: dice.happens(70) ? Dateline(place: dice.pick(Vocabulary.places)) : nil,
            body: Wording.body(&dice, related: related), section: department.section, topics: topics,
            byline: Self.byline(of: masthead, hasPicture: lead?.kind == .picture, &dice),
            lead: lead.map { Lead(asset: $0.id, caption: dice.happens(30) ? Wording.sentence(&dice) : nil) })
        dates = Article.Dates(
            shown: shown, firstPublished: shown,
            updated: dice.happens(5) ? shown.addingTimeInterval(Double(dice.number(600...20_000))) : nil)

        var lists: Set<ListName> = [.latest, .section(department.section)]
        if let parent = department.parent { lists.insert(.section(parent)) }
        lists.formUnion(topics.map { .topic($0) })
        lists.formUnion(content.byline.map { .person($0.person) })
        if lead?.kind == .video { lists.insert(.video) }
        self.lists = lists.sorted { $0.name < $1.name }
    }

    /// One to four, from those a paper of `number` articles has.
    private static func topics(_ number: Int, of masthead: Masthead, _ dice: inout Dice) -> [Topic.ID] {
        let count = min(masthead.topics.count, Masthead.topicCount(articles: number))
        var topics: [Topic.ID] = []
        for _ in 0..<dice.number(1...4) {
            let topic = masthead.topics[dice.zipf(below: count)]
            if !topics.contains(topic) { topics.append(topic) }
        }
        return topics
    }

    private static func byline(of masthead: Masthead, hasPicture: Bool, _ dice: inout Dice) -> [BylineEntry] {
        let writers = Masthead.writers
        let first = dice.zipf(below: writers.count)
        var byline = [BylineEntry(masthead.persons[first], as: .writer)]
        if dice.happens(15) {
            let second = (first + 1 + dice.number(below: writers.count - 1)) % writers.count
            byline.append(BylineEntry(masthead.persons[second], as: .writer))
        }
        if hasPicture, dice.happens(40) {
            byline.append(BylineEntry(masthead.persons[dice.number(Masthead.photographers.closed)], as: .photographer))
        }
        byline.append(BylineEntry(masthead.persons[dice.number(Masthead.editors.closed)], as: .editor))
        return byline
    }

    /// A picture for two of three, whose file nobody has; a video for three of a hundred.
    private static func lead(_ article: Article.ID, _ dice: inout Dice) -> Asset? {
        let chance = dice.number(below: 300)
        let id = Asset.ID(article.number)
        if chance < 9 {
            return Asset(
                id: id, kind: .video,
                sourceAddress: "https://www.youtube.com/watch?v=\(String(dice.next(), radix: 36))",
                caption: Wording.sentence(&dice), credit: "Kabar Tumbuh")
        }
        guard chance < 200 else { return nil }
        return Asset(
            id: id, kind: .picture, fileName: "\(String(dice.next(), radix: 16)).jpg", mediaType: "image/jpeg",
            byteCount: dice.number(60_000...400_000), width: 1600, height: 900, caption: Wording.sentence(&dice),
            credit: "Kabar Tumbuh/\(Vocabulary.Hole.name.word(&dice))",
            alternative: "Suasana di \(dice.pick(Vocabulary.places))")
    }

    /// From five in the morning to eleven at night.
    private static func shown(_ number: Int, firstDay: CivilDay, zone: TimeZone, _ dice: inout Dice) -> Date {
        let (day, place) = (number - 1).quotientAndRemainder(dividingBy: articlesInDay)
        let slot = 18 * 3600 / articlesInDay
        let seconds = 5 * 3600 + place * slot + dice.number(below: slot)
        return firstDay.adding(days: day).start(in: zone).addingTimeInterval(Double(seconds))
    }
}

extension Range<Int> {
    fileprivate var closed: ClosedRange<Int> { lowerBound...upperBound - 1 }
}
