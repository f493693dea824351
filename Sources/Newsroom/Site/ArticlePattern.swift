import Database

/// How an article's permanent address is made, and how its id is read back: `/read{id}/{slug}`.
///
/// The id alone finds the article, so that an address lives on when headline, section or date change: the
/// page answers with a redirect to the address of today.
package struct ArticlePattern: Equatable, Sendable, CustomStringConvertible {
    package enum Part: Equatable, Sendable { case literal([UInt8]), id, slug, section, year, month, day }

    package let parts: [Part]
    package let description: String
    /// Whether an address changes with the slug of the article's section.
    var namesSection: Bool { parts.contains(.section) }

    package static let standard = ArticlePattern(
        parts: [.literal(Array("/read".utf8)), .id, .literal(Array("/".utf8)), .slug], description: "/read{id}/{slug}")

    private init(parts: [Part], description: String) {
        self.parts = parts
        self.description = description
    }

    /// - Throws: ``PatternError`` naming what is wrong. `{id}` must stand in it exactly once, the pattern must
    ///   begin with a slash, and a placeholder must be followed by a literal that ends it.
    package init(_ text: String) throws(PatternError) {
        if text == Self.standard.description {
            self = .standard
            return
        }
        guard text.hasPrefix("/") else { throw .noSlash }
        var parts: [Part] = []
        var literal: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.first {
            if byte == UInt8(ascii: "{") {
                guard let end = rest.firstIndex(of: UInt8(ascii: "}")) else { throw .unclosed }
                let name = String(decoding: rest[rest.index(after: rest.startIndex)..<end], as: UTF8.self)
                guard let part = Self.placeholders[name] else { throw .unknownPlaceholder(name) }
                if literal.isEmpty, !parts.isEmpty { throw .adjacent(name) }
                if !literal.isEmpty { parts.append(.literal(literal)) }
                literal = []
                parts.append(part)
                rest = rest[rest.index(after: end)...]
            } else {
                guard Self.isPlain(byte) else { throw .character(Character(Unicode.Scalar(byte))) }
                literal.append(byte)
                rest = rest.dropFirst()
            }
        }
        if !literal.isEmpty { parts.append(.literal(literal)) }
        guard parts.filter({ $0 == .id }).count == 1 else { throw .noIdentifier }
        self.init(parts: parts, description: text)
    }

    /// Why a text is no pattern.
    package enum PatternError: Error, Equatable {
        case noSlash, unclosed, noIdentifier
        case unknownPlaceholder(String)
        case adjacent(String)
        case character(Character)
    }

    private static let placeholders: [String: Part] = [
        "id": .id, "slug": .slug, "section": .section, "year": .year, "month": .month, "day": .day,
    ]

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), 0x30...0x39: true
        case UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."): true
        default: false
        }
    }
}

extension ArticlePattern {
    /// What an address is made of.
    package struct Values {
        package var id: Article.ID
        package var slug: String
        /// The section's slug; articles without one say `artikel`.
        package var section: String?
        /// The day shown, in the paper's zone.
        package var day: CivilDay

        package init(id: Article.ID, slug: String, section: String?, day: CivilDay) {
            (self.id, self.slug, self.section, self.day) = (id, slug, section, day)
        }
    }

    /// The address from the site's root: `/read42/harga-beras-turun`.
    package func address(_ values: Values) -> String {
        var address: [UInt8] = []
        for part in parts {
            switch part {
            case .literal(let bytes): address += bytes
            case .id: address += Array(String(values.id.number).utf8)
            case .slug: address += Array(values.slug.utf8)
            case .section: address += Array((values.section ?? "artikel").utf8)
            case .year: address += Array(digits(values.day.year, 4).utf8)
            case .month: address += Array(digits(values.day.month, 2).utf8)
            case .day: address += Array(digits(values.day.day, 2).utf8)
            }
        }
        return String(decoding: address, as: UTF8.self)
    }

    /// The article an address of this pattern means, whatever its other parts say. `/read42` alone, without
    /// what follows the id, means it too.
    package func article(in path: String) -> Article.ID? {
        var rest = Array(path.utf8)[...]
        var found: Article.ID?
        for (index, part) in parts.enumerated() {
            if rest.isEmpty, found != nil { break }
            switch part {
            case .literal(let bytes):
                guard rest.starts(with: bytes) else { return nil }
                rest = rest.dropFirst(bytes.count)
            case .id:
                let run = rest.prefix { (0x30...0x39).contains($0) }
                guard let number = Int(digits: run), number > 0, run.first != 0x30 else { return nil }
                found = Article.ID(Int64(number))
                rest = rest.dropFirst(run.count)
            case .slug, .section, .year, .month, .day:
                let stop = parts.dropFirst(index + 1).first.flatMap(Self.firstByte)
                let run = rest.prefix { $0 != UInt8(ascii: "/") && $0 != stop }
                rest = rest.dropFirst(run.count)
            }
        }
        return rest.isEmpty || rest.elementsEqual("/".utf8) ? found : nil
    }

    private static func firstByte(_ part: Part) -> UInt8? {
        guard case .literal(let bytes) = part else { return nil }
        return bytes.first
    }
}
