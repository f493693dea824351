import Database

/// A list of live articles that readers can see, newest first.
package enum ListName: Hashable, Sendable {
    /// Every live article: front page, index.
    case latest
    /// A section and all sections under it.
    case section(Section.ID)
    case topic(Topic.ID)
    case person(Person.ID)
    /// Articles whose lead is a video.
    case video

    /// As stored in `listings.list` and in facts, for example `section:3`.
    package var name: String {
        switch self {
        case .latest: "latest"
        case .section(let id): "section:\(id)"
        case .topic(let id): "topic:\(id)"
        case .person(let id): "person:\(id)"
        case .video: "video"
        }
    }
}
