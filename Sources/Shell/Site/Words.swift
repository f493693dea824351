package import Newsroom
package import Templates

/// The interface's wording, one key a phrase. `words` in every template; listed in docs/themes/keys.md.
package struct Words: TemplateContext, Equatable {
    package let language: Language

    package init(_ language: Language) { self.language = language }

    package static let keys = TemplateKeys<Words>(
        phrases.map { phrase in
            .text(phrase.key) { $0.language == .indonesian ? phrase.indonesian : phrase.english }
        })

    /// The phrase of this key.
    package subscript(_ key: Phrase.Key) -> String {
        let phrase = Self.phrases[Self.places[key.rawValue] ?? 0]
        return language == .indonesian ? phrase.indonesian : phrase.english
    }

    private static let places: [String: Int] = Dictionary(
        uniqueKeysWithValues: phrases.enumerated().map { ($1.key, $0) })
}

extension Words {
    /// One phrase in both languages.
    package struct Phrase: Sendable {
        package let key: String
        package let indonesian: String
        package let english: String

        init(_ key: String, _ indonesian: String, _ english: String) {
            (self.key, self.indonesian, self.english) = (key, indonesian, english)
        }

        /// Phrases that Swift code asks for by name.
        package enum Key: String, CaseIterable, Sendable {
            case corrections, index, minutesToRead, video, wholeIndex
        }
    }
}
