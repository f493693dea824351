/// One `{{…}}` as it stands in the source.
struct Tag {
    enum Kind: Equatable {
        case variable, raw, section, inverted, close, partial, dynamicPartial, parent, block, comment, delimiters
    }

    let kind: Kind
    /// Trimmed, checked to be a name; empty for comments and delimiters.
    let name: String
    /// Offsets of the whole tag in the source, delimiters included.
    let start: Int
    let end: Int
    let place: Place
    /// The white space before the tag on its line belongs to the tag and is not shown.
    var trimsBefore = false
    /// The rest of the line after the tag, its newline included, belongs to the tag.
    var trimsAfter = false

    /// Tags that stand alone on a line take the line with them.
    var canStandAlone: Bool {
        switch kind {
        case .section, .inverted, .close, .partial, .dynamicPartial, .comment, .delimiters, .block: true
        case .variable, .raw, .parent: false
        }
    }

    var opens: Bool {
        switch kind {
        case .section, .inverted, .parent, .block: true
        case .variable, .raw, .close, .partial, .dynamicPartial, .comment, .delimiters: false
        }
    }
}
