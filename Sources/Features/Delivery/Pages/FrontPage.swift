import Newsroom
import Shell
package import Templates

/// Everything `front.mustache` may use.
package struct FrontPage: TemplateContext {
    let lead: CardView?
    let seconds: [CardView]
    let picks: [CardView]
    let latest: [CardView]
    let videos: [CardView]
    let blocks: [SectionBlock]

    package static let keys: TemplateKeys<FrontPage> = [
        .object("lead") { $0.lead },
        .list("seconds") { $0.seconds },
        .flag("hasPicks") { !$0.picks.isEmpty },
        .list("picks") { $0.picks },
        .list("latest") { $0.latest },
        .flag("hasVideos") { !$0.videos.isEmpty },
        .list("videos") { $0.videos },
        .text("videoPath") { _ in SiteAddress.video() },
        .list("blocks") { $0.blocks },
    ]
}

/// The newest of one section on the front page.
package struct SectionBlock: TemplateContext {
    let name: String
    let path: String
    let lead: CardView?
    let cards: [CardView]

    package static let keys: TemplateKeys<SectionBlock> = [
        .text("name") { $0.name },
        .text("path") { $0.path },
        .object("lead") { $0.lead },
        .list("cards") { $0.cards },
    ]
}

extension FrontPage {
    /// Seconds beside the lead, when there is enough for them.
    static let secondCount = 4

    /// What the desk has arranged leads: its first, four seconds, its other picks. What the arrangement leaves open the
    /// paper fills by itself: the newest with a picture leads, four more follow, then what is newest, the videos, and a
    /// block for each top section. Nothing of the top tiers stands again below.
    ///
    /// - Parameter arranged: as the desk has it, ``SiteReader/arrangedFront()``.
    init(_ arranged: [Card], reading reader: SiteReader) throws {
        let dates = reader.site.dates
        let view = { (card: Card) in CardView(card, on: reader.site, dates: dates) }
        var taken = Set(arranged.map(\.id))

        let newest = try reader.newest(20, of: .latest, besides: taken)
        let lead = arranged.first ?? newest.first { $0.picture != nil } ?? newest.first
        if let lead { taken.insert(lead.id) }
        var seconds = Array(arranged.dropFirst().prefix(Self.secondCount))
        let more = newest.filter { !taken.contains($0.id) }.picturesFirst
        seconds += more.prefix(Self.secondCount - seconds.count)
        taken.formUnion(seconds.map(\.id))
        let latest = newest.filter { !taken.contains($0.id) }.prefix(10)

        self.lead = lead.map(view)
        self.seconds = seconds.map(view)
        picks = arranged.dropFirst(1 + Self.secondCount).map(view)
        self.latest = latest.map(view)
        videos = try reader.newest(4, of: .video, besides: taken).picturesFirst.map(view)
        blocks = try reader.sections(under: nil).compactMap { section in
            let ordered = try reader.newest(5, of: .section(section.id), besides: taken).picturesFirst
            guard !ordered.isEmpty else { return nil }
            return SectionBlock(
                name: section.name, path: SiteAddress.section(section.slug), lead: ordered.first.map(view),
                cards: ordered.dropFirst().map(view))
        }
    }
}

extension Collection where Element == Card {
    /// The same cards, those with a picture before those without, each in their order.
    fileprivate var picturesFirst: [Card] { filter { $0.picture != nil } + filter { $0.picture == nil } }
}
