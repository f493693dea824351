import Foundation
import Newsroom

/// The five places where a publication must be seen.
enum Address: String, CaseIterable {
    case front, section, topic
    case index = "index day"
    case article

    /// The page that lists publications; `nil` for the article, whose address is another each time.
    func path(section: String, topic: String, today: CivilDay) -> String? {
        switch self {
        case .front: "/"
        case .section: SiteAddress.section(section)
        case .topic: SiteAddress.topic(topic)
        case .index: SiteAddress.index(day: today)
        case .article: nil
        }
    }
}
