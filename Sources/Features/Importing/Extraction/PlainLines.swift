/// The lines of a plain text, hard line breaks inside paragraphs undone.
enum PlainLines {
    static func lines(of text: String) -> [PageLine] {
        var lines: [PageLine] = []
        for (number, group) in groups(of: text).enumerated() {
            let isWrapped = isWrapped(group)
            for (index, line) in group.enumerated() {
                let follows = index > 0 && isOpen(group[index - 1]) && (isWrapped || beginsLower(line))
                if follows, let last = lines.last {
                    lines[lines.count - 1] = PageLine(last.text + " " + line, group: number)
                } else {
                    lines.append(PageLine(line, group: number))
                }
            }
        }
        return lines
    }

    /// Lines without an empty one between them.
    private static func groups(of text: String) -> [[String]] {
        var groups: [[String]] = [[]]
        for line in split(text).map({ OneLine.from($0) }) {
            if !line.isEmpty {
                groups[groups.count - 1].append(line)
            } else if groups.last?.isEmpty == false {
                groups.append([])
            }
        }
        return groups
    }

    /// The items of a run of lines that begin with a bullet, without it; empty when there is none.
    static func items(_ lines: [PageLine], from start: Int) -> [String] {
        var items: [String] = []
        for line in lines[start...] {
            guard let item = item(line.text), line.group == lines[start].group else { break }
            items.append(item)
        }
        return items
    }

    private static func item(_ text: String) -> String? {
        let scalars = text.unicodeScalars
        guard let first = scalars.first, ["•", "-", "*", "–", "▪", "‣", "◦"].contains(first),
            scalars.dropFirst().first == " "
        else { return nil }
        return OneLine.from(String(scalars.dropFirst(2)))
    }

    private static func split(_ text: String) -> [String] {
        var lines: [String] = []
        var line = String.UnicodeScalarView()
        var wasReturn = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n" where wasReturn: break
            case "\n", "\r", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}":
                lines.append(String(line))
                line = String.UnicodeScalarView()
            default: line.append(scalar)
            }
            wasReturn = scalar == "\r"
        }
        return lines + [String(line)]
    }

    /// Mail and wire copy break lines at 45 to 90 characters: all of a paragraph's but its last, and some go on in
    /// lower case.
    private static func isWrapped(_ group: [String]) -> Bool {
        group.count >= 3 && group.dropLast().allSatisfy { (45...90).contains($0.length) }
            && group.indices.dropFirst().contains { isOpen(group[$0 - 1]) && beginsLower(group[$0]) }
    }

    private static func isOpen(_ line: String) -> Bool {
        guard (45...90).contains(line.length), !line.endsSentence, let last = line.unicodeScalars.last else {
            return false
        }
        return last.isLetterOrDigit || last == ","
    }

    private static func beginsLower(_ line: String) -> Bool {
        line.unicodeScalars.first?.properties.isLowercase == true
    }
}
