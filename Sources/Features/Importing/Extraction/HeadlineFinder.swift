/// Which line of a plain text is the headline.
enum HeadlineFinder {
    /// `nil` when no line could be it, or no paragraph follows.
    static func index(in lines: [PageLine], _ context: ExtractionContext) -> Int? {
        let top = Array(lines.prefix(120))
        let candidates = top.indices.filter { at in
            isPossible(lines[at]) && lines[(at + 1)...].contains { $0.text.length >= 80 && $0.words != lines[at].words }
        }
        if let labelled = candidates.first(where: { labelLength(lines[$0]) != nil }) { return labelled }
        let repeated = candidates.filter { isRepeated($0, in: top) }
        if let long = repeated.first(where: { lines[$0].text.length >= 25 }) ?? repeated.first { return long }
        return candidates.first { at in
            let line = lines[at]
            guard !line.isParagraph, !isMenu(at, in: lines), line.text.unicodeScalars.last != "." else { return false }
            var empty = Assembly(ExtractedPage(), context)
            return !empty.place(line) && DatelinePrefix(line.text, publications: [context.paper])?.isWholeLine != true
        }
    }

    /// The headline's text, without “Judul:”.
    static func headline(_ line: PageLine) -> String {
        guard let length = labelLength(line) else { return line.text }
        return OneLine.from(String(line.text.unicodeScalars.dropFirst(length)))
    }

    private static func isPossible(_ line: PageLine) -> Bool {
        (15...300).contains(line.text.length) && line.words.count >= 3
    }

    /// The same line again below, perhaps with the picture's credit or the paper's name behind it.
    private static func isRepeated(_ at: Int, in lines: [PageLine]) -> Bool {
        let words = lines[at].words
        for (index, other) in lines.enumerated() where index != at {
            guard other.words.begins(with: words) else { continue }
            if other.words == words { return index > at }
            if let before = PictureCredit(other.text)?.before, Words(before) == words { return true }
            let isTitle = other.words.count - words.count <= 5 && words.count >= 4 && index < at
            if isTitle, other.text.unicodeScalars.contains(where: { "|-–—".unicodeScalars.contains($0) }) {
                return true
            }
        }
        return false
    }

    private static func isMenu(_ at: Int, in lines: [PageLine]) -> Bool {
        let group = lines.filter { $0.group == lines[at].group }
        return group.count >= 3 && group.allSatisfy(\.isShort)
    }

    private static func labelLength(_ line: PageLine) -> Int? {
        let scalars = Array(line.text.unicodeScalars)
        guard let colon = scalars.prefix(12).firstIndex(of: ":") else { return nil }
        let label = Words(String(String.UnicodeScalarView(scalars[..<colon])))
        return ["judul", "headline", "title"].contains(label.key) ? colon + 1 : nil
    }
}
