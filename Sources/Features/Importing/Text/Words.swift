import Foundation

/// A text as its words: runs of letters and digits in lower case, without accents. Two texts with equal words
/// differ only in punctuation, quotes, white space and capitals.
struct Words: Hashable, Sendable, ExpressibleByStringLiteral {
    let list: [String]

    init(_ text: String) {
        var list: [String] = []
        var word = String.UnicodeScalarView()
        let plain = text.utf8.allSatisfy { $0 < 0x80 } ? text : text.decomposedStringWithCompatibilityMapping
        for scalar in plain.unicodeScalars {
            if scalar.isLetterOrDigit {
                word.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
            } else if scalar.value >= 0x80, scalar.isInvisible || scalar.properties.generalCategory == .nonspacingMark {
                continue
            } else if !word.isEmpty {
                list.append(String(word))
                word = String.UnicodeScalarView()
            }
        }
        if !word.isEmpty { list.append(String(word)) }
        self.list = list
    }

    init(stringLiteral value: String) { self.init(value) }

    private init(list: [String]) { self.list = list }

    var count: Int { list.count }
    var isEmpty: Bool { list.isEmpty }
    /// One string, for keys: words with single spaces between.
    var key: String { list.joined(separator: " ") }

    func begins(with phrase: Words) -> Bool { !phrase.isEmpty && list.starts(with: phrase.list) }

    func contains(_ phrase: Words) -> Bool {
        guard !phrase.isEmpty, list.count >= phrase.count else { return false }
        return (0...list.count - phrase.count).contains { list[$0...].starts(with: phrase.list) }
    }

    func contains(anyOf phrases: [Words]) -> Bool { phrases.contains { contains($0) } }
    func dropFirst(_ count: Int) -> Words { Words(list: Array(list.dropFirst(count))) }
}
