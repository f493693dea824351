package import Database
package import Foundation

extension ScheduledAction {
    /// What was refused and nobody has dealt with, the newest first: nothing was scheduled for the article since, and what
    /// was to happen has not happened otherwise.
    package static func unsettled(since: Date, limit: Int, in db: Connection) throws -> [ScheduledAction] {
        try db.all(unsettledSQL(since: since, limit: limit))
    }

    static func unsettledSQL(since: Date, limit: Int) -> SQL {
        """
        SELECT \(columns) FROM scheduled_actions AS failed
        WHERE failed.state = 'failed' AND failed.done_at >= \(since)
            AND NOT EXISTS (
                SELECT 1 FROM scheduled_actions AS later
                WHERE later.article_id = failed.article_id AND later.id > failed.id)
            AND CASE failed.kind
                WHEN 'publish' THEN NOT EXISTS (
                    SELECT 1 FROM articles WHERE articles.id = failed.article_id AND articles.state = 'live')
                WHEN 'swap' THEN EXISTS (
                    SELECT 1 FROM working_copies WHERE working_copies.article_id = failed.article_id)
                ELSE EXISTS (
                    SELECT 1 FROM articles WHERE articles.id = failed.article_id AND articles.state = 'live') END
        ORDER BY failed.done_at DESC, failed.id DESC LIMIT \(limit)
        """
    }
}
