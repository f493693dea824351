import Documents
import Newsroom

extension Assembly {
    /// Whether the metadata names this person.
    func knowsName(_ words: Words) -> Bool { page.byline.contains { Words($0.name) == words } }

    /// Names that stand in a box for bylines, without a label.
    mutating func add(names: [String], _ line: String) {
        var isNew = false
        for name in names {
            if let known = page.byline.firstIndex(where: { Words($0.name) == Words(name) }) {
                if page.byline[known].printed == nil {
                    page.byline[known].printed = line
                    isNew = true
                }
            } else {
                page.byline.append(NamedRole(name: name, role: .writer, printed: line))
                isNew = true
            }
        }
        if !isNew { leaveOut(line, .repetition) }
    }

    mutating func add(caption: String) {
        var lead = page.lead ?? LeadPicture()
        set(&lead.caption, to: caption)
        page.lead = lead
    }

    /// Makes the picture the lead, unless there is one already that it is not.
    mutating func take(lead picture: Picture) -> Bool {
        if let lead = page.lead, lead.caption != nil || lead.address != nil, lead.address != picture.source {
            return false
        }
        var lead = page.lead ?? LeadPicture()
        if let source = picture.source {
            let address = SafeAddress.canonical(source, for: .embed)
            if address == nil { setAside(source, .incompleteAddress) }
            lead.address = address ?? lead.address
        }
        if let caption = picture.caption { set(&lead.caption, to: caption) }
        if let credit = picture.credit { set(&lead.credit, to: credit) }
        lead.alternative = lead.alternative ?? picture.alt
        page.lead = lead
        return true
    }

    mutating func add(breadcrumb element: HTMLElement, _ lines: [String]) {
        let links = element.all("a").map { OneLine.from($0.textContent) }
        let steps = links.isEmpty ? lines.flatMap { LabelledLine.breadcrumb($0) ?? [$0] } : links
        if page.section == nil { page.section = LabelledLine.section(of: steps, headline: headline) }
        for line in lines {
            let isHeadline = Words(line) == headline
            leaveOut(line, isHeadline ? .duplicatedHeadline : .navigation)
        }
    }

    /// The links of a box of topics are topics; a section's name among them is the section.
    mutating func add(topicsOf element: HTMLElement, _ lines: [String]) {
        let links = element.all("a").map { OneLine.from($0.textContent) }.filter { !$0.isEmpty }
        guard !links.isEmpty, links.count <= 40 else {
            for line in lines where !placeFact(line) { leaveOut(line, .navigation) }
            return
        }
        var rest = Words(lines.joined(separator: " ")).list
        for link in links {
            let words = Words(link)
            for word in words.list {
                if let at = rest.firstIndex(of: word) { rest.remove(at: at) }
            }
            if context.isSection(words) && paragraphs == 0 {
                add(section: link)
            } else {
                add(topics: [String(String.UnicodeScalarView(link.unicodeScalars.drop { $0 == "#" }))])
            }
        }
        leaveOut(rest.joined(separator: " "), .navigation)
    }
}
