package import Database
package import Facts
import Foundation

/// Everything a page of the site may know: live articles, lists, sections, persons, settings.
///
/// The only way page functions get data, and it notes every fact they get: ``facts``. It cannot reach drafts,
/// revisions or secrets, so no page can leak them. Its methods stand in files by what they read
/// (`SiteReader+Article`, `+Lists`, `+Index`, `+Names`, `+Menu`).
///
/// Each method gives what it notes and no more: a value with more fields would make pages depend on what was not
/// noted.
package struct SiteReader {
    package let site: NotedSite
    let db: Connection
    let recorder = FactRecorder()

    /// - Throws: ``SiteError/notSetUp``.
    package init(_ db: Connection) throws {
        self.db = db
        site = NotedSite(try Site.find(in: db), recorder)
    }

    /// What was read so far, what was looked for and not found included.
    package var facts: Set<ReadFact> { recorder.facts }
}
