import Documents

/// A text as one line of bytes in which passages are looked for: every run of white space is a space.
struct PlainBlocks: Sendable {
    private let text: [UInt8]
    /// Where each block begins.
    private let starts: [Int]

    init(_ body: Document) {
        var text: [UInt8] = []
        var starts: [Int] = []
        for block in body.blocks {
            if let last = text.last, last != 0x20 { text.append(0x20) }
            starts.append(text.count)
            text += Self.bytes(Document([block]).plainText)
        }
        (self.text, self.starts) = (text, starts)
    }

    /// White space as single spaces, none at the ends.
    static func bytes(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        var isSpaceDue = false
        for scalar in text.unicodeScalars {
            if scalar.properties.isWhitespace {
                isSpaceDue = !bytes.isEmpty
            } else {
                if isSpaceDue { bytes.append(0x20) }
                isSpaceDue = false
                bytes += Array(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            }
        }
        return bytes
    }

    func block(at place: Int) -> Int { max(0, starts.partitioned { $0 <= place } - 1) }

    /// Where `part` begins, each time; at most 100.
    func places(of part: [UInt8]) -> [Int] {
        var places: [Int] = []
        guard let first = part.first, part.count <= text.count else { return places }
        for start in 0...(text.count - part.count) where text[start] == first {
            guard text[start..<start + part.count].elementsEqual(part) else { continue }
            places.append(start)
            if places.count == 100 { break }
        }
        return places
    }

    /// How many bytes before a place are the last ones of `before`; the space between does not count.
    func agreement(at place: Int, _ before: [UInt8]) -> Int {
        let end = place > 0 && text[place - 1] == 0x20 ? place - 1 : place
        return zip(text[..<end].reversed(), before.reversed()).prefix { $0 == $1 }.count
    }

    /// How many bytes from a place on are the first ones of `after`.
    func agreement(from place: Int, _ after: [UInt8]) -> Int {
        let start = place < text.count && text[place] == 0x20 ? place + 1 : place
        return zip(text[start...], after).prefix { $0 == $1 }.count
    }

    /// Where something stands between the two, the nearest to a block; at the ends of the text one of them may be empty.
    func between(_ before: [UInt8], _ after: [UInt8], near block: Int, atMost length: Int) -> Int? {
        guard !before.isEmpty || !after.isEmpty else { return nil }
        let starts = before.isEmpty ? [0] : places(of: before).map { $0 + before.count }
        let ends = after.isEmpty ? [text.count] : places(of: after)
        let fitting = starts.filter { start in
            guard let end = ends.first(where: { $0 >= start }) else { return false }
            return end - start <= length && text[start..<end].contains { $0 != 0x20 }
        }
        return fitting.map { $0 < text.count && text[$0] == 0x20 ? $0 + 1 : $0 }
            .min { abs(self.block(at: $0) - block) < abs(self.block(at: $1) - block) }
    }
}

extension Array where Element == Int {
    /// How many at the front fulfil what is true for a first part of the sorted list only.
    fileprivate func partitioned(_ isBefore: (Int) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if isBefore(self[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
