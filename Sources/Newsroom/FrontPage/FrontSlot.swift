package import Foundation

/// One place on an arranged front page.
package struct FrontSlot: Hashable, Sendable {
    package enum Content: Hashable, Sendable {
        /// This article, as long as readers can see it. Withdrawn, it falls out and what follows moves up.
        case article(Article.ID)
        /// The newest of a section and those under it, or of everything, that stands nowhere else in the arrangement.
        case newest(Section.ID?)
    }

    package var content: Content
    /// From this moment on the slot is left out; `nil` for never.
    package var until: Date?

    package init(_ content: Content, until: Date? = nil) {
        self.content = content
        self.until = until.map(\.asStored)
    }

    package var article: Article.ID? {
        guard case .article(let id) = content else { return nil }
        return id
    }
}
