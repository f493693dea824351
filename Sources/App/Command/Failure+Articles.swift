import Foundation
import Newsroom

extension Failure {
    /// A refusal to change an article.
    init(article error: ArticleError) {
        switch error {
        case .unknown(let id):
            self.init(.data, "There is no article \(id). Its number stands in its address: /read42/… is article 42.")
        case .stale:
            self.init(.data, "Somebody saved the article at the same moment. Run the command again.")
        case .notLive: self.init(.data, "The article is not live: readers cannot see it.")
        case .notWithdrawn: self.init(.data, "The article is not withdrawn.")
        case .notAdmitted: self.init(.software, "The article did not pass the gate.")
        case .withdrawn(let since):
            self.init(.data, "The article has been withdrawn since \(since.formatted(.iso8601)).")
        case .alreadyLive(let since): self.init(.data, "The article has been live since \(since.formatted(.iso8601)).")
        case .incomplete(let fields):
            self.init(.data, "The article is not complete: \(fields.map(\.rawValue).joined(separator: ", ")).")
        case .tooLong(let field, let limit):
            self.init(.data, "The article's \(field.rawValue) is too long; \(limit) characters at the most.")
        case .unreadableState(let name): self.init(.software, "The stored state “\(name)” is not one we know.")
        }
    }

    /// A refusal of what readers should be told.
    init(publication error: PublicationError) {
        switch error {
        case .badText:
            self.init(.data, "The note must be plain text of 1 to 1,000 characters; line breaks are allowed.")
        case .leadsToItself: self.init(.data, "An article cannot lead to itself.")
        case .badAddress(let address):
            self.init(.data, "“\(address)” is no address; /topik/rupiah and https://example.org/ are.")
        }
    }
}
