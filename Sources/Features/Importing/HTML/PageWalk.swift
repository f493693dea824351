import Documents

/// Goes through a page in the order of its source and gives every visible line to an ``Assembly``.
struct PageWalk {
    let body: HTMLElement
    let content: HTMLElement
    let outline: PageOutline
    let addresses: PageAddress
    /// What the page says its summary is; told from other lines by it.
    let summary: String?
    /// The elements the content is in, from the body down.
    private let path: [HTMLElement]
    private var group = 0
    /// Text and inline elements since the last block; vertical tabs are line breaks.
    private var run = ""

    init(body: HTMLElement, content: HTMLElement, outline: PageOutline, addresses: PageAddress, summary: String?) {
        self.body = body
        self.content = content
        self.outline = outline
        self.addresses = addresses
        self.summary = summary
        path = Self.path(from: body, to: content)
    }

    mutating func add(to assembly: inout Assembly) {
        if body === content { return readContent(&assembly) }
        walk(body, isNear: false, &assembly)
    }

    private static func path(from body: HTMLElement, to content: HTMLElement) -> [HTMLElement] {
        var path = [body]
        while let last = path.last, last !== content {
            guard let next = last.elements.first(where: { child in child.first { $0 === content } != nil }) else {
                break
            }
            path.append(next)
        }
        return path
    }

    /// `isNear`: inside the box that holds headline and text both; bylines and dates there are the article's.
    private mutating func walk(_ element: HTMLElement, isNear: Bool, _ assembly: inout Assembly) {
        let isNear =
            isNear || element.name == "article" || element.name == "main"
            || !path.contains { $0 !== body && outline[$0].hasTopHeading }
            || outline[element].hasTopHeading
                && !path.contains { $0 !== element && isBelow($0, element) && outline[$0].hasTopHeading }
        for node in element.children {
            switch node {
            case .text(let text): run += text
            case .element(let child) where child === content:
                endRun(isNear, nil, &assembly)
                readContent(&assembly)
            case .element(let child) where path.contains { $0 === child }:
                endRun(isNear, nil, &assembly)
                walk(child, isNear: isNear, &assembly)
            case .element(let child): outside(child, isNear, nil, &assembly)
            }
        }
        endRun(isNear, nil, &assembly)
    }

    private func isBelow(_ inner: HTMLElement, _ outer: HTMLElement) -> Bool {
        guard let a = path.firstIndex(where: { $0 === inner }), let b = path.firstIndex(where: { $0 === outer }) else {
            return false
        }
        return a > b
    }

    /// An element beside the content. `hint` is what a box around it says of it.
    private mutating func outside(_ element: HTMLElement, _ isNear: Bool, _ hint: Chrome?, _ assembly: inout Assembly) {
        guard element.isSeen else { return }
        if element.name == "br" { return endRun(isNear, nil, &assembly) }
        let facts = outline[element]
        // The foot of an article may name its topics and who wrote it; the foot of a page does not.
        if let chrome = facts.chrome, !(isNear && element.name == "footer") {
            endRun(isNear, nil, &assembly)
            return surroundings(element, chrome, isNear, &assembly)
        }
        if element.name == "figure" {
            endRun(isNear, nil, &assembly)
            if isNear, takesFigure(element, &assembly) { return }
        }
        if !PageBlock.names.contains(element.name) && !facts.hasBlocks {
            run += element.blockLines().joined(separator: "\u{0B}")
            return
        }
        endRun(isNear, nil, &assembly)
        let hint = Chrome.anyKind(of: element).flatMap { $0.isOutsideText ? nil : $0 } ?? hint
        if facts.hasBlocks || element.elements.contains(where: { outline[$0].chrome != nil }) {
            for node in element.children {
                switch node {
                case .text(let text): run += text
                case .element(let child): outside(child, isNear, hint, &assembly)
                }
            }
            endRun(isNear, hint, &assembly)
        } else {
            group += 1
            let isLinked = facts.linked * 2 > facts.text
            for line in element.blockLines() {
                beside(line, isNear, hint, isLinked: isLinked, heading: element.name == "h1", &assembly)
            }
        }
    }

    private mutating func endRun(_ isNear: Bool, _ hint: Chrome?, _ assembly: inout Assembly) {
        let lines = run.parts { $0 == "\u{0B}" }
        run = ""
        if !lines.isEmpty { group += 1 }
        for line in lines { beside(line, isNear, hint, isLinked: false, heading: false, &assembly) }
    }

    private mutating func readContent(_ assembly: inout Assembly) {
        var reader = ContentReader(outline: outline, addresses: addresses, group: group + 1)
        reader.read(content, &assembly)
        group = reader.group + 1
    }
}

extension PageWalk {
    /// A line beside the text: a fact about the article, boilerplate, or something for a person to look at.
    private func beside(
        _ text: String, _ isNear: Bool, _ hint: Chrome?, isLinked: Bool, heading: Bool, _ assembly: inout Assembly
    ) {
        let line = PageLine(text, group: group)
        guard !line.text.isEmpty else { return }
        if line.words == assembly.headline || isNear, placesNear(line, hint, &assembly) { return }
        if let kind = BoilerplateLine.kind(of: line.text, line.words) { return assembly.leaveOut(line.text, kind) }
        if LabelledLine.announcesFurtherPage(line.words) { return assembly.setAside(line.text, .furtherPage) }
        if isLinked || line.text.length < 40 && !line.text.endsSentence || !isNear && !line.isParagraph {
            assembly.leaveOut(line.text, .navigation)
        } else {
            assembly.setAside(line.text, .outsideArticle)
        }
    }

    private func placesNear(_ line: PageLine, _ hint: Chrome?, _ assembly: inout Assembly) -> Bool {
        let isSummary = summary.map { Words($0) == line.words } ?? false
        if isSummary || hint == .summary && line.text.length > 20 {
            assembly.add(summary: line.text)
            return true
        }
        if hint == .caption {
            let found = PictureCredit(line.text)
            if let found {
                assembly.add(credit: found.credit, caption: found.before)
            } else {
                assembly.add(caption: line.text)
            }
            return true
        }
        let isLabelled = LabelledLine.related(line.text) != nil
        if !isLabelled, assembly.place(line) { return true }
        if hint == .byline || assembly.knowsName(line.words) {
            let names = BylineLine.names(in: line.text)
            guard !names.isEmpty else { return false }
            assembly.add(names: names, line.text)
            return true
        }
        return false
    }

    /// Menus, share buttons, lists of topics and of other articles.
    private func surroundings(_ element: HTMLElement, _ kind: Chrome, _ isNear: Bool, _ assembly: inout Assembly) {
        let lines = element.blockLines().map { OneLine.from($0) }.filter { !$0.isEmpty }
        switch kind {
        case .breadcrumb:
            assembly.add(breadcrumb: element, lines)
        case .topics where isNear:
            assembly.add(topicsOf: element, lines)
        case .sharing:
            for line in lines { assembly.leaveOut(line, .shareLine) }
        case .advertisement:
            for line in lines { assembly.leaveOut(line, .advertisement) }
        case .navigation, .related, .topics, .byline, .caption, .summary:
            for line in lines {
                let words = Words(line)
                assembly.leaveOut(
                    line,
                    words == assembly.headline
                        ? .duplicatedHeadline : BoilerplateLine.kind(of: line, words) ?? .navigation)
            }
        }
    }

    /// The picture between headline and text. `false` when the figure is something else.
    private func takesFigure(_ figure: HTMLElement, _ assembly: inout Assembly) -> Bool {
        var source = HTMLSource(addresses) { _ in nil }
        source.add(figure)
        guard let document = try? Document.from(html: source.bytes).document,  // what is no figure is read as text
            document.blocks.count == 1, case .image(let picture) = document.blocks[0], assembly.paragraphs == 0
        else { return false }
        return assembly.take(lead: picture)
    }
}
