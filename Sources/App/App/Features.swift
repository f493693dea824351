import Accounts
package import Database
import Editor
import Importing
import Newsroom

/// The features of the product and the schema they need, in one list.
package enum Features {
    /// Every migration there is, the newsroom's first, then by date.
    package static let migrations: [Migration] =
        NewsroomSchema.migrations + ImportingSchema.migrations + EditorSchema.migrations
        + AccountsSchema.migrations
}
