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
        SELECT \(columns) FROM scheduled_actions
        WHERE scheduled_actions.state = 'failed' AND scheduled_actions.done_at >= \(since)
            AND NOT EXISTS (
                SELECT 1 FROM scheduled_actions AS later
                WHERE later.article_id = scheduled_actions.article_id AND later.id > scheduled_actions.id)
            AND CASE scheduled_actions.kind
                WHEN 'publish' THEN NOT EXISTS (
                    SELECT 1 FROM articles WHERE articles.id = scheduled_actions.article_id AND articles.state = 'live')
                WHEN 'swap' THEN EXISTS (
                    SELECT 1 FROM working_copies WHERE working_copies.article_id = scheduled_actions.article_id)
                ELSE EXISTS (
                    SELECT 1 FROM articles WHERE articles.id = scheduled_actions.article_id AND articles.state = 'live') END
        ORDER BY scheduled_actions.done_at DESC, scheduled_actions.id DESC LIMIT \(limit)
        """
    }
}
