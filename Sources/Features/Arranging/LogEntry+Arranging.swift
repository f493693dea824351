import Newsroom

extension LogEntry.Kind {
    static let sectionCreated = LogEntry.Kind("section-created")
    static let sectionSaved = LogEntry.Kind("section-saved")
    static let sectionMoved = LogEntry.Kind("section-moved")
    static let topicCreated = LogEntry.Kind("topic-created")
    static let personCreated = LogEntry.Kind("person-created")
    static let personSaved = LogEntry.Kind("person-saved")
    static let pageCreated = LogEntry.Kind("page-created")
    static let pageSaved = LogEntry.Kind("page-saved")
    static let pageDeleted = LogEntry.Kind("page-deleted")
    static let menuSaved = LogEntry.Kind("menu-saved")
    static let siteSaved = LogEntry.Kind("site-saved")
}
