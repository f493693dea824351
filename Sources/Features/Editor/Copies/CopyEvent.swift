import Database
import Foundation
import Newsroom
import Shell

/// Something that everybody who has an article open should hear of at once, whichever node they are on.
struct CopyEvent: Codable, Equatable, Sendable {
    enum Kind: String, Codable, Sendable { case version, presence, taken, step, comment }

    let article: Int64
    let kind: Kind
    /// The copy's version.
    var version: Int?
    /// The page that did it or is there.
    var client: String?
    var name: String?
    var user: Int64?
    /// The block somebody is in, from 0.
    var block: Int?
    var step: String?

    static let channel = WorkingCopy.channel

    /// An event not yet about an article.
    struct Draft: Sendable {
        let make: @Sendable (Int64) -> CopyEvent

        /// Tells everybody once the transaction is kept.
        func announce(about article: Article.ID, in db: Connection) throws {
            try db.notify(CopyEvent.channel, try DeskJSON.text(make(article.number)))
        }
    }

    static func version(_ version: Int, by client: String) -> Draft {
        Draft { CopyEvent(article: $0, kind: .version, version: version, client: client) }
    }

    static func presence(_ user: User, client: String, block: Int) -> Draft {
        Draft {
            CopyEvent(
                article: $0, kind: .presence, client: client, name: user.name, user: user.id.number, block: block)
        }
    }

    static func taken(by user: User) -> Draft {
        Draft { CopyEvent(article: $0, kind: .taken, name: user.name, user: user.id.number) }
    }

    /// Whoever had taken over lets everybody write: a taking over by nobody.
    static var handedBack: Draft { Draft { CopyEvent(article: $0, kind: .taken) } }
}
