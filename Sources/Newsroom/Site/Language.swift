import Database

/// A language the interface speaks and an article can be written in.
package enum Language: String, CaseIterable, Codable, Sendable, SQLConvertible {
    case indonesian = "id"
    case english = "en"

    /// BCP 47, for `lang` attributes.
    package var tag: String { rawValue }
    /// For OpenGraph's `og:locale`.
    package var locale: String { self == .indonesian ? "id_ID" : "en_GB" }
}
