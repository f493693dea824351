/// What is wrong with one field of a form, to be marked beside it.
package struct FieldFault: Error, Equatable, Sendable {
    /// The field's name in the form.
    package let field: String
    package let reason: Reason

    package init(_ field: String, _ reason: Reason) { (self.field, self.reason) = (field, reason) }

    package enum Reason: Equatable, Sendable {
        case missing
        /// Longer than so many characters (Unicode scalars).
        case tooLong(limit: Int)
        case tooShort(least: Int)
        /// No whole number between these.
        case notANumber(ClosedRange<Int>)
        /// None of the choices, or no longer one.
        case unknown
        /// A line feed where one line is expected, or another control character.
        case controlCharacter
        /// No day, or no moment, that the calendar has.
        case notADate
        /// No `https://…`, `http://…` or path of this site.
        case notAnAddress
        /// No lower-case words with single hyphens.
        case notASlug
        /// Somebody or something else has it.
        case taken
        /// The site itself uses it.
        case reserved
        /// A reason of a feature's own: a word that the feature translates.
        case other(String)
    }
}
