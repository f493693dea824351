/// Whether readers get pages.
package enum Health: String, Sendable, Equatable {
    case ok
    /// Readers get something, but not everything: held pages without the database, or the database without memory.
    case degraded
    /// Neither the database nor held pages can answer.
    case down

    /// - Parameters:
    ///   - databaseAnswers: whether pages that are not held can be made.
    ///   - holdsPages: whether there are pages in memory that may be served, stale ones included.
    ///   - isFollowing: whether memory is known to be true; `false` while a node catches up with the change log.
    package init(databaseAnswers: Bool, holdsPages: Bool, isFollowing: Bool = true) {
        self =
            switch (databaseAnswers, holdsPages) {
            case (true, _): isFollowing ? .ok : .degraded
            case (false, true): .degraded
            case (false, false): .down
            }
    }
}
