import Database

/// One thing a user may be allowed to do. The stored names never change.
package enum Privilege: String, CaseIterable, Codable, Sendable, SQLConvertible {
    /// Begin articles and write in one's own.
    case write
    /// Write in the articles of others.
    case editOthers
    /// Send back what is in review, comment as its reader.
    case review
    case approve, publish, schedule, correct, withdraw
    /// Publish although the gate refuses, with a reason that is logged.
    case overrideGate
    /// Hold an article back for the lawyers, and let it go.
    case legalHold
    case arrangeFront, arrangeSections, manageTopics, managePersons, managePages, manageSite, manageAssets
    case manageUsers, manageGate, readLog
}
