/// Two states of a text beside each other: line by line, with the words that differ marked.
package struct Comparison: Equatable, Sendable {
    package enum Change: Equatable, Sendable { case same, added, removed, changed }

    /// A stretch of words. Never ``Change/changed``.
    package struct Run: Equatable, Sendable {
        package let text: String
        package let change: Change
    }

    /// One line of the documents: a paragraph, an item, a caption.
    package struct Line: Equatable, Sendable {
        package let kind: ComparedLine.Kind
        package let change: Change
        package let runs: [Run]
    }

    package let lines: [Line]

    /// Whether nothing a reader could see differs.
    package var isSame: Bool { lines.allSatisfy { $0.change == .same } }

    /// What changed between two documents. Formatting inside a line is not compared.
    package init(from old: Document, to new: Document) {
        let old = ComparedLine.lines(of: old)
        let new = ComparedLine.lines(of: new)
        var lines: [Line] = []
        var at = 0
        for hunk in SequenceDifference.hunks(from: old, to: new) {
            lines += old[at..<hunk.old.lowerBound].map { Self.line($0, .same) }
            lines += Self.changed(old[hunk.old], new[hunk.new])
            at = hunk.old.upperBound
        }
        lines += old[at...].map { Self.line($0, .same) }
        self.lines = lines
    }

    /// The words of a field, those that differ marked.
    package static func runs(from old: String, to new: String) -> [Run] {
        let old = words(old)
        let new = words(new)
        var runs: [Run] = []
        var at = 0
        func append(_ words: ArraySlice<Substring.UnicodeScalarView>, _ change: Change) {
            guard !words.isEmpty else { return }
            let text = words.map { String($0) }.joined()
            runs.append(Run(text: text, change: change))
        }
        for hunk in SequenceDifference.hunks(from: old.map { String($0) }, to: new.map { String($0) }) {
            append(old[at..<hunk.old.lowerBound], .same)
            append(old[hunk.old], .removed)
            append(new[hunk.new], .added)
            at = hunk.old.upperBound
        }
        append(old[at...], .same)
        return runs
    }

    private static func line(_ line: ComparedLine, _ change: Change) -> Line {
        Line(kind: line.kind, change: change, runs: line.text.isEmpty ? [] : [Run(text: line.text, change: change)])
    }

    /// Lines alike are compared by words, the others stand as taken out or put in.
    private static func changed(_ old: ArraySlice<ComparedLine>, _ new: ArraySlice<ComparedLine>) -> [Line] {
        var lines: [Line] = []
        var rest = new
        for line in old {
            guard let found = rest.prefix(50).firstIndex(where: { line.isLike($0) }) else {
                lines.append(Self.line(line, .removed))
                continue
            }
            lines += rest[..<found].map { Self.line($0, .added) }
            lines.append(
                Line(kind: rest[found].kind, change: .changed, runs: runs(from: line.text, to: rest[found].text)))
            rest = rest[(found + 1)...]
        }
        return lines + rest.map { Self.line($0, .added) }
    }

    /// Runs of word characters, and each other scalar by itself.
    private static func words(_ text: String) -> [Substring.UnicodeScalarView] {
        let scalars = text.unicodeScalars
        var words: [Substring.UnicodeScalarView] = []
        var start = scalars.startIndex
        while start < scalars.endIndex {
            var end = scalars.index(after: start)
            if scalars[start].isWordPart {
                while end < scalars.endIndex, scalars[end].isWordPart { end = scalars.index(after: end) }
            }
            words.append(scalars[start..<end])
            start = end
        }
        return words
    }
}
