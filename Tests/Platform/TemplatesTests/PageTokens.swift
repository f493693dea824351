/// A strict tokenizer of HTML pages, written apart from the engine's: what a browser would see.
/// Traps on what no template of these tests may produce.
struct PageTokens: Equatable {
    struct Tag: Equatable {
        var name: String
        var attributes: [String: String] = [:]
    }

    enum Flaw: Error {
        case unquoted, comment, openEnd
        case repeated(String)
    }

    var tags: [Tag] = []
    /// Text and the content of raw elements, references decoded except in scripts.
    var text: [String] = []

    init(_ page: [UInt8]) throws {
        var index = 0
        func peek(_ offset: Int = 0) -> UInt8? { index + offset < page.count ? page[index + offset] : nil }
        var start = 0
        func isTagStart() -> Bool {
            guard peek() == UInt8(ascii: "<"), let next = peek(1) else { return false }
            return next == UInt8(ascii: "/") || next == UInt8(ascii: "!") || (97...122).contains(next | 0x20)
        }
        while index < page.count {
            guard isTagStart() else {
                index += 1
                continue
            }
            text.append(Self.decoded(page[start..<index]))
            if peek(1) == UInt8(ascii: "!") { throw Flaw.comment }
            index += 1
            var tag = Tag(name: "")
            func word() -> String {
                let begin = index
                while let byte = peek(), !" \n\t\r/>=\u{0C}".utf8.contains(byte) || (index == begin && byte == 47) {
                    index += 1
                }
                return String(decoding: page[begin..<index], as: UTF8.self).lowercased()
            }
            tag.name = word()
            while let byte = peek(), byte != UInt8(ascii: ">") {
                if " \n\t\r/\u{0C}".utf8.contains(byte) {
                    index += 1
                    continue
                }
                let name = word()
                guard peek() == UInt8(ascii: "=") else {
                    tag.attributes[name] = ""
                    if name.isEmpty { index += 1 }
                    continue
                }
                index += 1
                guard let quote = peek(), quote == 34 || quote == 39 else { throw Flaw.unquoted }
                let begin = index + 1
                index = begin
                while let byte = peek(), byte != quote { index += 1 }
                guard tag.attributes[name] == nil else { throw Flaw.repeated(name) }
                tag.attributes[name] = Self.decoded(page[begin..<min(index, page.count)])
                index += 1
            }
            guard peek() != nil else { throw Flaw.openEnd }
            index += 1
            tags.append(tag)
            start = index
            if ["script", "style", "title", "textarea"].contains(tag.name) {
                let end = Array("</\(tag.name)".utf8)
                while index < page.count,
                    !page[index...].prefix(end.count).map({ $0 | 0x20 }).elementsEqual(end.map { $0 | 0x20 })
                {
                    index += 1
                }
                let content = page[start..<index]
                text.append(tag.name == "script" ? String(decoding: content, as: UTF8.self) : Self.decoded(content))
                start = index
            }
        }
        text.append(Self.decoded(page[start...]))
    }

    /// The references our escaping produces.
    private static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
        let references = [
            "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'", "&#96;": "`",
        ].map { (Array($0.key.utf8), Array($0.value.utf8)) }
        var output: [UInt8] = []
        var index = bytes.startIndex
        while index < bytes.endIndex {
            if let (name, value) = references.first(where: { bytes[index...].starts(with: $0.0) }) {
                output += value
                index += name.count
            } else {
                output.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: output, as: UTF8.self)
    }
}
