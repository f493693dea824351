/// How a value is written at its position.
enum Encoding: Equatable, Sendable {
    case text, attribute
    case address, addressPath, addressRoot, addressComponent, sourceSet
    case jsonString, jsonValue
    /// Plain e-mail: no markup.
    case plain
    /// `{{{x}}}` under the specification's own rules.
    case verbatim
}

extension Position {
    enum Refusal: Error {
        case because(Complaint)
    }

    /// The encoding of a value here; moves past the value.
    mutating func place() throws(Refusal) -> Encoding {
        guard tail.isEmpty || state == .comment else {
            throw refusal("the beginning of an end tag", "Close the tag first.")
        }
        switch state {
        case .text, .plainElement: return .text
        case .value:
            if isRefresh, attribute.elementsEqual("content".utf8) { throw .because(Self.refreshComplaint) }
            if attribute.elementsEqual("content".utf8) { hasValueInContent = true }
            return try placeInValue()
        case .jsonScript(let isInString, let isEscaped):
            guard !isEscaped else { throw refusal("a JSON escape", "Take the backslash away.") }
            return isInString ? .jsonString : .jsonValue
        case .beforeValue, .unquotedValue: throw refusal("an attribute without quotes", "Put the value in quotes.")
        case .tagStart, .endTagStart, .tagName, .inTag, .attributeName, .afterAttributeName, .attributeEnd:
            throw refusal(
                label, "Write names literally; put values into quoted attributes or sections around attributes.")
        case .markup, .comment, .declaration: throw refusal(label, "Use {{! a template comment }}, or no value.")
        case .rawElement: throw refusal(label, "Hand data over in data- attributes or in a JSON script.")
        }
    }

    private mutating func placeInValue() throws(Refusal) -> Encoding {
        switch kind {
        case .plain: return .attribute
        case .refused(let reason): throw refusal(reason, "No value may stand there; use a class or a data- attribute.")
        case .sourceSet where address == .start:
            address.advanceValue()
            return .sourceSet
        case .address, .sourceSet: break
        }
        defer { address.advanceValue() }
        switch address {
        case .start: return .address
        case .reference:
            throw refusal("an address that begins with a character reference", "Write the beginning without “&”.")
        case .beginning, .openValue, .path: return .addressPath
        case .root: return .addressRoot
        case .authority, .host, .component, .descriptor: return .addressComponent
        case .script: throw refusal("an address that is a script or data", "Link to an https address.")
        case .unknown:
            throw refusal(
                "an address whose beginning depends on a section", "Put the whole address into each section's branches."
            )
        }
    }

    private func refusal(_ place: String, _ help: String) -> Refusal {
        .because(("A value stands in \(place).", help))
    }
}
