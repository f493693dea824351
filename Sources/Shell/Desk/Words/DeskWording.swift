package import Newsroom

/// What the desk says, in both of its languages.
package struct DeskWording: Sendable, Equatable {
    package let indonesian: String
    package let english: String

    package init(_ indonesian: String, _ english: String) {
        (self.indonesian, self.english) = (indonesian, english)
    }

    package func text(_ language: Language) -> String { language == .indonesian ? indonesian : english }
}
