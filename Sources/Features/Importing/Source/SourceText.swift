/// A page as text, and whether it is HTML.
struct SourceText: Equatable, Sendable {
    let text: String
    let isHTML: Bool

    /// - Throws: `.empty`, `.tooLarge`, `.binary`, `.encoding`.
    init(_ source: PageSource) throws(ImportError) {
        let bytes = source.bytes
        guard bytes.count <= PageSource.sizeLimit else {
            throw .tooLarge(bytes: bytes.count, limit: PageSource.sizeLimit)
        }
        guard !bytes.isEmpty else { throw .empty }
        text = try Self.decode(source)
        guard text.unicodeScalars.contains(where: { !$0.isBlank }) else { throw .empty }
        isHTML = Self.isHTML(Array(text.utf8.prefix(4_096)), name: source.name)
    }

    private static func decode(_ source: PageSource) throws(ImportError) -> String {
        let bytes = source.bytes
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return try utf8(bytes, skipping: 3) }
        if bytes.starts(with: [0xFF, 0xFE]) { return try utf16(bytes.dropFirst(2), isLittleEndian: true) }
        if bytes.starts(with: [0xFE, 0xFF]) { return try utf16(bytes.dropFirst(2), isLittleEndian: false) }
        try requireText(bytes)
        let isMarkup = isHTML(Array(bytes.prefix(4_096)), name: source.name)
        switch source.charset ?? (isMarkup ? MetaCharset.name(in: bytes) : nil) {
        case nil: return try utf8(bytes)
        case let name?:
            switch MetaCharset.encoding(named: name) {
            case .utf8: return try utf8(bytes)
            case .windows1252: return Windows1252.text(of: bytes)
            case nil: throw .encoding(.unknown(name: OneLine.from(name)))
            }
        }
    }

    /// NUL is in no text; a tenth of control characters is in none either.
    private static func requireText(_ bytes: [UInt8]) throws(ImportError) {
        var odd = 0
        for byte in bytes {
            if byte == 0 { throw .binary(looksLike: FileKind.name(of: bytes)) }
            if byte < 0x20 && !(0x09...0x0D).contains(byte) || byte == 0x7F { odd += 1 }
        }
        if odd * 10 > bytes.count { throw .binary(looksLike: FileKind.name(of: bytes)) }
    }

    private static func utf8(_ bytes: [UInt8], skipping mark: Int = 0) throws(ImportError) -> String {
        try requireText(bytes)
        let body = bytes[mark...]
        if let text = String(validating: body, as: UTF8.self) { return text }
        let lossy = String(decoding: body, as: UTF8.self)
        let invalid = lossy.unicodeScalars.count { $0 == "\u{FFFD}" }
        if invalid * 10 > body.count || FileKind.name(of: bytes) != nil {
            throw .binary(looksLike: FileKind.name(of: bytes))
        }
        throw .encoding(.notUTF8(offset: mark + firstInvalidOffset(body)))
    }

    private static func firstInvalidOffset(_ bytes: ArraySlice<UInt8>) -> Int {
        var parser = Unicode.UTF8.ForwardParser()
        var rest = bytes.makeIterator()
        var offset = 0
        while case .valid(let scalar) = parser.parseScalar(from: &rest) { offset += scalar.count }
        return offset
    }

    private static func utf16(_ bytes: ArraySlice<UInt8>, isLittleEndian: Bool) throws(ImportError) -> String {
        guard bytes.count % 2 == 0 else { throw .encoding(.notUTF16) }
        let units = stride(from: bytes.startIndex, to: bytes.endIndex, by: 2).map { at in
            isLittleEndian
                ? UInt16(bytes[at]) | UInt16(bytes[at + 1]) << 8 : UInt16(bytes[at]) << 8 | UInt16(bytes[at + 1])
        }
        guard let text = String(validating: units, as: UTF16.self) else { throw .encoding(.notUTF16) }
        guard !text.utf8.contains(0) else { throw .binary(looksLike: nil) }
        return text
    }

    /// A document type, an element at the very beginning, or a name that says so and an element somewhere.
    private static func isHTML(_ start: [UInt8], name: String) -> Bool {
        let lower = start.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        guard let first = lower.firstIndex(where: { $0 > 0x20 && $0 < 0x80 }) else { return false }
        let opening = lower[first...]
        if ["<!doctype html", "<html", "<head", "<body", "<article", "<!--", "<meta", "<div", "<script"]
            .contains(where: { opening.starts(with: $0.utf8) })
        {
            return true
        }
        if opening.starts(with: "<?xml".utf8) { return contains("<html", in: lower) }
        let ending = name.utf8.suffix(5).map { $0 | 0x20 }
        let isNamedSo = ending.elementsEqual(".html".utf8) || ending.suffix(4).elementsEqual(".htm".utf8)
        return isNamedSo && ["<p", "<div", "<h1", "<body", "<a "].contains { contains($0, in: lower) }
    }

    private static func contains(_ word: String, in bytes: [UInt8]) -> Bool {
        let word = Array(word.utf8)
        guard bytes.count >= word.count else { return false }
        return (0...bytes.count - word.count).contains { bytes[$0...].starts(with: word) }
    }
}
