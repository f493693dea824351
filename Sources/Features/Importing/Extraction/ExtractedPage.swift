package import Documents
package import Foundation
package import Newsroom

/// What a page says, each part in its place, before the newsroom sees it. Plain text throughout but for the body.
///
/// Every line a reader of the page saw is in a field, in the body, in ``boilerplate`` or in ``unplaced``.
package struct ExtractedPage: Equatable, Sendable {
    /// 1 to 300 characters.
    package var headline = ""
    /// At most 100 characters.
    package var kicker: String?
    /// At most 1,000 characters.
    package var summary: String?
    package var dateline: PrintedDateline?
    package var published: PageDate?
    package var modified: PageDate?
    /// The section's name as the page has it; nobody has asked yet whether the paper has one of that name.
    package var section: String?
    /// In the page's order, each once; at most 20.
    package var topics: [String] = []
    package var byline: [NamedRole] = []
    package var lead: LeadPicture?
    package var body = Document()
    /// The canonical address, else the one it was fetched from; http or https.
    package var address: String?
    package var siteName: String?
    package var language = Language.indonesian
    package var boilerplate: [Boilerplate] = []
    package var unplaced: [Unplaced] = []
}

/// A name and what the page says the person did.
package struct NamedRole: Equatable, Sendable {
    package var name: String
    package var role: BylineRole
    /// The line it stood on; `nil` when only the page's metadata names it.
    package var printed: String?
}

/// Publication and place that opened the text, either of them perhaps missing.
package struct PrintedDateline: Equatable, Sendable {
    package var publication: String?
    package var place: String?
    package var printed: String
}

/// A moment, how exactly it is known, and where it stood.
package struct PageDate: Equatable, Sendable {
    package enum Source: Equatable, Sendable {
        /// JSON-LD, `article:published_time` and the like.
        case metadata
        /// A line of the page that is a date and nothing else.
        case line
        /// The article's own first sentences: “pada Minggu (27/11/2022)”. The day, at 00:00 in the paper's zone.
        case text
    }

    package var moment: Date
    package var source: Source
    /// As it stood there.
    package var printed: String
}

/// The picture an article opens with.
package struct LeadPicture: Equatable, Sendable {
    package var address: String?
    package var caption: String?
    package var credit: String?
    package var alternative: String?

    package init(address: String? = nil, caption: String? = nil, credit: String? = nil, alternative: String? = nil) {
        (self.address, self.caption, self.credit, self.alternative) = (address, caption, credit, alternative)
    }
}

/// Text that belongs to the page and not to the article.
package struct Boilerplate: Equatable, Sendable {
    package enum Kind: String, Sendable, CaseIterable {
        case menu, followLine, shareLine, duplicatedHeadline, navigation, advertisement, copyright
        /// Something already in its place that the page says again: a byline, a date.
        case repetition
    }

    package var kind: Kind
    package var text: String
}

/// Text that may belong to the article and has no place in it: for a person to look at.
package struct Unplaced: Equatable, Sendable {
    package enum Reason: String, Sendable {
        case aboveHeadline = "above the headline: a kicker, a section or a menu?"
        case outsideArticle = "outside the article"
        case afterArticle = "after the end of the article"
        case otherPicture = "the words of another picture"
        case unreadableByline = "a byline without a name that can be read"
        case moreNames = "more names than 40"
        case moreTopics = "more topics than 20, or a topic too long"
        case tooLong = "too long for its field"
        case notShown = "a body cannot show it"
        case unsafeAddress = "its address is unsafe"
        case incompleteAddress = "the picture's address has no host, and the page says none"
        case furtherPage = "the article goes on on another page"
        case brokenMetadata = "structured data that cannot be read"
    }

    package var text: String
    package var reason: Reason
}
