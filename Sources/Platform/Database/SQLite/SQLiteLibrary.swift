import CSQLite

/// Settings of SQLite as a whole, made once and before the first connection.
enum SQLiteLibrary {
    /// SQLite counts the memory it uses under one lock, taken at every allocation by every reader. Nobody asks for the
    /// figure. Too late once a connection is open, which costs the speed and nothing else.
    static let setUp: Void = {
        _ = csqlite_count_no_memory()
    }()
}
