import Documents
import Newsroom

/// Puts a page's lines where they belong, one after the other, in the page's order.
///
/// Every line given to it ends up in exactly one place of ``page`` or ``blocks``.
struct Assembly {
    let context: ExtractionContext
    let headline: Words
    var page: ExtractedPage
    var blocks: [Block] = []
    /// Whether the headline's own line has gone by; further ones are repetitions.
    var hasHeadline = false
    private(set) var paragraphs = 0
    private var isInTail = false
    private var awaited: Awaited?

    /// What the line before announced.
    private enum Awaited {
        case related(label: String, group: Int)
        case topics(group: Int)
        case sharing(group: Int)
    }

    init(_ page: ExtractedPage, _ context: ExtractionContext) {
        self.page = page
        self.context = context
        headline = Words(page.headline)
    }

    /// A line of the article's own column.
    mutating func add(_ line: PageLine) {
        guard !line.text.isEmpty else { return }
        if takesAwaited(line) || place(line) { return }
        if paragraphs > 0, BoilerplateLine.beginsTail(line.words) {
            isInTail = true
            leaveOut(line.text, .navigation)
        } else if isInTail {
            if line.isShort { leaveOut(line.text, .navigation) } else { setAside(line.text, .afterArticle) }
        } else {
            addToBody(line)
        }
    }

    /// A block of the body that is not a line: it stays as it is.
    mutating func add(_ block: Block) {
        flush()
        blocks.append(block)
    }

    /// Puts the line where it is recognised to belong. `false` when it is not recognised.
    mutating func place(_ line: PageLine) -> Bool {
        if placeHeadline(line) { return true }
        if LabelledLine.announcesFurtherPage(line.words) {
            setAside(line.text, .furtherPage)
        } else if let kind = BoilerplateLine.kind(of: line.text, line.words) {
            leaveOut(line.text, kind)
            if kind == .shareLine { awaited = .sharing(group: line.group) }
        } else if let headline = LabelledLine.related(line.text) {
            placeRelated(headline, line)
        } else if let topics = LabelledLine.topics(line.text) {
            add(topics: topics)
            awaited = topics.isEmpty ? .topics(group: line.group) : nil
        } else {
            return placeFact(line.text) || placeSegments(line) || placeCredit(line) || placeOpening(line)
        }
        return true
    }

    /// Bylines and dates, alone on their line.
    mutating func placeFact(_ text: String) -> Bool {
        if let byline = BylineLine(text) {
            add(byline, text)
        } else if let date = DateLine(text, zone: context.zone, siteNames: publications.map { Words($0) }) {
            add(date)
        } else {
            return false
        }
        return true
    }

    var publications: [String] { [context.paper] + (page.siteName.map { [$0] } ?? []) }

    /// Ends what is open; nothing may be added after.
    mutating func finish() {
        flush()
        while case .heading(_, let inlines)? = blocks.last {
            // A heading over nothing: what it headed was taken out.
            leaveOut(OneLine.from(inlines.joined), .navigation)
            blocks.removeLast()
        }
        page.body = Document(blocks)
    }

    mutating func leaveOut(_ text: String, _ kind: Boilerplate.Kind) {
        if !text.isEmpty { page.boilerplate.append(Boilerplate(kind: kind, text: text)) }
    }

    mutating func setAside(_ text: String, _ reason: Unplaced.Reason) {
        if !text.isEmpty { page.unplaced.append(Unplaced(text: text, reason: reason)) }
    }
}

extension Assembly {
    private mutating func placeHeadline(_ line: PageLine) -> Bool {
        guard !headline.isEmpty, line.words.begins(with: headline) else { return false }
        if line.words == headline {
            if hasHeadline { leaveOut(line.text, .duplicatedHeadline) }
            hasHeadline = true
            return true
        }
        if let found = PictureCredit(line.text), let before = found.before, Words(before) == headline {
            leaveOut(before, .duplicatedHeadline)
            add(credit: found.credit, caption: nil)
            return true
        }
        // “Headline - Paper”, a browser's window title.
        guard line.words.count - headline.count <= 5,
            line.text.unicodeScalars.contains(where: { "|-–—".unicodeScalars.contains($0) }),
            paragraphs == 0
        else { return false }
        leaveOut(line.text, .duplicatedHeadline)
        return true
    }

    private mutating func placeRelated(_ headline: String, _ line: PageLine) {
        if headline.isEmpty {
            flush()
            awaited = .related(label: line.text, group: line.group)
        } else {
            blocks.append(.related(RelatedLink(address: line.link, headline: headline)))
        }
    }

    /// “By Jane Doe | Nov 27, 2022”, “Posted on March 4, 2023 by Jane Doe”: several facts on one line, or none of them.
    private mutating func placeSegments(_ line: PageLine) -> Bool {
        guard line.text.length <= 200 else { return false }
        let segments = line.text.parts { $0 == "|" || $0 == "•" || $0 == "·" }.flatMap {
            BylineLine.separatedFromDate($0)
        }
        guard segments.count >= 2 else { return false }
        guard segments.allSatisfy(isFact) else { return false }
        for segment in segments where !placeFact(segment) {
            if context.isSection(Words(segment)) { add(section: segment) } else { leaveOut(segment, .navigation) }
        }
        return true
    }

    /// Asked before anything is changed: a copy of everything collected so far would cost more with every line.
    private func isFact(_ segment: String) -> Bool {
        let words = Words(segment)
        return BylineLine(segment) != nil || context.isSection(words) || publications.contains { Words($0) == words }
            || DateLine(segment, zone: context.zone, siteNames: publications.map { Words($0) }) != nil
    }

    private mutating func placeCredit(_ line: PageLine) -> Bool {
        guard let found = PictureCredit(line.text), line.text.length <= 300 else { return false }
        if paragraphs > 0, found.before != nil, line.text.endsSentence { return false }
        if page.lead?.credit == nil, paragraphs == 0 || found.before == nil {
            add(credit: found.credit, caption: found.before)
        } else {
            setAside(line.text, .otherPicture)
        }
        return true
    }

    /// What can only stand before the text: breadcrumbs, a section's name, the paper's name, a dateline.
    private mutating func placeOpening(_ line: PageLine) -> Bool {
        guard paragraphs == 0 else { return false }
        if let steps = LabelledLine.breadcrumb(line.text) {
            leaveOut(line.text, .navigation)
            if page.section == nil { page.section = LabelledLine.section(of: steps, headline: headline) }
        } else if context.isSection(line.words) {
            add(section: line.text)
        } else if publications.contains(where: { Words($0) == line.words }) {
            leaveOut(line.text, .navigation)
        } else if hasHeadline, page.dateline == nil,
            let prefix = DatelinePrefix(line.text, publications: publications), prefix.isWholeLine
        {
            page.dateline = prefix.dateline
        } else {
            return false
        }
        return true
    }

    private mutating func takesAwaited(_ line: PageLine) -> Bool {
        switch awaited {
        case nil: return false
        case .related?:
            guard (10...300).contains(line.text.length), line.words != headline, BylineLine(line.text) == nil else {
                flush()
                return false
            }
            awaited = nil
            blocks.append(.related(RelatedLink(address: line.link, headline: line.text)))
        case .topics(let group)?:
            guard line.group == group, line.text.length <= 60 else {
                awaited = nil
                return false
            }
            add(topics: LabelledLine.topicList(line.text))
        case .sharing(let group)?:
            guard line.group == group, line.text.length <= 30, !line.text.endsSentence else {
                awaited = nil
                return false
            }
            leaveOut(line.text, .shareLine)
        }
        return true
    }

    /// A label whose link never came stays a line of the page.
    private mutating func flush() {
        if case .related(let label, _)? = awaited { leaveOut(label, .navigation) }
        awaited = nil
    }

    private mutating func addToBody(_ line: PageLine) {
        flush()
        if let level = line.heading {
            blocks.append(.heading(level: level, line.inlines))
            return
        }
        var inlines = line.inlines
        if paragraphs == 0, page.dateline == nil,
            let prefix = DatelinePrefix(inlines.joined, publications: publications)
        {
            page.dateline = prefix.dateline
            inlines = inlines.dropping(scalars: prefix.length)
        }
        paragraphs += 1
        blocks.append(.paragraph(inlines))
    }
}
