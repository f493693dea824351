package import Foundation

/// A newspaper before its first article, as a JSON file: settings, sections, topics, people, plain pages.
///
/// `redaksi new FILE` makes it; the demo newspaper's is `Demo/paper.json`. The order of the sections is the
/// order of the menu.
package struct PaperDescription: Decodable, Sendable {
    let name: String
    let tagline: String?
    /// `id` or `en`.
    let language: String
    /// An IANA name: `Asia/Jakarta`.
    let timeZone: String
    /// Scheme and host.
    var address: String?
    let articlePattern: String?
    let follow: Link?
    let socialAccounts: [Link]?
    let imprint: String?
    let sections: [SectionEntry]
    let topics: [Named]?
    let persons: [PersonEntry]?
    let pages: [PageEntry]?
    /// Where `bodyFile` is looked for.
    var folder = URL(filePath: ".")

    private enum CodingKeys: String, CodingKey {
        case name, tagline, language, timeZone, address, articlePattern, follow, socialAccounts, imprint, sections,
            topics
        case persons, pages
    }

    struct Link: Decodable {
        /// A follow link's wording, an account's name.
        let name: String
        let address: String
    }

    struct Named: Decodable {
        let slug: String
        let name: String
    }

    struct SectionEntry: Decodable {
        let slug: String
        let name: String
        let summary: String?
        /// The slug of a section before it in the list.
        let parent: String?
    }

    struct PersonEntry: Decodable {
        let slug: String
        let name: String
        let title: String?
        let biography: String?
    }

    /// A plain page; its body is HTML, here or in a file beside the description.
    struct PageEntry: Decodable {
        let slug: String
        let title: String
        let bodyFile: String?
        let body: String?
    }

    /// - Throws: ``PaperError/unreadable(file:_:)`` saying what is missing or wrong where.
    package init(file: URL) throws {
        do {
            self = try JSONDecoder().decode(PaperDescription.self, from: Data(contentsOf: file))
        } catch {
            throw PaperError.unreadable(file: file.lastPathComponent, Self.explained(error))
        }
        folder = file.deletingLastPathComponent()
    }

    private static func explained(_ error: any Error) -> String {
        switch error {
        case DecodingError.keyNotFound(let key, let context): "“\(path(context))\(key.stringValue)” is missing"
        case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
            "“\(path(context))” is of the wrong type"
        case DecodingError.dataCorrupted: "it is not JSON"
        default: "it cannot be read"
        }
    }

    private static func path(_ context: DecodingError.Context) -> String {
        context.codingPath.map { "\($0.intValue.map(String.init) ?? $0.stringValue)." }.joined()
    }
}

/// Why a newspaper cannot be made from its description.
package enum PaperError: Error, Equatable {
    case unreadable(file: String, String)
    case badLanguage(String)
    case badTimeZone(String)
    /// A section or page whose one-word address is taken or no lower-case ASCII words.
    case badSlug(String)
    case unknownParent(String)
    /// This database holds a newspaper already: its name.
    case exists(String)
}
