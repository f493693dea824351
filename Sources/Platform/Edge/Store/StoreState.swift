package import Foundation

/// Whether the store hears of every change.
package enum StoreState: Sendable, Equatable {
    case current
    /// Since this moment changes may have happened that were not heard of: nothing is served but as stale.
    case blind(since: Date)
}

/// What a drop did.
package struct DropReport: Sendable, Equatable {
    /// Pages that are no longer served.
    package var pages = 0
}
