import Database

/// What a person did for an article.
///
/// The stored names are the schema's; the order here is the order in which credits are shown.
package enum BylineRole: String, CaseIterable, Codable, Sendable, SQLConvertible {
    case writer, contributor, photographer, videographer, translator, editor
}

/// One name on an article, with its role.
package struct BylineEntry: Hashable, Codable, Sendable {
    package let person: Person.ID
    package let role: BylineRole

    package init(_ person: Person.ID, as role: BylineRole) {
        self.person = person
        self.role = role
    }
}
