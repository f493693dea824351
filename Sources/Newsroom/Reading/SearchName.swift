import Foundation

/// A name as people type it into a search: compared without case and accents.
///
/// Made here and stored beside the name, because the engines fold differently (V41: SQLite's `lower` knows ASCII only,
/// PostgreSQL's what the server's locale knows).
enum SearchName {
    /// Compatibility-decomposed, without marks, in lower case, with single blanks; at most 200 scalars.
    static func of(_ name: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in name.decomposedStringWithCompatibilityMapping.unicodeScalars {
            guard scalars.count < 200 else { break }
            switch scalar.properties.generalCategory {
            case .nonspacingMark, .enclosingMark, .format, .control: continue
            default: break
            }
            if scalar.properties.isWhitespace {
                if scalars.last != " ", !scalars.isEmpty { scalars.append(" ") }
            } else {
                scalars.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
            }
        }
        if scalars.last == " " { scalars.removeLast() }
        return String(scalars)
    }

    /// What sorts after every name that begins with `prefix`, by code point.
    static func end(of prefix: String) -> String { prefix + "\u{10FFFF}" }
}
