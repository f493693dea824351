/// Keeps the HTML5 algorithm from its quadratic cases before gumbo sees the source.
///
/// For every tag the algorithm walks the stack of open elements, and for every block it repeats the
/// formatting elements (`<b>`, `<font>`, …) nobody closed: 100,000 nested `<div>` took gumbo 11 s,
/// and `<div><b x=1></div>`, repeated with other values, takes memory by the square. So tags that would open
/// elements beyond ``HTMLElement/depthLimit`` are left out with their end tags, and their text stays.
/// This is a rough tokenizer: it decides nothing but which tags to leave out.
struct HTMLDepthGuard {
    private let bytes: [UInt8]
    private var at = 0
    /// Names of open elements; those beyond the limit have no tag in the result.
    private var open: [Int] = []
    private var unclosedFormatting = 0
    private var cost = 0
    /// Made only when a tag is left out.
    private var result: [UInt8]?
    private var copied = 0

    /// What gumbo may have to build.
    private static let elementLimit = 1_000_000
    /// Formatting elements nobody closed; what comes after is left out.
    private static let formattingLimit = 32
    /// Attributes of one tag; gumbo compares each with all before.
    private static let attributeLimit = 256
    /// How far an end tag looks for its start, as markup is often crossed but seldom far.
    private static let reach = 64

    private init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// - Returns: the source without the tags that are too deep; `nil` when nothing had to be left out.
    static func flattened(_ bytes: [UInt8]) throws(HTMLError) -> [UInt8]? {
        var guardian = HTMLDepthGuard(bytes)
        while let tag = guardian.nextTag() {
            if tag.attributes > attributeLimit {
                guardian.leaveOut(tag)
            } else if tag.isEnd {
                guardian.close(tag)
            } else {
                guardian.open(tag)
                guardian.cost += 1 + guardian.unclosedFormatting
                guard guardian.cost <= elementLimit else { throw .tooManyElements(limit: elementLimit) }
            }
        }
        guard var result = guardian.result else { return nil }
        result.append(contentsOf: bytes[guardian.copied...])
        return result
    }

    private mutating func leaveOut(_ tag: Tag) {
        if result == nil { result = [] }
        result?.append(contentsOf: bytes[copied..<tag.start])
        copied = tag.end
    }

    private mutating func open(_ tag: Tag) {
        if HTMLNames.voids.contains(tag.name) { return }
        if HTMLNames.rawTexts.contains(tag.name) { return skipRawText(tag) }
        if HTMLNames.optionalEnds.contains(tag.name) { return }
        let isFormatting = HTMLNames.formatting.contains(tag.name)
        if isFormatting, unclosedFormatting >= Self.formattingLimit { return leaveOut(tag) }
        if isFormatting { unclosedFormatting += 1 }
        open.append(tag.name.hashValue)
        if open.count > HTMLElement.depthLimit { leaveOut(tag) }
    }

    private mutating func close(_ tag: Tag) {
        if HTMLNames.formatting.contains(tag.name), unclosedFormatting > 0 { unclosedFormatting -= 1 }
        let isBeyond = open.count > HTMLElement.depthLimit
        let name = tag.name.hashValue
        let first = max(0, open.count - Self.reach)
        if let index = open[first...].lastIndex(of: name) {
            open.removeSubrange(index...)
            if index >= HTMLElement.depthLimit { leaveOut(tag) }
        } else if isBeyond {
            leaveOut(tag)
        }
    }

    /// `<script>` and the like end with their own end tag only.
    private mutating func skipRawText(_ tag: Tag) {
        let name = Array(tag.name.utf8)
        while let next = bytes[at...].firstIndex(of: UInt8(ascii: "<")) {
            at = next + 1
            guard at < bytes.count, bytes[at] == UInt8(ascii: "/") else { continue }
            let candidate = bytes[(at + 1)...].prefix(name.count)
            if candidate.lazy.map({ $0 | 0x20 }).elementsEqual(name) {
                at = next
                return
            }
        }
        at = bytes.count
    }
}

extension HTMLDepthGuard {
    struct Tag {
        var name: String
        var isEnd: Bool
        var start: Int
        var end: Int
        /// A rough count: starts of words outside quotes.
        var attributes: Int
    }

    private mutating func nextTag() -> Tag? {
        while let start = bytes[at...].firstIndex(of: UInt8(ascii: "<")) {
            at = start + 1
            guard at < bytes.count else { return nil }
            if bytes[at...].starts(with: "!--".utf8) {
                skipComment()
                continue
            }
            let isEnd = bytes[at] == UInt8(ascii: "/")
            if isEnd { at += 1 }
            guard at < bytes.count, (0x61...0x7A).contains(bytes[at] | 0x20) else { continue }
            let nameStart = at
            while at < bytes.count, !Self.endsName(bytes[at]) { at += 1 }
            let name = bytes[nameStart..<min(at, nameStart + 32)].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
            let attributes = skipAttributes()
            return Tag(
                name: String(decoding: name, as: UTF8.self), isEnd: isEnd, start: start, end: at,
                attributes: attributes)
        }
        at = bytes.count
        return nil
    }

    private mutating func skipComment() {
        at += 3
        // `<!-->` and `<!--->` are whole comments.
        if bytes[at...].starts(with: ">".utf8) || bytes[at...].starts(with: "->".utf8) { return }
        while let dash = bytes[at...].firstIndex(of: UInt8(ascii: "-")) {
            at = dash + 1
            if bytes[at...].starts(with: "->".utf8) || bytes[at...].starts(with: "-!>".utf8) { return }
        }
        at = bytes.count
    }

    private mutating func skipAttributes() -> Int {
        var count = 0
        var quote: UInt8 = 0
        var previous: UInt8 = 0x20
        while at < bytes.count {
            let byte = bytes[at]
            at += 1
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == UInt8(ascii: ">") {
                return count
            } else if (byte == 0x22 || byte == 0x27) && previous == UInt8(ascii: "=") {
                quote = byte
            } else if !Self.endsName(byte), Self.endsName(previous) || previous == 0x22 || previous == 0x27 {
                count += 1
            }
            if byte > 0x20 || quote != 0 || previous != UInt8(ascii: "=") { previous = byte }
        }
        return count
    }

    private static func endsName(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
    }
}
