import Documents

/// Reads the element that holds an article's text: what is no text is taken out and reported, the rest becomes a
/// document, and its lines go through the same recognisers as those of a plain text.
struct ContentReader {
    let outline: PageOutline
    let addresses: PageAddress
    var group: Int

    mutating func read(_ content: HTMLElement, _ assembly: inout Assembly) {
        var found: [(element: HTMLElement, kind: Chrome)] = []
        var source = HTMLSource(addresses) { [outline, addresses] element in
            guard let kind = outline[element].chrome else { return nil }
            if kind == .related, let links = Self.relatedLinks(element, addresses) { return links }
            found.append((element, kind))
            return ""
        }
        source.add(childrenOf: content)
        // The tree it came from was within every limit.
        guard let (document, dropped) = try? Document.from(html: source.bytes) else { return }
        for block in document.blocks { add(block, &assembly) }
        for piece in found { takeOut(piece.element, piece.kind, &assembly) }
        for piece in dropped { report(piece, &assembly) }
    }

    private mutating func add(_ block: Block, _ assembly: inout Assembly) {
        group += 1
        switch block {
        case .paragraph(let inlines):
            for line in lines(inlines, assembly) { add(line, &assembly) }
        case .heading(let level, let inlines):
            assembly.add(PageLine(inlines: inlines, group: group, heading: level))
        case .image(let picture) where assembly.paragraphs == 0 && assembly.take(lead: picture):
            break
        case .image, .quote, .pullQuote, .list, .table, .rule, .gallery, .video, .embed, .factBox, .related:
            assembly.add(block)
        }
    }

    private func add(_ line: PageLine, _ assembly: inout Assembly) {
        if assembly.knowsName(line.words), BylineLine(line.text) == nil {
            assembly.add(names: BylineLine.names(in: line.text), line.text)
        } else {
            assembly.add(line)
        }
    }

    /// A paragraph is one line, unless a line break in it separates something that is none of the text's.
    private func lines(_ inlines: [Inline], _ assembly: Assembly) -> [PageLine] {
        let whole = PageLine(inlines: inlines, group: group)
        guard inlines.contains(.lineBreak) else { return [whole] }
        let lines = inlines.split(separator: .lineBreak).map { PageLine(inlines: Array($0), group: group) }
        var page = ExtractedPage()
        page.headline = assembly.page.headline
        let isMixed = lines.contains { line in
            var attempt = Assembly(page, assembly.context)
            return attempt.place(line)
        }
        return isMixed ? lines : [whole]
    }

    private func takeOut(_ element: HTMLElement, _ kind: Chrome, _ assembly: inout Assembly) {
        let lines = element.blockLines().map { OneLine.from($0) }.filter { !$0.isEmpty }
        switch kind {
        case .topics: assembly.add(topicsOf: element, lines)
        case .breadcrumb: assembly.add(breadcrumb: element, lines)
        case .sharing, .advertisement, .navigation, .related, .byline, .caption, .summary:
            for line in lines {
                let isProse =
                    line.length >= 80 && line.endsSentence && kind == .navigation
                    && outline[element].linked * 2 < outline[element].text
                let kind: Boilerplate.Kind =
                    kind == .sharing
                    ? .shareLine
                    : kind == .advertisement
                        ? .advertisement : BoilerplateLine.kind(of: line, Words(line)) ?? .navigation
                if isProse { assembly.setAside(line, .outsideArticle) } else { assembly.leaveOut(line, kind) }
            }
        }
    }

    private func report(_ piece: DroppedContent, _ assembly: inout Assembly) {
        switch piece.reason {
        case .form: assembly.leaveOut(piece.text, .navigation)
        case .unsafeAddress: assembly.setAside(piece.text, .unsafeAddress)
        case .unknownEmbed, .notSupported, .tooLarge: assembly.setAside(piece.text, .notShown)
        }
    }

    /// A box that is a label and one to six links, as paragraphs the document reads as related links.
    private static func relatedLinks(_ element: HTMLElement, _ addresses: PageAddress) -> String? {
        let links = element.all("a").filter { $0.attribute("href") != nil && OneLine.from($0.textContent).length >= 10 }
        guard (1...6).contains(links.count) else { return nil }
        var rest = Words(element.textContent).list
        for word in links.flatMap({ Words($0.textContent).list }) {
            if let at = rest.firstIndex(of: word) { rest.remove(at: at) }
        }
        guard rest.count <= 4 else { return nil }
        return links.map { link in
            let reference = link.attribute("href") ?? ""
            let address = HTMLSource.escaped(addresses.absolute(reference) ?? reference)
            return "<p>Baca Juga: <a href=\"\(address)\">\(HTMLSource.escaped(OneLine.from(link.textContent)))</a></p>"
        }.joined()
    }
}
