package import Database
package import Facts
package import Foundation

/// Everything a page of the site may know: live articles, lists, sections, persons, settings.
///
/// The only way page functions get data, and it notes every fact they get: ``facts``. It cannot reach drafts,
/// revisions or secrets, so no page can leak them. Its methods stand in files by what they read
/// (`SiteReader+Article`, `+Lists`, `+Index`, `+Names`, `+Menu`, `+Front`).
///
/// Each method gives what it notes and no more: a value with more fields would make pages depend on what was not
/// noted.
package struct SiteReader {
    package let site: NotedSite
    /// The moment for which is read.
    package let now: Date
    let db: Connection
    let recorder = FactRecorder()

    /// - Throws: ``SiteError/notSetUp``.
    package init(_ db: Connection, now: Date = Date()) throws {
        self.db = db
        self.now = now
        site = NotedSite(try Site.find(in: db), recorder)
    }

    /// What was read so far, what was looked for and not found included.
    package var facts: Set<ReadFact> { recorder.facts }
    /// From this moment on, something of what was read so far is another thing although nobody changes it; `nil` for never.
    package var validUntil: Date? { recorder.validUntil }
}
