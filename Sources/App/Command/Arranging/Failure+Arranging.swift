import Foundation
import Newsroom

extension Failure {
    /// A refusal to arrange the front page.
    init(front error: FrontError) {
        switch error {
        case .unknown(let id): self.init(.data, "There is no arrangement \(id). “redaksi front show” lists them.")
        case .stale: self.init(.data, "Somebody changed the arrangement at the same moment. Run the command again.")
        case .badName(let limit): self.init(.data, "A name is one line of at most \(limit) characters.")
        case .tooManySlots(let limit): self.init(.data, "The front page has \(limit) slots at the most.")
        case .repeated(let id): self.init(.data, "Article \(id) stands in two slots.")
        case .unknownArticle(let id):
            self.init(.data, "There is no article \(id). Its number stands in its address: /read42/… is article 42.")
        case .unknownSection(let id): self.init(.data, "There is no section \(id).")
        case .endsBeforeItStarts: self.init(.data, "It would end before it takes over.")
        }
    }

    /// A refusal to change sections, topics, persons or settings.
    init(site error: SiteError) {
        switch error {
        case .badSlug(let slug):
            self.init(
                .data, "“\(slug)” cannot be an address: lower-case letters and digits with single hyphens between.")
        case .reservedSlug(let slug): self.init(.data, "“\(slug)” is a word of the site's own addresses.")
        case .loop: self.init(.data, "A topic cannot be merged into itself.")
        case .unknownTopic(let id): self.init(.data, "There is no topic \(id).")
        default: self.init(.data, "\(error)")
        }
    }
}
