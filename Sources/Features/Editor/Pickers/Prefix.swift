import Database

/// What somebody typed to find a name by its beginning, as the lower-case columns hold it (``EditorSchema``).
struct Prefix: Equatable, Sendable {
    /// At most 100 scalars; nobody types more to find something.
    let text: String

    /// SQLite's `lower` knows ASCII letters only, PostgreSQL's all; each is asked in its own way.
    init(_ typed: String, _ dialect: Dialect) {
        var scalars = String.UnicodeScalarView()
        for scalar in typed.unicodeScalars.drop(while: \.properties.isWhitespace).prefix(100) {
            if scalar.isASCII || dialect == .postgres {
                scalars.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
            } else {
                scalars.append(scalar)
            }
        }
        // A NUL ends a text for PostgreSQL.
        text = String(scalars.filter { $0 != "\0" })
    }

    var isEmpty: Bool { text.isEmpty }

    /// Greater than everything that begins so, less than everything else that is greater: rows compare by code point.
    var end: String { text + "\u{10FFFF}" }
}
