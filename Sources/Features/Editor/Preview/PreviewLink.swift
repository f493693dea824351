import Crypto
import Database
import Foundation
import Newsroom

/// A way for somebody without an account to see one article as it would be, for a while.
///
/// The token is in the address only; stored is its hash, so that who reads the database cannot use it (V13).
struct PreviewLink: Equatable, Sendable {
    let article: Article.ID
    /// The revision it shows; `nil` shows the working copy as it is at the moment.
    let revision: Int?

    /// Hours a link may live: a month at most.
    static let hours = 1...720

    /// 256 bits from the system's generator, in hexadecimal digits.
    private static func token() -> String {
        var generator = SystemRandomNumberGenerator()
        return (0..<4).map { _ in
            let digits = String(generator.next() as UInt64, radix: 16)
            return String(repeating: "0", count: 16 - digits.utf8.count) + digits
        }.joined()
    }

    private static func hash(_ token: String) -> String {
        SHA256.hash(data: Data(token.utf8)).map { $0 < 16 ? "0" + String($0, radix: 16) : String($0, radix: 16) }
            .joined()
    }

    /// Makes a link, and logs it: somebody outside may read from here on.
    ///
    /// - Returns: the token, to be told once.
    func make(by user: User, for hours: Int, now: Date, in db: Connection) throws -> String {
        try ChangeLog.turn(in: db)
        let token = Self.token()
        try db.execute("DELETE FROM preview_links WHERE article_id = \(article) AND expires_at <= \(now)")
        try db.execute(
            """
            INSERT INTO preview_links (token_hash, article_id, revision, made_by, made_at, expires_at)
            VALUES (\(Self.hash(token)), \(article), \(revision), \(user.id), \(now),
                \(now.addingTimeInterval(Double(hours) * 3600)))
            """)
        try LogEntry.append(
            .previewLinkMade, about: "article:\(article)", by: user.actor, detail: ["hours": "\(hours)"], now: now,
            in: db)
        return token
    }

    /// What a token opens now; `nil` for one that is none, was withdrawn, or has expired.
    static func open(_ token: String, now: Date, in db: Connection) throws -> (link: PreviewLink, expires: Date)? {
        guard token.utf8.count == 64 else { return nil }
        let row: PreviewRow? = try db.first(
            """
            SELECT article_id, revision, expires_at FROM preview_links
            WHERE token_hash = \(hash(token)) AND expires_at > \(now)
            """)
        return row.map { (PreviewLink(article: $0.article, revision: $0.revision), $0.expires) }
    }

    /// Whether any link to an article still opens it.
    static func areOpen(to article: Article.ID, now: Date, in db: Connection) throws -> Bool {
        let found: Int? = try db.value(
            "SELECT 1 FROM preview_links WHERE article_id = \(article) AND expires_at > \(now) LIMIT 1")
        return found != nil
    }

    /// Ends every link to an article, and logs it.
    static func endAll(of article: Article.ID, by actor: Actor, now: Date, in db: Connection) throws {
        try ChangeLog.turn(in: db)
        guard try db.execute("DELETE FROM preview_links WHERE article_id = \(article)") > 0 else { return }
        try LogEntry.append(.previewLinksEnded, about: "article:\(article)", by: actor, now: now, in: db)
    }
}

private struct PreviewRow: Record {
    let article: Article.ID
    let revision: Int?
    let expires: Date

    init(row: Row) throws {
        article = try row["article_id"]
        revision = try row["revision"]
        expires = try row["expires_at"]
    }
}
