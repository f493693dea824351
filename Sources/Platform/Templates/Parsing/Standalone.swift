/// Marks the tags that stand alone on a line: they take the line with them, as the Mustache
/// specification asks.
///
/// A parent counts as one tag from `{{<` to its `{{/`. Inside a parent only blocks are shown, so
/// what stands before a block on its line does not matter there.
struct Standalone {
    let source: [UInt8]

    func mark(_ tags: inout [Tag]) {
        var open: [Int] = []
        for index in tags.indices {
            let tag = tags[index]
            let isInParent = open.last.map { tags[$0].kind == .parent } ?? false
            if tag.kind == .close, let opener = open.popLast() {
                close(opener, index, &tags)
            } else if tag.kind == .block, isInParent {
                tags[index].trimsAfter = isBlankAfter(tag.end)
            } else if tag.canStandAlone, isBlankBefore(tag.start), isBlankAfter(tag.end) {
                tags[index].trimsBefore = true
                tags[index].trimsAfter = true
            }
            if tag.opens { open.append(index) }
        }
    }

    private func close(_ opener: Int, _ closer: Int, _ tags: inout [Tag]) {
        let isBlank = (before: isBlankBefore(tags[closer].start), after: isBlankAfter(tags[closer].end))
        switch tags[opener].kind {
        case .parent:
            let isAlone = isBlankBefore(tags[opener].start) && isBlank.after
            tags[opener].trimsBefore = isAlone
            tags[closer].trimsAfter = isAlone
        case .block where tags[opener].trimsAfter && !tags[opener].trimsBefore:
            tags[closer].trimsBefore = isBlank.before
        default:
            tags[closer].trimsBefore = isBlank.before && isBlank.after
            tags[closer].trimsAfter = isBlank.before && isBlank.after
        }
    }

    private func isBlankBefore(_ offset: Int) -> Bool {
        let start = lineSpaceStart(before: offset)
        return start == 0 || source[start - 1] == UInt8(ascii: "\n")
    }

    private func isBlankAfter(_ offset: Int) -> Bool {
        lineEnd(after: offset) != nil
    }

    /// Where the white space that ends at `offset` begins.
    func lineSpaceStart(before offset: Int) -> Int {
        var index = offset
        while index > 0, source[index - 1] == UInt8(ascii: " ") || source[index - 1] == UInt8(ascii: "\t") {
            index -= 1
        }
        return index
    }

    /// The offset behind the newline, when only white space stands before it.
    func lineEnd(after offset: Int) -> Int? {
        var index = offset
        while index < source.count, source[index] == UInt8(ascii: " ") || source[index] == UInt8(ascii: "\t") {
            index += 1
        }
        if index == source.count { return index }
        if source[index] == UInt8(ascii: "\r"), index + 1 < source.count { index += 1 }
        return source[index] == UInt8(ascii: "\n") ? index + 1 : nil
    }
}
