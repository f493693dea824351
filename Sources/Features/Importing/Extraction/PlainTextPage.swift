import Documents

/// A page as plain text: what a text browser or “select all, copy” makes of it.
enum PlainTextPage {
    /// A text of more lines is no article's page.
    private static let lineLimit = 20_000

    static func page(_ text: String, _ context: ExtractionContext) throws(ImportError) -> ExtractedPage {
        // Empty ones are not counted exactly until the lines are read.
        let breaks = text.utf8.count { $0 == 0x0A }
        guard breaks <= 5 * lineLimit else { throw .noArticle(.bodyTooLarge) }
        let lines = PlainLines.lines(of: text)
        guard lines.count <= lineLimit else { throw .noArticle(.bodyTooLarge) }
        guard let at = HeadlineFinder.index(in: lines, context) else { throw .noArticle(.noHeadline) }
        var page = ExtractedPage()
        page.headline = HeadlineFinder.headline(lines[at])
        var assembly = Assembly(page, context)
        assembly.hasHeadline = true
        above(lines[..<at], &assembly)
        below(Array(lines[(at + 1)...]), &assembly)
        assembly.finish()
        return assembly.page
    }

    /// Two short lines in a row that mean nothing by themselves are a menu.
    private static func above(_ lines: ArraySlice<PageLine>, _ assembly: inout Assembly) {
        let isMenu = lines.map { line in
            var attempt = assembly
            return line.isShort && !attempt.placeFact(line.text)
                && (!attempt.place(line) || assembly.context.isSection(line.words) || line.words.count <= 2)
        }
        for (offset, line) in lines.enumerated() {
            let hasNeighbour = offset > 0 && isMenu[offset - 1] || offset + 1 < isMenu.count && isMenu[offset + 1]
            if isMenu[offset], hasNeighbour {
                assembly.leaveOut(line.text, .menu)
            } else if !assembly.place(line) {
                assembly.setAside(line.text, .aboveHeadline)
            }
        }
    }

    private static func below(_ lines: [PageLine], _ assembly: inout Assembly) {
        var at = 0
        while at < lines.count {
            let items = PlainLines.items(lines, from: at)
            if items.count >= 2 {
                assembly.add(.list(List(items: items.map { [.paragraph([.text($0, marks: [])])] })))
                at += items.count
                continue
            }
            var line = lines[at]
            if isHeading(line, next: at + 1 < lines.count ? lines[at + 1] : nil), assembly.paragraphs > 0 {
                line.heading = 2
            }
            assembly.add(line)
            at += 1
        }
    }

    /// Alone, short, no sentence, and a paragraph under it.
    private static func isHeading(_ line: PageLine, next: PageLine?) -> Bool {
        guard let next, next.isParagraph, line.group != next.group else { return false }
        guard line.text.length <= 80, line.words.count >= 2, !line.text.endsSentence else { return false }
        return line.text.unicodeScalars.first?.properties.isUppercase == true
            && ![",", ":", ";", "-"].contains(line.text.unicodeScalars.last)
    }
}
