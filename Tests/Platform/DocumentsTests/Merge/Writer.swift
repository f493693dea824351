import Documents

/// Somebody who edits texts at random: puts in words nobody else has, takes out, splits, joins, formats.
struct Writer {
    private let name: String
    /// Words and paragraphs, and nothing else.
    private let onlyPutsIn: Bool
    /// Every word this writer put in.
    private(set) var words: [String] = []
    /// Words that stood in the text before a deletion of this writer and not after it.
    private(set) var removed: Set<String> = []

    /// The words this writer put in and did not take out again.
    var remaining: [String] { words.filter { !removed.contains($0) } }

    init(_ name: String, onlyPutsIn: Bool = false) {
        self.name = name
        self.onlyPutsIn = onlyPutsIn
    }

    mutating func edited(_ document: Document, _ random: inout RandomDocuments) -> Document {
        var blocks = document.blocks
        for _ in 0...random.below(3) { edit(&blocks, &random) }
        return Document(blocks)
    }

    private mutating func edit(_ blocks: inout [Block], _ random: inout RandomDocuments) {
        guard !blocks.isEmpty else { return blocks.append(paragraph([.text(word(), marks: [])])) }
        let at = random.below(blocks.count)
        let kind = random.below(10)
        switch onlyPutsIn && kind > 0 ? 9 : kind {
        case 0: blocks.insert(paragraph([.text(word(), marks: [])]), at: at)
        case 1:
            let before = blocks
            blocks.remove(at: at)
            note(before, blocks)
        case 2: split(&blocks, at, &random)
        case 3: join(&blocks, at)
        case 4: cut(&blocks, at, &random)
        case 5: embolden(&blocks, at)
        default: write(&blocks, at, &random)
        }
    }

    /// A letter and six others by chance, so that no two words are alike.
    private mutating func word() -> String {
        var random = RandomDocuments(seed: UInt64(words.count) &* 31 &+ UInt64(name.utf8.first ?? 0))
        let letters = (0..<6).map { _ in String(Unicode.Scalar(UInt8(0x61 + random.below(26)))) }
        words.append(name + letters.joined())
        return words[words.count - 1]
    }

    private func paragraph(_ inlines: [Inline]) -> Block { .paragraph(inlines) }

    /// The texts of a paragraph as one string; marks are left behind, which is an edit too.
    private func text(_ block: Block) -> [Unicode.Scalar]? {
        guard case .paragraph(let inlines) = block else { return nil }
        return inlines.flatMap { inline -> [Unicode.Scalar] in
            if case .text(let text, _) = inline { Array(text.unicodeScalars) } else { [] }
        }
    }

    private func plain(_ scalars: some Sequence<Unicode.Scalar>) -> Block {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return paragraph([.text(String(text), marks: [])])
    }

    private mutating func write(_ blocks: inout [Block], _ at: Int, _ random: inout RandomDocuments) {
        guard var text = text(blocks[at]) else { return }
        text.insert(contentsOf: " \(word()) ".unicodeScalars, at: place(in: text, &random))
        blocks[at] = plain(text)
    }

    /// Not inside a word with a name: what somebody typed stays whole, so that it can be looked for.
    private func place(in text: [Unicode.Scalar], _ random: inout RandomDocuments) -> Int {
        var at = random.below(text.count + 1)
        while at > 0, at < text.count, text[at].isPart, text[at - 1].isPart { at -= 1 }
        return at
    }

    private mutating func cut(_ blocks: inout [Block], _ at: Int, _ random: inout RandomDocuments) {
        guard var text = text(blocks[at]), !text.isEmpty else { return }
        let start = place(in: text, &random)
        var end = min(text.count, start + random.below(12))
        while end < text.count, end > start, text[end].isPart, text[end - 1].isPart { end += 1 }
        let before = blocks
        text.replaceSubrange(start..<end, with: [" "])
        blocks[at] = plain(text)
        note(before, blocks)
    }

    private mutating func split(_ blocks: inout [Block], _ at: Int, _ random: inout RandomDocuments) {
        guard let text = text(blocks[at]) else { return }
        let place = place(in: text, &random)
        blocks.replaceSubrange(at...at, with: [plain(text[..<place]), plain(text[place...])])
    }

    private mutating func join(_ blocks: inout [Block], _ at: Int) {
        guard at + 1 < blocks.count, let first = text(blocks[at]), let second = text(blocks[at + 1]) else { return }
        blocks.replaceSubrange(at...(at + 1), with: [plain(first + [" "] + second)])
    }

    private mutating func embolden(_ blocks: inout [Block], _ at: Int) {
        guard case .paragraph(let inlines) = blocks[at] else { return }
        blocks[at] = paragraph(
            inlines.map { inline in
                if case .text(let text, _) = inline { .text(text, marks: [.bold]) } else { inline }
            })
    }

    private mutating func note(_ before: [Block], _ after: [Block]) {
        let old = Document(before).plainText
        let new = Document(after).plainText
        for word in Self.named(old) where !new.contains(word) { removed.insert(word) }
    }

    /// The words writers put in, also where they stand against others: one of their letters and six small ones.
    private static func named(_ text: String) -> [String] {
        let scalars = Array(text.unicodeScalars)
        return scalars.indices.compactMap { start in
            guard ["A", "B", "C", "T", "Q"].contains(scalars[start]), start + 6 < scalars.count,
                scalars[(start + 1)...(start + 6)].allSatisfy({ ("a"..."z").contains($0) })
            else { return nil }
            return scalars[start...(start + 6)].map { String($0) }.joined()
        }
    }
}

extension Unicode.Scalar {
    fileprivate var isPart: Bool { isASCII && (properties.isAlphabetic || ("0"..."9").contains(self)) }
}

extension RandomDocuments {
    /// A few paragraphs of words.
    mutating func text() -> Document {
        let words = [
            "presiden", "tiba", "dari", "Moskow", "pada", "hari", "Senin", "untuk", "sidang", "warga", "harga",
        ]
        return Document(
            paragraphs: (0...below(4)).map { _ in
                (0...below(8)).map { _ in words[below(words.count)] }.joined(separator: " ")
            })
    }

    /// Some blocks taken out, changed, put in or moved, whatever they are.
    mutating func edited(_ document: Document) -> Document {
        var blocks = document.blocks
        for _ in 0...below(3) {
            switch below(3) {
            case 0 where !blocks.isEmpty: blocks.remove(at: below(blocks.count))
            case 1 where !blocks.isEmpty: blocks.swapAt(below(blocks.count), below(blocks.count))
            default: blocks.insert(contentsOf: self.document().blocks.prefix(1), at: below(blocks.count + 1))
            }
        }
        return Document(blocks)
    }
}
