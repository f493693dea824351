package import Newsroom
package import Templates

/// The phrases of one part of the desk: an enum whose cases are the keys templates use.
///
/// ```swift
/// enum TopicPhrase: String, DeskPhrases {
///     case topics, rename
///     var wording: DeskWording {
///         switch self {
///         case .topics: DeskWording("Topik", "Topics")
///         case .rename: DeskWording("Ubah nama", "Rename")
///         }
///     }
/// }
/// ```
/// Swift asks `TopicPhrase.rename.text(language)`, a template `{{say.rename}}`.
package protocol DeskPhrases: Sendable, CaseIterable, RawRepresentable where RawValue == String {
    var wording: DeskWording { get }
}

extension DeskPhrases {
    package func text(_ language: Language) -> String { wording.text(language) }
}

/// One part's phrases in one language, for templates.
package struct Phrasebook<Phrase: DeskPhrases>: TemplateContext {
    let language: Language

    package init(_ language: Language) { self.language = language }

    // A generic type cannot store it; it is asked for when a template is loaded, never for a page.
    package static var keys: TemplateKeys<Phrasebook<Phrase>> {
        TemplateKeys(
            Phrase.allCases.map { phrase in
                let wording = phrase.wording
                return .text(phrase.rawValue) { wording.text($0.language) }
            })
    }
}

/// What stands between the frame and the page: a feature's own phrases under `say`.
package struct Saying<Phrase: DeskPhrases>: TemplateContext {
    let phrases: Phrasebook<Phrase>

    package init(_ language: Language) { phrases = Phrasebook(language) }

    package static var keys: TemplateKeys<Saying<Phrase>> { [.object("say") { $0.phrases }] }
}
