extension Position {
    /// Where two ways through a template meet: behind a section that may or may not be shown.
    /// `nil` when no one position describes both.
    func joined(with other: Position) -> Position? {
        if self == other { return self }
        if isBetweenAttributes, other.isBetweenAttributes, element == other.element, isEndTag == other.isEndTag,
            scriptType == other.scriptType
        {
            var joined = betweenAttributes
            joined.state = .attributeEnd
            joined.isRefresh = isRefresh || other.isRefresh
            joined.hasValueInContent = hasValueInContent || other.hasValueInContent
            return joined
        }
        if case .value = state, kind == .address || kind == .sourceSet {
            var same = other
            same.address = address
            guard same == self else { return nil }
            same.address = .unknown
            return same
        }
        return nil
    }

    /// Where a section begins or ends: a name that has been begun is over, so that neither a tag's nor an
    /// attribute's name can depend on data.
    var betweenAttributes: Position {
        guard isBetweenAttributes else { return self }
        var position = self
        if state != .inTag { position.state = .attributeEnd }
        position.attribute = []
        (position.kind, position.address) = (.plain, .start)
        return position
    }

    private var isBetweenAttributes: Bool {
        switch state {
        case .tagName, .inTag, .attributeName, .afterAttributeName, .attributeEnd: true
        case .text, .tagStart, .endTagStart, .beforeValue, .value, .unquotedValue, .markup, .comment, .declaration,
            .plainElement,
            .jsonScript, .rawElement:
            false
        }
    }

    /// Completes “The page ends inside …”.
    var label: String {
        let element = String(decoding: element, as: UTF8.self)
        switch state {
        case .text: return "text"
        case .tagStart, .endTagStart, .tagName: return "the name of a tag"
        case .inTag, .attributeEnd: return "a tag, between attributes"
        case .attributeName, .afterAttributeName: return "the name of an attribute"
        case .beforeValue, .unquotedValue: return "an attribute without quotes"
        case .value:
            if case .refused(let reason) = kind { return reason }
            return "the attribute “\(String(decoding: attribute, as: UTF8.self))”"
        case .markup, .comment, .declaration: return "a comment or declaration"
        case .plainElement: return "<\(element)>"
        case .jsonScript(let isInString, _): return isInString ? "a JSON string" : "a JSON script"
        case .rawElement: return element == "script" ? "a script that is not JSON" : "<\(element)>"
        }
    }
}
