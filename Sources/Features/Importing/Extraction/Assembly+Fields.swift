import Newsroom

/// Filling the fields: the first says it, what comes later is a repetition.
extension Assembly {
    private static let nameLimit = 40

    mutating func add(_ byline: BylineLine, _ line: String) {
        if byline.isUnreadable { return setAside(line, .unreadableByline) }
        guard page.byline.count < Self.nameLimit else { return setAside(line, .moreNames) }
        var isNew = false
        for name in byline.names {
            let known = page.byline.firstIndex { $0.role == name.role && Words($0.name) == Words(name.name) }
            if known == nil {
                page.byline.append(name)
                isNew = true
            } else if let known, page.byline[known].printed == nil {
                page.byline[known].printed = line
                isNew = true
            }
        }
        if !isNew { leaveOut(line, .repetition) }
    }

    mutating func add(_ date: DateLine) {
        let known = date.isModification ? page.modified : page.published
        switch known?.source {
        case nil, .text?:
            if date.isModification { page.modified = date.date } else { page.published = date.date }
        case .metadata?, .line?:
            leaveOut(date.date.printed, .repetition)
        }
    }

    mutating func add(credit: String, caption: String?) {
        var lead = page.lead ?? LeadPicture()
        if let caption { set(&lead.caption, to: caption) }
        set(&lead.credit, to: credit)
        page.lead = lead
    }

    mutating func set(_ field: inout String?, to text: String) {
        switch field {
        case nil: field = text
        case let present? where Words(present) == Words(text): leaveOut(text, .repetition)
        case _?: setAside(text, .otherPicture)
        }
    }

    mutating func add(section name: String) {
        if page.section == nil { page.section = name } else { leaveOut(name, .repetition) }
    }

    mutating func add(topics: [String]) {
        for topic in topics {
            let words = Words(topic)
            if page.topics.contains(where: { Words($0) == words }) || words.isEmpty {
                leaveOut(topic, .repetition)
            } else if page.topics.count < 20, topic.length <= 80 {
                page.topics.append(topic)
            } else {
                setAside(topic, .moreTopics)
            }
        }
    }

    mutating func add(summary: String) {
        if page.summary == nil || Words(page.summary ?? "") == Words(summary) {
            if summary.length <= 1_000 { page.summary = summary } else { setAside(summary, .tooLong) }
        } else {
            setAside(summary, .outsideArticle)
        }
    }
}
