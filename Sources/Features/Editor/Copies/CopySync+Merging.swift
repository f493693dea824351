import Database
import Documents
import Foundation
import Newsroom

extension CopySync {
    /// Brings into the copy what was saved of the article since the copy began, by an import or a command: block by block,
    /// three-way, as one step of the journal. What cannot be one stays twice. What was in the copy is kept as a revision first.
    ///
    /// - Returns: whether there was anything to be brought in.
    /// - Throws: `WorkError`.
    func mergeSaved(by actor: Actor, now: Date, in db: Connection) throws -> Bool {
        try ChangeLog.turn(in: db)
        var copy = try WorkingCopy.forWriting(article, in: db)
        let saved = try Article.find(article, in: db)
        guard copy.base != saved.revision, let base = try Revision.find(copy.base, of: article, in: db) else {
            return false
        }
        try copy.recordRevision(by: actor, now: now, in: db)
        let merged = CopyState.merging(
            base: CopyState(base.content), theirs: CopyState(saved.content), mine: CopyState(copy.content))
        try put(merged, into: &copy, by: actor, now: now, in: db)
        try copy.rebase(onto: saved.revision, in: db)
        try LogEntry.append(
            .copyMerged, about: "article:\(article)", by: actor, detail: ["revision": "\(saved.revision)"], now: now,
            in: db)
        return true
    }
}
