/// Cuts a template's source into tags. What lies between them is text.
struct Lexer {
    let template: String
    let source: [UInt8]
    private(set) var tags: [Tag] = []
    private(set) var problems: [TemplateProblem] = []
    private var opening: [UInt8] = Array("{{".utf8)
    private var closing: [UInt8] = Array("}}".utf8)
    private var position = 0
    private var line = 1
    private var lineStart = 0

    init(template: String, source: [UInt8]) {
        self.template = template
        self.source = source
    }

    mutating func run() {
        while let start = find(opening, from: position) {
            advance(to: start)
            let place = Place(line: line, column: start - lineStart + 1)
            let inside = start + opening.count
            guard let end = readTag(start: start, inside: inside, place: place) else {
                report(place, "A tag is opened here and never closed.", "Close it with \(text(closing)).")
                return
            }
            advance(to: end)
        }
    }

    /// Reads one tag and returns where it ends, or `nil` when it does not.
    private mutating func readTag(start: Int, inside: Int, place: Place) -> Int? {
        let sigil = inside < source.count ? source[inside] : 0
        switch sigil {
        case UInt8(ascii: "{"):
            guard let stop = find([UInt8(ascii: "}")] + closing, from: inside + 1) else { return nil }
            let end = stop + 1 + closing.count
            add(.raw, inside + 1..<stop, start, end, place)
            return end
        case UInt8(ascii: "="):
            guard let stop = find([UInt8(ascii: "=")] + closing, from: inside + 1) else { return nil }
            let end = stop + 1 + closing.count
            changeDelimiters(trimmed(inside + 1..<stop), place)
            tags.append(Tag(kind: .delimiters, name: "", start: start, end: end, place: place))
            return end
        default:
            guard let stop = find(closing, from: inside) else { return nil }
            let end = stop + closing.count
            if sigil == UInt8(ascii: "!") {
                tags.append(Tag(kind: .comment, name: "", start: start, end: end, place: place))
            } else {
                readNamed(trimmed(inside..<stop), start, end, place)
            }
            return end
        }
    }

    private mutating func readNamed(_ range: Range<Int>, _ start: Int, _ end: Int, _ place: Place) {
        guard let first = range.first else {
            return report(place, "A tag has no name.", "Name a key, or delete the tag.")
        }
        let rest = first + 1..<range.upperBound
        switch source[first] {
        case UInt8(ascii: "&"): add(.raw, rest, start, end, place)
        case UInt8(ascii: "#"): add(.section, rest, start, end, place)
        case UInt8(ascii: "^"): add(.inverted, rest, start, end, place)
        case UInt8(ascii: "/"): add(.close, rest, start, end, place)
        case UInt8(ascii: "<"): add(.parent, rest, start, end, place)
        case UInt8(ascii: "$"): add(.block, rest, start, end, place)
        case UInt8(ascii: ">"):
            let name = trimmed(rest)
            if let star = name.first, source[star] == UInt8(ascii: "*") {
                add(.dynamicPartial, star + 1..<name.upperBound, start, end, place)
            } else {
                add(.partial, name, start, end, place)
            }
        default: add(.variable, range, start, end, place)
        }
    }

    private mutating func add(_ kind: Tag.Kind, _ range: Range<Int>, _ start: Int, _ end: Int, _ place: Place) {
        let range = trimmed(range)
        let name = String(decoding: source[range], as: UTF8.self)
        guard isName(range, of: kind) else {
            return report(
                place, "“\(name)” is not a name.",
                "Names are letters, digits, “_” and “-”, joined by dots; a partial's may hold “/”.")
        }
        tags.append(Tag(kind: kind, name: name, start: start, end: end, place: place))
    }

    private func isName(_ range: Range<Int>, of kind: Tag.Kind) -> Bool {
        guard !range.isEmpty, range.count <= 200 else { return false }
        if range.count == 1, source[range.lowerBound] == UInt8(ascii: ".") {
            return [.variable, .raw, .section, .inverted, .close].contains(kind)
        }
        var previous = UInt8(ascii: ".")
        for index in range {
            let byte = source[index]
            switch byte {
            case UInt8(ascii: "."): if previous == byte { return false }
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
                break
            case UInt8(ascii: "/"):
                guard [.partial, .parent, .close, .block].contains(kind) else { return false }
            default: return false
            }
            previous = byte
        }
        return previous != UInt8(ascii: ".")
    }

    private mutating func changeDelimiters(_ range: Range<Int>, _ place: Place) {
        let words = source[range].split { Self.isSpace($0) }
        let isUsable = words.count == 2 && words.allSatisfy { $0.count <= 8 && !$0.contains(UInt8(ascii: "=")) }
        guard isUsable else {
            return report(
                place, "This is not a change of delimiters.",
                "Write {{=<% %>=}}: two words without “=”, at most 8 bytes.")
        }
        opening = Array(words[0])
        closing = Array(words[1])
    }

    private mutating func advance(to offset: Int) {
        for index in position..<offset where source[index] == UInt8(ascii: "\n") {
            line += 1
            lineStart = index + 1
        }
        position = offset
    }

    private func find(_ pattern: [UInt8], from start: Int) -> Int? {
        var index = start
        let last = source.count - pattern.count
        while index <= last {
            if source[index] == pattern[0], source[index..<index + pattern.count].elementsEqual(pattern) {
                return index
            }
            index += 1
        }
        return nil
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high, Self.isSpace(source[low]) { low += 1 }
        while high > low, Self.isSpace(source[high - 1]) { high -= 1 }
        return low..<high
    }

    private mutating func report(_ place: Place, _ message: String, _ help: String) {
        problems.append(
            TemplateProblem(template: template, line: place.line, column: place.column, message: message, help: help))
    }

    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || (9...13).contains(byte)
    }
}
